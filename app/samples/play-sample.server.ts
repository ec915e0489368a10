import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { deskFor, type Desk } from '../desk.server'
import type { AuditFile } from '../domain/audit-file'
import { addDays } from '../domain/calendar'
import type { EvidenceContext } from '../domain/evidence-context'
import { currentVerdicts, openForReview, type Verdict } from '../domain/verdict'
import type { Id } from '../domain/values'
import * as workflow from '../workflow'
import type { Cast, CastKey } from './cast.server'
import { contextFrom, inspectionFrom } from '../store/pack/context-from'
import type { PackBody, PackContext } from '../store/pack/pack-schema'
import type { SamplePack } from './pack.server'

/** How far a sample goes: to the draft, to the final report, or past the draft with work left for everybody. */
export type Until = 'draft' | 'final' | 'reopened'

const OWNER: Record<string, CastKey> = { laptops: 'joost', 'messaging-service': 'lotte', citrix: 'ruben', 'om-portals': 'fatima' }

/** Plays one sample through the real workflow, step by step, each by the person whose step it is. */
export async function playSample(
  stores: workflow.Stores,
  cast: Cast,
  pack: SamplePack,
  until: Until,
): Promise<{ engagementId: Id; reportId: Id }> {
  const stage = new Stage(stores, cast, pack)
  await stage.open()
  await stage.handIn()
  await stage.judge()
  await stage.annotateAndConclude()
  await stage.findAndReply()
  const reportId = await stage.report(until)
  return { engagementId: stage.engagementId, reportId }
}

class Stage {
  engagementId: Id = ''
  private readonly system: string
  /** Revision of each piece of evidence, annotation and finding by its key in the pack. */
  private readonly revisions = new Map<string, Id>()
  private readonly evidence = new Map<string, Id>()
  private readonly annotations = new Map<string, Id>()

  constructor(
    private readonly stores: workflow.Stores,
    private readonly cast: Cast,
    private readonly pack: SamplePack,
  ) {
    this.system = pack.evidence.system
  }

  async open(): Promise<void> {
    const { controls, requestsDue, ...plan } = this.pack.audit.engagement
    const answers = OWNER[this.system]!
    const { engagementId } = await this.as('noor').take(workflow.openEngagement, {
      ...plan,
      frameworkId: 'bio2-1.3',
      systems: [this.system],
      controls,
      sample: true,
      team: [
        { personId: this.cast.noor.id, role: 'auditor' },
        { personId: this.cast.sam.id, role: 'auditor' },
        { personId: this.cast.iris.id, role: 'reviewer', outsideTeam: true },
        { personId: this.cast[answers].id, role: answers === 'lotte' ? 'supplier' : 'system-owner', systemId: this.system },
        { personId: this.cast.hanneke.id, role: 'management' },
      ],
    })
    this.engagementId = engagementId
    await this.as('noor').take(workflow.requestEvidence, { engagementId, due: requestsDue })
  }

  async handIn(): Promise<void> {
    const { requests } = await this.file()
    const requestFor = (control: string) =>
      requests.find((request) => request.controlId === control) ?? this.fault(`no request for control ${control}`)
    for (const item of this.pack.evidence.evidence) {
      const desk = this.as(item.givenBy === 'auditor' ? 'noor' : OWNER[this.system]!)
      const start = item.control ? { requestId: requestFor(item.control).id } : { engagementId: this.engagementId, systemId: this.system }
      await this.handInOne(desk, item.id, await desk.startHandIn(start), item.title, item, item.context)
      for (const revision of item.revisions)
        await this.handInOne(
          desk,
          item.id,
          await desk.startHandIn({ evidenceId: this.evidence.get(item.id)! }),
          item.title,
          revision,
          revision.context,
        )
    }
    for (const { control, kind, reason } of this.pack.evidence.notAvailable)
      await this.as(OWNER[this.system]!).take(workflow.answerRequest, { requestId: requestFor(control).id, kind, reason })
  }

  private async handInOne(
    desk: Desk,
    key: string,
    draft: workflow.HandInDraft,
    title: string,
    body: PackBody,
    context: PackContext,
  ): Promise<void> {
    if (body.file) await desk.receiveFile(draft.id, createReadStream(join(this.pack.folder, body.file)), body.file)
    const inspection = body.inspection && inspectionFrom(body.inspection)
    await desk.saveHandIn(draft.id, { title, context: this.contextOf(context), ...(inspection ? { body: inspection } : {}) })
    const { evidenceId, revisionId } = await desk.handIn(draft.id)
    this.evidence.set(key, evidenceId)
    this.revisions.set(key, revisionId)
  }

  async judge(): Promise<void> {
    for (const { evidence, field, question, due, answer } of this.pack.audit.clarifications) {
      const { clarificationId } = await this.as('noor').take(workflow.askClarification, {
        revisionId: this.revision(evidence),
        due,
        questions: [{ field, question }],
      })
      if (!answer) continue
      const giver = this.pack.evidence.evidence.find((item) => item.id === evidence)?.givenBy === 'auditor' ? 'noor' : OWNER[this.system]!
      await this.as(giver).take(workflow.answerClarification, { clarificationId, text: answer })
    }
    for (const { evidence, by, verdict, norms, reason, disputed } of this.pack.audit.judgements) {
      await this.as(by).take(workflow.judgeContext, {
        revisionId: this.revision(evidence),
        basedOn: 0,
        verdict,
        reason,
        fields: disputed.map((one) => ({ ...one, stance: 'disputed' })),
        restAccepted: verdict !== 'not-interpretable',
        normIds: norms,
      })
    }
  }

  async annotateAndConclude(): Promise<void> {
    for (const { id, evidence, by, anchor, text, bearings } of this.pack.audit.annotations) {
      const { annotationId } = await this.as(by).take(workflow.annotate, {
        revisionId: this.revision(evidence),
        anchor,
        text,
        bearings: bearings.map(({ norm, ...rest }) => ({ normId: norm, ...rest })),
      })
      this.annotations.set(id, annotationId)
    }
    for (const { norm, by, basis, ...rest } of this.pack.audit.verdicts) {
      await this.as(by).take(workflow.giveVerdict, {
        ...rest,
        engagementId: this.engagementId,
        systemId: this.system,
        normId: norm,
        basedOnVersion: 0,
        basis: basis.map((key) => this.annotation(key)),
      })
    }
    const { verdicts } = await this.file()
    for (const normId of new Set(verdicts.map((verdict) => verdict.normId))) await this.reviewNorm(normId, verdicts)
  }

  private reviewNorm(normId: string, verdicts: Verdict[]) {
    const seen = openForReview(verdicts, this.system, normId).map((verdict) => verdict.id)
    return this.as('iris').take(workflow.reviewVerdicts, {
      engagementId: this.engagementId,
      systemId: this.system,
      normId,
      outcome: 'approved',
      seen,
    })
  }

  async findAndReply(): Promise<void> {
    for (const { norms, by, basis, reply, id: _, ...texts } of this.pack.audit.findings) {
      const { findingId } = await this.as(by).take(workflow.raiseFinding, {
        ...texts,
        engagementId: this.engagementId,
        systemId: this.system,
        normIds: norms,
        basis: basis.map((key) => this.annotation(key)),
      })
      await this.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' })
      // Without a reply the deadline has passed, or the report would wait for it.
      await this.as(by).take(workflow.sendFinding, { findingId, due: addDays(this.as(by).today, reply ? 14 : -1) })
      if (reply) await this.as(OWNER[this.system]!).take(workflow.replyToFinding, { findingId, ...reply })
    }
    const { engagement } = await this.file()
    for (const [index, text] of this.pack.audit.answers.entries())
      await this.as('noor').take(workflow.answerQuestion, { questionId: engagement.questions[index]?.id, text })
    for (const { text } of this.pack.audit.limitationNotes)
      await this.as('noor').take(workflow.noteLimitation, { engagementId: this.engagementId, text })
  }

  async report(until: Until): Promise<Id> {
    const draft = await this.as('noor').take(workflow.issueReport, { engagementId: this.engagementId, kind: 'draft' })
    if (until === 'reopened') await this.reopen()
    if (until !== 'final') return draft.reportId
    await this.as('hanneke').take(workflow.respondAsManagement, {
      engagementId: this.engagementId,
      text: this.pack.audit.managementResponse,
    })
    const final = await this.as('noor').take(workflow.issueReport, { engagementId: this.engagementId, kind: 'final' })
    return final.reportId
  }

  /** After the draft a verdict is looked at again, so its review is open again. */
  private async reopen(): Promise<void> {
    const file = await this.file()
    const verdict =
      currentVerdicts(file.verdicts).find((one) => one.outcome.value === 'partly-met' || one.outcome.value === 'not-met') ??
      this.fault('no verdict to look at again')
    const { systemId, normId, aspect, version, outcome, facts, basis } = verdict
    await this.as('sam').take(workflow.giveVerdict, {
      engagementId: this.engagementId,
      systemId,
      normId,
      aspect,
      basedOnVersion: version,
      ...outcome,
      facts: `${facts} Opnieuw bezien na het conceptrapport; het oordeel blijft gelijk.`,
      basis,
    })
  }

  /** In the samples the circle of an embargo names the cast. */
  private contextOf(context: PackContext): EvidenceContext {
    return contextFrom(context, (key) => this.cast[key as CastKey].id)
  }

  private as(key: CastKey): Desk {
    return deskFor(this.stores, this.cast[key])
  }
  private async file(): Promise<AuditFile> {
    return (await this.as('noor').openFile(this.engagementId)).file
  }
  private revision(key: string): Id {
    return this.revisions.get(key) ?? this.fault(`no evidence ${key}`)
  }
  private annotation(key: string): Id {
    return this.annotations.get(key) ?? this.fault(`no annotation ${key}`)
  }
  private fault(message: string): never {
    throw new Error(`${this.system}: ${message}`)
  }
}
