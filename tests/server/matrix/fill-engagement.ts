import { Readable } from 'node:stream'
import { deskFor, type Desk } from '../../../app/desk.server'
import type { EvidenceContext } from '../../../app/domain/evidence-context'
import type { Id } from '../../../app/domain/values'
import { openForReview } from '../../../app/domain/verdict'
import * as workflow from '../../../app/workflow'
import { catalogue, fullContext, plan } from '../../support/stage'
import { PARTS, type EngagementKey, type Parts, type Somebody, type Thing, type World } from './world'

const due = '2026-03-01'

/** Fills an engagement with one of everything, through the real workflow. Every text is a word that stands nowhere else, with who may read it by R9. */
export async function fillEngagement(world: World, key: EngagementKey): Promise<void> {
  const parts: Parts = PARTS[key]
  const filler = new Filler(world, key, parts)
  await filler.open()
  await filler.handIn()
  await filler.conclude()
  await filler.report()
  await filler.goOn()
  if (key === 'E2') await filler.goOver()
}

class Filler {
  private engagementId: Id = ''
  private mark: Id = ''
  private sent: Id = ''
  private readonly auditor: Desk
  private readonly reviewer: Desk
  private readonly owner: Desk
  private readonly supplier: Desk
  /** Auditors and reviewers read the working papers. */
  private readonly inside: readonly Somebody[]
  /** Everybody with a part now. */
  private readonly members: readonly Somebody[]

  constructor(
    private readonly world: World,
    private readonly key: EngagementKey,
    private readonly parts: Parts,
  ) {
    const desk = (who: Somebody) => deskFor(world.stores, world.people[who])
    this.auditor = desk(parts.auditor)
    this.reviewer = desk(parts.reviewer)
    this.owner = desk(parts.owners[0]!)
    this.supplier = desk(parts.supplier)
    this.inside = [parts.auditor, parts.reviewer]
    this.members = [...this.inside, ...parts.owners, parts.supplier, parts.manager]
  }

  private say = (about: string, knownTo: readonly Somebody[]): string => this.world.say(`${about} of ${this.key}`, knownTo)

  async open(): Promise<void> {
    const { parts, say, members } = this
    const role = (who: Somebody, name: string, systemId?: string) => ({
      personId: this.world.people[who].id,
      role: name,
      ...(systemId ? { systemId } : {}),
      outsideTeam: name === 'reviewer',
    })
    const team = [
      role(parts.auditor, 'auditor'),
      role(parts.reviewer, 'reviewer'),
      ...parts.owners.map((who) => role(who, 'system-owner', 'alpha')),
      role(parts.supplier, 'supplier', 'beta'),
      role(parts.manager, 'management'),
      ...(parts.former ? [role(parts.former, 'auditor')] : []),
    ]
    const { engagementId } = await this.auditor.take(workflow.openEngagement, {
      ...plan,
      team,
      title: say('title', members),
      occasion: say('occasion', members),
      purpose: say('purpose', members),
      object: say('object', members),
      delimitation: say('delimitation', members),
      questions: [say('research question', members)],
      client: say('client', members),
      distribution: [say('distribution', members)],
    })
    this.engagementId = engagementId
    this.world.add({ kind: 'engagement', id: engagementId, name: `engagement ${this.key}`, engagement: this.key, knownTo: members })
    await this.auditor.take(workflow.requestEvidence, { engagementId, due })
    if (parts.former)
      await this.auditor.take(workflow.endMember, { engagementId, personId: this.world.people[parts.former].id, role: 'auditor' })
    const { requests, engagement } = await this.file()
    this.add('question', engagement.questions[0]!.id, 'research question', members)
    for (const request of requests)
      this.add(
        'request',
        request.id,
        `request ${request.systemId} ${request.controlId}`,
        [...this.inside, ...this.sideOf(request.systemId)],
        { systemId: request.systemId },
      )
  }

  async handIn(): Promise<void> {
    const { parts, inside, say } = this
    const ownSide = [...inside, ...parts.owners]
    const supplierSide = [...inside, parts.supplier]
    // An owner's register, with a second revision, judged, asked about and annotated.
    const first = await this.give(this.owner, { requestId: await this.requestId('alpha', '8.09') }, 'evidence of the owner', ownSide)
    const second = await this.give(this.owner, { evidenceId: first.evidenceId }, 'second revision of the owner', ownSide)
    await this.judge(second.revisionId, 'interpretable', ownSide)
    await this.clarify(second, ownSide, this.owner)
    this.mark = await this.annotate(second.revisionId, inside)
    // A supplier's inspection on site, and a file that cannot be interpreted.
    const inspected = await this.give(
      this.supplier,
      { requestId: await this.requestId('beta', '5.02') },
      'inspection of the supplier',
      supplierSide,
      true,
    )
    await this.judge(inspected.revisionId, 'interpretable', supplierSide)
    const unclear = await this.give(
      this.supplier,
      { requestId: await this.requestId('beta', '8.09') },
      'evidence of the supplier',
      supplierSide,
    )
    await this.judge(unclear.revisionId, 'not-interpretable', supplierSide)
    await this.clarify(unclear, supplierSide, null)
    // Under embargo: its giver and the circle alone, also not the reviewer, nor who owns the system together with the giver.
    const circle = [parts.owners[0]!, parts.auditor]
    const embargo = {
      reason: say('embargo reason', circle),
      until: { kind: 'decision' as const, decision: say('embargo decision', circle) },
      circle: [this.world.people[parts.auditor].id],
    }
    const secret = await this.give(
      this.owner,
      { requestId: await this.requestId('alpha', '5.02') },
      'evidence under embargo',
      circle,
      false,
      { handling: { ...fullContext.handling, embargo } },
    )
    await this.judge(secret.revisionId, 'interpretable', circle)
    await this.clarify(secret, circle, this.owner)
    await this.annotate(secret.revisionId, [parts.auditor], '5.02.01', 'design')
    await this.owner.take(workflow.answerRequest, {
      requestId: await this.requestId('alpha', '8.01'),
      kind: 'not-available',
      reason: say('reason why something is not there', ownSide),
    })
  }

  async conclude(): Promise<void> {
    const { engagementId, inside, say } = this
    const { norms, engagement } = await this.file()
    for (const norm of norms.filter((one) => one.applicability.kind === 'applies')) {
      const cell = { engagementId, systemId: norm.systemId, normId: norm.id }
      for (const aspect of norm.aspects) {
        const grounded = norm.systemId === 'alpha' && norm.id === '8.09' && aspect === 'operation'
        const outcome = grounded
          ? { value: 'not-met', basis: [this.mark] }
          : { value: 'cannot-be-established', reason: 'not-received', basis: [] }
        const { verdictId } = await this.auditor.take(workflow.giveVerdict, {
          ...cell,
          aspect,
          basedOnVersion: 0,
          facts: say('facts of a verdict', inside),
          ...outcome,
        })
        if (grounded) this.add('verdict', verdictId, 'verdict', inside, { systemId: 'alpha' })
      }
      const seen = openForReview((await this.file()).verdicts, norm.systemId, norm.id).map((verdict) => verdict.id)
      await this.reviewer.take(workflow.reviewVerdicts, {
        ...cell,
        seen,
        outcome: 'approved',
        note: say('review note on a verdict', inside),
      })
    }
    await this.auditor.take(workflow.answerQuestion, {
      questionId: engagement.questions[0]!.id,
      text: say('answer to a research question', inside),
    })
    await this.auditor.take(workflow.noteLimitation, { engagementId, systemId: 'alpha', text: say('limitation note', inside) })
    const ownSide = [...inside, ...this.parts.owners]
    const { findingId } = await this.auditor.take(workflow.raiseFinding, {
      engagementId,
      systemId: 'alpha',
      normIds: ['8.09'],
      basis: [this.mark],
      ...this.findingTexts('finding that was sent', ownSide),
    })
    await this.reviewer.take(workflow.reviewFinding, {
      findingId,
      version: 1,
      outcome: 'approved',
      note: say('review note on a finding', inside),
    })
    await this.auditor.take(workflow.sendFinding, { findingId, due })
    await this.owner.take(workflow.replyToFinding, { findingId, stance: 'disagrees', text: say('reply', ownSide) })
    this.sent = this.add('finding', findingId, 'finding that was sent', ownSide, { systemId: 'alpha' })
  }

  async report(): Promise<void> {
    const { engagementId, inside, parts } = this
    const knownTo = [...inside, parts.manager]
    const { reportId, sha256 } = await this.auditor.take(workflow.issueReport, { engagementId, kind: 'draft' })
    this.add('report', reportId, 'draft report', knownTo)
    this.world.keep(sha256, `SHA-256 of the report of ${this.key}`, knownTo)
    await deskFor(this.world.stores, this.world.people[parts.manager]).take(workflow.respondAsManagement, {
      engagementId,
      text: this.say('management response', knownTo),
    })
  }

  /** What is still being worked on: a finding not sent, a sent one written anew, evidence of the auditor, and drafts. */
  async goOn(): Promise<void> {
    const { engagementId, inside, parts } = this
    await this.auditor.take(workflow.reviseFinding, {
      findingId: this.sent,
      basedOnVersion: 1,
      basis: [this.mark],
      ...this.findingTexts('finding as it was written anew after it was sent', inside),
    })
    const { findingId } = await this.auditor.take(workflow.raiseFinding, {
      engagementId,
      systemId: 'alpha',
      normIds: ['8.09'],
      basis: [this.mark],
      ...this.findingTexts('finding that was not sent', inside),
    })
    await this.reviewer.take(workflow.reviewFinding, {
      findingId,
      version: 1,
      outcome: 'returned',
      note: this.say('review note on an unsent finding', inside),
    })
    this.add('finding', findingId, 'finding that was not sent', inside, { systemId: 'alpha' })
    await this.give(this.auditor, { engagementId, systemId: 'alpha' }, 'observation of the auditor', inside)
    const drafts = [
      [this.owner, parts.owners[0]!, { requestId: await this.requestId('alpha', '8.01') }],
      [this.supplier, parts.supplier, { requestId: await this.requestId('beta', '8.01') }],
      [this.auditor, parts.auditor, { engagementId, systemId: 'alpha' }],
    ] as const
    for (const [desk, maker, start] of drafts) {
      const draft = await desk.startHandIn(start)
      await this.prepare(desk, draft.id, `draft of ${maker}`, [maker])
      // Auditors read in the trail which addresses were tried in vain.
      this.add('draft', draft.id, `draft of ${maker}`, [maker], { hintedTo: [maker, ...inside] })
    }
  }

  /** Goes over to the second version, which ends a verdict. */
  async goOver(): Promise<void> {
    const { engagementId, inside } = this
    const frameworkId = 'test-2'
    const declined = { engagementId, frameworkId, reason: this.say('reason to stay with a version', inside) }
    await this.auditor.take(workflow.declineUpgrade, declined)
    const { digest: preview, chosen: controls } = await this.auditor.upgrade(engagementId, frameworkId, null)
    const reason = this.say('reason to go over to a version', inside)
    await this.auditor.take(workflow.upgradeFramework, { engagementId, frameworkId, controls, preview, reason })
    const [former] = (await this.file()).formerVerdicts
    this.add('verdict', former!.verdict.id, 'former verdict', inside, { systemId: former!.verdict.systemId })
  }

  private async give(
    desk: Desk,
    start: Parameters<Desk['startHandIn']>[0],
    about: string,
    knownTo: readonly Somebody[],
    inspection = false,
    context: Partial<EvidenceContext> = {},
  ) {
    const draft = await desk.startHandIn(start)
    await this.prepare(desk, draft.id, about, knownTo, inspection, context)
    const given = await desk.handIn(draft.id)
    const maker = this.members.find((who) => this.world.people[who].id === desk.person.id)!
    this.add('draft-handed-in', draft.id, `handed-in draft of ${about}`, [maker], { hintedTo: [maker, ...this.inside] })
    // That something is there under embargo, the working papers and who was asked may know; not what.
    const hintedTo = about.includes('embargo') ? [...this.inside, ...this.parts.owners] : knownTo
    if (!this.world.secrets.has(given.evidenceId.toUpperCase()))
      this.add('evidence', given.evidenceId, about, hintedTo, { systemId: draft.systemId })
    this.add('revision', given.revisionId, inspection ? `${about} (inspection)` : about, knownTo, {
      systemId: draft.systemId,
      evidenceId: given.evidenceId,
      hintedTo,
    })
    this.world.keep(given.digest, `digest of ${about} of ${this.key}`, knownTo)
    return given
  }

  private async prepare(
    desk: Desk,
    draftId: Id,
    about: string,
    knownTo: readonly Somebody[],
    inspection = false,
    context: Partial<EvidenceContext> = {},
  ): Promise<void> {
    const say = (part: string) => this.say(`${part} of ${about}`, knownTo)
    if (inspection)
      await desk.saveHandIn(draftId, {
        body: {
          kind: 'inspection',
          place: say('place'),
          day: '2026-01-31',
          present: say('who were present'),
          seen: say('what was seen'),
          whyNoCopy: say('why no copy'),
          sha256: null,
        },
      })
    else {
      const { sha256 } = await desk.receiveFile(
        draftId,
        Readable.from([Buffer.from(`nummer;wifi\n1;${say('contents')}\n`)]),
        `${say('file name')}.csv`,
      )
      this.world.keep(sha256, `SHA-256 of ${about} of ${this.key}`, knownTo)
    }
    await desk.saveHandIn(draftId, {
      title: say('title'),
      context: {
        ...fullContext,
        what: say('what'),
        origin: say('origin'),
        completeness: say('completeness'),
        people: { madeBy: say('maker'), collectedBy: say('collector'), approvedBy: say('approver') },
        shows: { text: say('what it shows'), norms: [], notShown: say('what it does not show') },
        readingGuide: say('reading guide'),
        deviations: say('deviations'),
        edited: say('edits'),
        answers: { vraag: say('answer in the context') },
        ...context,
      },
    })
  }

  private judge(revisionId: Id, verdict: string, knownTo: readonly Somebody[]) {
    return this.auditor.take(workflow.judgeContext, {
      revisionId,
      basedOn: 0,
      verdict,
      reason: this.say('judgement', knownTo),
      fields: [{ field: 'origin', stance: 'disputed', reason: 'unclear', words: 'De bron ontbreekt.' }],
    })
  }

  private async clarify(
    { evidenceId, revisionId }: { evidenceId: Id; revisionId: Id },
    knownTo: readonly Somebody[],
    answerer: Desk | null,
  ): Promise<void> {
    const { clarificationId } = await this.auditor.take(workflow.askClarification, {
      revisionId,
      due,
      questions: [{ field: 'origin', question: this.say('clarification', knownTo) }],
    })
    this.add('clarification', clarificationId, 'clarification', knownTo, { evidenceId })
    if (answerer)
      await answerer.take(workflow.answerClarification, { clarificationId, text: this.say('answer to a clarification', knownTo) })
  }

  private async annotate(revisionId: Id, knownTo: readonly Somebody[], normId = '8.09', aspect = 'operation'): Promise<Id> {
    const anchor = { kind: 'quote', quote: this.say('quote of an annotation', knownTo), page: null }
    const { annotationId } = await this.auditor.take(workflow.annotate, {
      revisionId,
      anchor,
      text: this.say('annotation', knownTo),
      bearings: [{ normId, aspect, direction: 'against' }],
    })
    return this.add('annotation', annotationId, 'annotation', knownTo)
  }

  private findingTexts(about: string, knownTo: readonly Somebody[]) {
    const say = (part: string) => this.say(`${part} of a ${about}`, knownTo)
    return {
      title: say('title'),
      condition: say('condition'),
      criterion: say('criterion'),
      cause: say('cause'),
      effect: say('effect'),
      recommendation: say('recommendation'),
    }
  }

  private add(
    kind: Parameters<World['add']>[0]['kind'],
    id: Id,
    name: string,
    knownTo: readonly Somebody[],
    more: Partial<Thing> = {},
  ): Id {
    return this.world.add({ kind, id, name: `${name} of ${this.key}`, engagement: this.key, knownTo, ...more }).id
  }

  private sideOf = (systemId: string): readonly Somebody[] => (systemId === 'alpha' ? this.parts.owners : [this.parts.supplier])

  private async file() {
    return (await deskFor(this.world.stores, this.world.people[this.parts.auditor]).openFile(this.engagementId)).file
  }

  private async requestId(systemId: string, controlId: string): Promise<Id> {
    return (await this.file()).requests.find((request) => request.systemId === systemId && request.controlId === controlId)!.id
  }
}

/** The addresses of the catalogue, for the browser of controls. */
export const someControl = { frameworkId: catalogue.frameworks[0]!.id, controlId: '8.09' }
