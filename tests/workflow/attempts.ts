import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { CastKey } from '../../app/samples/cast.server'
import { readBacklog } from '../../app/store/queue.server'
import * as workflow from '../../app/workflow'
import type { Id } from '../../app/domain/values'
import type { Step } from '../../app/workflow/step'
import { laterCatalogue } from '../support/later-catalogue'
import { fullContext, plan, type Stage } from '../support/stage'

/** One step with good input, who takes it, and of which sort each field is ("?": may be left empty). */
export interface Attempt {
  step: Step<z.ZodType, unknown>
  by: CastKey
  input: unknown
  fields: Record<string, string>
  /** What comes of the good input: "taken", or the kind of refusal. */
  valid: string
  /** Good values for fields that mistakes are not tried on. */
  extra?: object
}

/** Every step of the workflow, on a stage where its turn has come. In an order in which all of them can be taken. */
export async function attemptsOn(stage: Stage): Promise<Record<string, Attempt>> {
  const { engagementId, cast } = stage
  stage.stores.catalogue = () => Promise.resolve(laterCatalogue)
  const noor = stage.as('noor')
  const { evidenceId, revisionId, annotationId } = await stage.ground()
  const second = await stage.give('lotte', { systemId: 'beta' })
  const embargo = { reason: 'Onderzoek', until: { kind: 'decision' as const, decision: 'Besluit' }, circle: [] }
  const closed = await stage.give('lotte', {
    systemId: 'beta',
    context: { ...fullContext, handling: { ...fullContext.handling, embargo } },
  })
  const [waiting] = await readBacklog(stage.stores.db)
  const { clarificationId } = await noor.take(workflow.askClarification, {
    revisionId,
    due: '2026-03-01',
    questions: [{ question: 'Welke filter?' }],
  })
  const { findingId } = await stage.finding([annotationId])
  const raised = await stage.finding([annotationId])
  const approved = await reviewed(stage, annotationId)
  const sent = await reviewed(stage, annotationId)
  await noor.take(workflow.sendFinding, { findingId: sent, due: '2026-03-01' })
  const { verdictId } = await stage.verdict({ basis: [annotationId] })
  const fresh = await noor.take(workflow.openEngagement, plan)
  const older = await noor.take(workflow.openEngagement, plan)
  const newer = await noor.upgrade(older.engagementId, 'test-2', null)
  const draft = await stage.as('joost').startHandIn({ evidenceId })
  await stage.as('joost').receiveFile(draft.id, Readable.from([Buffer.from('nieuw')]), 'nieuw.csv')
  await stage.as('joost').saveHandIn(draft.id, { title: 'Nieuw', context: fullContext })
  await stage.as('joost').makeToken(engagementId, { systemId: 'alpha', label: 'Oude sleutel', days: '1' })
  const tokenId = (await stage.as('joost').tokens(engagementId))[0]!.id
  const inspection = { kind: 'inspection', place: 'Hier', day: '2026-01-02', present: 'Wij', seen: 'Dit', whyNoCopy: 'Zo', sha256: null }
  const { questions } = (await stage.file()).engagement
  const requestId = (await stage.request('alpha', '5.02')).id

  const later = (await stage.request('alpha', '8.01')).id
  const waits = await stage
    .as('ruben')
    .take(workflow.askExtension, { requestId: (await stage.request('beta', '8.01')).id, until: '2026-03-20', reason: 'Vakantie' })
  await noor.take(workflow.addMember, { engagementId, personId: cast.daan.id, role: 'system-owner', systemId: 'alpha' })

  const { uploadId, sha256, size } = await uploadOf(stage)

  const person = { name: 'Nieuwe Persoon', email: 'nieuw@voorbeeld.invalid', language: 'nl' }
  const personFields = { name: 'line', email: 'email', language: 'choice' }
  const texts = {
    title: 'Titel',
    condition: 'Feit',
    criterion: 'Norm',
    cause: 'Oorzaak',
    effect: 'Gevolg',
    recommendation: 'Advies',
    basis: [annotationId],
  }
  const textFields = {
    title: 'line',
    condition: 'words',
    criterion: 'words',
    cause: 'words',
    effect: 'words',
    recommendation: 'words',
    'basis.0': 'id',
  }
  const cell = { engagementId, systemId: 'alpha', normId: '8.09' }
  const cellFields = { engagementId: 'id', systemId: 'id', normId: 'line' }

  return {
    createPerson: {
      step: workflow.createPerson,
      by: 'daan',
      input: { ...person, password: 'lang genoeg woord' },
      fields: { ...personFields, password: 'password' },
      valid: 'taken',
    },
    changePerson: {
      step: workflow.changePerson,
      by: 'daan',
      input: { ...person, personId: cast.fatima.id, email: 'fatima@voorbeeld.invalid' },
      fields: { ...personFields, personId: 'id' },
      valid: 'taken',
    },
    setPassword: {
      step: workflow.setPassword,
      by: 'daan',
      input: { personId: cast.fatima.id, password: 'lang genoeg woord' },
      fields: { personId: 'id', password: 'password' },
      valid: 'taken',
    },
    setUp: {
      step: workflow.setUp,
      by: 'daan',
      input: { ...person, password: 'lang genoeg woord' },
      fields: { ...personFields, password: 'password' },
      valid: 'already-set-up',
    },
    addMember: {
      step: workflow.addMember,
      by: 'noor',
      input: { engagementId, personId: cast.fatima.id, role: 'system-owner', systemId: 'alpha' },
      fields: { engagementId: 'id', personId: 'id', role: 'choice', systemId: 'id?' },
      valid: 'taken',
    },
    endMember: {
      step: workflow.endMember,
      by: 'noor',
      input: { engagementId, personId: cast.fatima.id, role: 'system-owner', systemId: 'alpha' },
      fields: { engagementId: 'id', personId: 'id', role: 'choice', systemId: 'id?' },
      valid: 'taken',
    },
    closePerson: {
      step: workflow.closePerson,
      by: 'daan',
      input: { personId: cast.fatima.id },
      fields: { personId: 'id' },
      valid: 'taken',
    },
    decideQuota: { step: workflow.decideQuota, by: 'daan', input: { gigabytes: 200 }, fields: { gigabytes: 'number' }, valid: 'taken' },
    decideUnscanned: { step: workflow.decideUnscanned, by: 'daan', input: { value: 'open' }, fields: { value: 'choice' }, valid: 'taken' },
    retryJob: { step: workflow.retryJob, by: 'daan', input: { jobId: waiting!.id }, fields: { jobId: 'id' }, valid: 'taken' },
    rescanFiles: { step: workflow.rescanFiles, by: 'daan', input: {}, fields: {}, valid: 'taken' },
    askVaultCheck: { step: workflow.askVaultCheck, by: 'daan', input: {}, fields: {}, valid: 'taken' },
    withdrawFramework: {
      step: workflow.withdrawFramework,
      by: 'daan',
      input: { frameworkId: 'cbw-2026', reason: 'Vervangen' },
      fields: { frameworkId: 'id', reason: 'words' },
      valid: 'taken',
    },
    restoreFramework: {
      step: workflow.restoreFramework,
      by: 'daan',
      input: { frameworkId: 'test-1', reason: 'Toch niet' },
      fields: { frameworkId: 'id', reason: 'words' },
      valid: 'not-withdrawn',
    },
    keepCatalogueUpload: {
      step: workflow.keepCatalogueUpload,
      by: 'daan',
      input: { fileName: 'kader.csv', sha256, size },
      fields: { fileName: 'line', sha256: 'id', size: 'number' },
      valid: 'taken',
    },
    takeInCatalogue: {
      step: workflow.takeInCatalogue,
      by: 'daan',
      input: { uploadId, as: 'official-texts', frameworkId: 'test-1' },
      fields: { uploadId: 'id', as: 'choice', frameworkId: 'id?' },
      valid: 'taken',
    },
    openEngagement: {
      step: workflow.openEngagement,
      by: 'noor',
      valid: 'taken',
      input: {
        ...plan,
        legalBasis: { kind: 'other', text: 'Afspraak' },
        team: [{ personId: cast.joost.id, role: 'system-owner', systemId: 'alpha' }],
      },
      fields: {
        title: 'line',
        type: 'choice',
        'legalBasis.kind': 'choice',
        'legalBasis.text': 'words',
        occasion: 'words',
        purpose: 'words',
        object: 'words',
        delimitation: 'words',
        'questions.0': 'words',
        frameworkId: 'id',
        'systems.0': 'id',
        'controls.0': 'line',
        referenceDate: 'day',
        'period.from': 'day',
        'period.to': 'day',
        client: 'line',
        'distribution.0': 'words?',
        'team.0.personId': 'id',
        'team.0.role': 'choice',
        'team.0.systemId': 'id?',
      },
    },
    liftEmbargo: {
      step: workflow.liftEmbargo,
      by: 'lotte',
      input: { evidenceId: closed.evidenceId, decision: 'Besluit van de directeur' },
      fields: { evidenceId: 'id', decision: 'words' },
      valid: 'taken',
    },
    declineUpgrade: {
      step: workflow.declineUpgrade,
      by: 'noor',
      input: { engagementId: older.engagementId, frameworkId: 'test-2', reason: 'Nog niet' },
      fields: { engagementId: 'id', frameworkId: 'id', reason: 'words' },
      valid: 'taken',
    },
    upgradeFramework: {
      step: workflow.upgradeFramework,
      by: 'noor',
      input: { engagementId: older.engagementId, frameworkId: 'test-2', controls: newer.chosen, preview: newer.digest, reason: 'Geldt nu' },
      fields: { engagementId: 'id', frameworkId: 'id', 'controls.0': 'line', preview: 'id', reason: 'words' },
      valid: 'taken',
    },
    askExtension: {
      step: workflow.askExtension,
      by: 'joost',
      input: { requestId: later, until: '2026-04-01', reason: 'De export komt later.' },
      fields: { requestId: 'id', until: 'day', reason: 'words' },
      valid: 'taken',
    },
    decideExtension: {
      step: workflow.decideExtension,
      by: 'noor',
      input: { ...waits, outcome: 'granted', until: '2026-03-20', reason: 'Akkoord' },
      fields: { requestId: 'id', extensionId: 'id', until: 'day', reason: 'words?' },
      valid: 'taken',
    },
    delegateRequest: {
      step: workflow.delegateRequest,
      by: 'joost',
      input: { requestId: later, personId: cast.daan.id, note: 'Weet jij dit?' },
      fields: { requestId: 'id', personId: 'id', note: 'words?' },
      valid: 'taken',
    },
    requestEvidence: {
      step: workflow.requestEvidence,
      by: 'noor',
      input: { engagementId: fresh.engagementId, due: '2026-03-01' },
      fields: { engagementId: 'id', due: 'day' },
      valid: 'taken',
    },
    answerRequest: {
      step: workflow.answerRequest,
      by: 'joost',
      input: { requestId, kind: 'not-available', reason: 'Nooit gemaakt' },
      fields: { requestId: 'id', kind: 'choice', reason: 'words' },
      valid: 'taken',
    },
    handInEvidence: { step: workflow.handInEvidence, by: 'joost', input: { draftId: draft.id }, fields: { draftId: 'id' }, valid: 'taken' },
    takeInPack: {
      step: workflow.takeInPack,
      by: 'joost',
      input: {
        engagementId,
        systemId: 'alpha',
        entries: [{ requestId, evidenceId: null, title: 'Uit een pakket', body: inspection, context: fullContext }],
      },
      fields: { engagementId: 'id', systemId: 'id', 'entries.0.requestId': 'id?', 'entries.0.title': 'line', 'entries.0.body.day': 'day' },
      valid: 'taken',
    },
    makeToken: {
      step: workflow.makeToken,
      by: 'joost',
      input: { engagementId, systemId: 'alpha', label: 'Nachtelijke uitvoer', days: '90', tokenHash: 'a'.repeat(64) },
      fields: { engagementId: 'id', systemId: 'id', label: 'line', days: 'number', tokenHash: 'id' },
      valid: 'taken',
    },
    revokeToken: {
      step: workflow.revokeToken,
      by: 'joost',
      input: { engagementId, tokenId },
      fields: { engagementId: 'id', tokenId: 'id' },
      valid: 'taken',
    },
    judgeContext: {
      step: workflow.judgeContext,
      by: 'noor',
      input: {
        revisionId: second.revisionId,
        basedOn: 0,
        verdict: 'partly-interpretable',
        reason: 'Alleen het aantal klopt',
        fields: [{ field: 'origin', stance: 'disputed', reason: 'unclear', words: 'Welke bron?' }],
        normIds: ['8.09'],
      },
      fields: {
        revisionId: 'id',
        basedOn: 'number',
        verdict: 'choice',
        reason: 'words',
        'fields.0.field': 'choice',
        'fields.0.stance': 'choice?',
        'fields.0.reason': 'choice?',
        'fields.0.words': 'words?',
        'normIds.0': 'line',
      },
      valid: 'taken',
    },
    askClarification: {
      step: workflow.askClarification,
      by: 'noor',
      input: { revisionId, due: '2026-03-01', questions: [{ field: 'origin', question: 'Welke?' }] },
      fields: { revisionId: 'id', due: 'day', 'questions.0.field': 'choice?', 'questions.0.question': 'words' },
      valid: 'taken',
    },
    answerClarification: {
      step: workflow.answerClarification,
      by: 'joost',
      input: { clarificationId, text: 'Geen.' },
      fields: { clarificationId: 'id', text: 'words' },
      valid: 'taken',
    },
    annotate: {
      step: workflow.annotate,
      by: 'noor',
      valid: 'taken',
      input: {
        revisionId,
        anchor: { kind: 'quote', quote: 'wifi', page: 2 },
        text: 'Let op',
        bearings: [{ normId: '8.09', aspect: 'design', direction: 'for' }],
      },
      fields: {
        revisionId: 'id',
        'anchor.kind': 'choice',
        'anchor.quote': 'words',
        'anchor.page': 'number?',
        text: 'words',
        'bearings.0.normId': 'line',
        'bearings.0.aspect': 'choice',
        'bearings.0.direction': 'choice',
      },
    },
    reviewVerdicts: {
      step: workflow.reviewVerdicts,
      by: 'iris',
      input: { ...cell, outcome: 'approved', note: 'Gezien', seen: [verdictId] },
      fields: { ...cellFields, outcome: 'choice', note: 'words?' },
      valid: 'taken',
    },
    giveVerdict: {
      step: workflow.giveVerdict,
      by: 'noor',
      valid: 'taken',
      input: {
        ...cell,
        aspect: 'operation',
        basedOnVersion: 1,
        facts: 'Feiten',
        basis: [annotationId],
        value: 'cannot-be-established',
        reason: 'contradictory',
      },
      fields: {
        ...cellFields,
        aspect: 'choice',
        basedOnVersion: 'number',
        facts: 'words',
        'basis.0': 'id',
        value: 'choice',
        reason: 'choice',
      },
    },
    raiseFinding: {
      step: workflow.raiseFinding,
      by: 'noor',
      input: { engagementId, systemId: 'alpha', normIds: ['8.09'], ...texts },
      fields: { engagementId: 'id', systemId: 'id', 'normIds.0': 'line', ...textFields },
      valid: 'taken',
    },
    reviseFinding: {
      step: workflow.reviseFinding,
      by: 'noor',
      input: { findingId, basedOnVersion: 1, ...texts },
      fields: { findingId: 'id', basedOnVersion: 'number', ...textFields },
      valid: 'taken',
    },
    reviewFinding: {
      step: workflow.reviewFinding,
      by: 'iris',
      input: { findingId: raised.findingId, version: 1, outcome: 'returned', note: 'Anders' },
      fields: { findingId: 'id', version: 'number', outcome: 'choice', note: 'words?' },
      valid: 'taken',
    },
    sendFinding: {
      step: workflow.sendFinding,
      by: 'noor',
      input: { findingId: approved, due: '2026-03-01' },
      fields: { findingId: 'id', due: 'day' },
      valid: 'taken',
    },
    replyToFinding: {
      step: workflow.replyToFinding,
      by: 'joost',
      input: { findingId: sent, stance: 'agrees', text: 'Akkoord' },
      fields: { findingId: 'id', stance: 'choice', text: 'words' },
      valid: 'taken',
    },
    answerQuestion: {
      step: workflow.answerQuestion,
      by: 'noor',
      input: { questionId: questions[0]!.id, text: 'Nee' },
      fields: { questionId: 'id', text: 'words' },
      valid: 'taken',
    },
    noteLimitation: {
      step: workflow.noteLimitation,
      by: 'noor',
      input: { engagementId, systemId: 'alpha', text: 'Weinig tijd' },
      fields: { engagementId: 'id', systemId: 'id?', text: 'words' },
      valid: 'taken',
    },
    respondAsManagement: {
      step: workflow.respondAsManagement,
      by: 'hanneke',
      input: { engagementId, text: 'Dank' },
      fields: { engagementId: 'id', text: 'words' },
      valid: 'no-draft-report',
    },
    issueReport: {
      step: workflow.issueReport,
      by: 'noor',
      input: { engagementId, kind: 'draft' },
      fields: { engagementId: 'id', kind: 'choice' },
      valid: 'report-blocked',
    },
  }
}

/** A table that administrators may take in as texts, and of which a framework of its own was made. */
async function uploadOf(stage: Stage): Promise<{ uploadId: Id; sha256: string; size: number }> {
  const desk = stage.as('daan')
  const kept = await desk.receiveCatalogueFile(Buffer.from('Nummer;Titel;Tekst\n8.09;Configuratie;Officieel.\n'), 'kader.csv')
  if (!('uploadId' in kept)) throw new Error('the table was refused')
  const about = {
    id: 'cbw-2026',
    title: 'Kader',
    version: '1',
    publisher: 'Uitgever',
    date: '2026-01-01',
    source: 'https://voorbeeld.invalid',
  }
  await desk.take(workflow.takeInCatalogue, { uploadId: kept.uploadId, as: 'framework', about })
  const { upload } = await desk.catalogueUpload(kept.uploadId)
  return { uploadId: upload.id, sha256: upload.sha256, size: upload.size }
}

async function reviewed(stage: Stage, annotationId: string): Promise<string> {
  const { findingId } = await stage.finding([annotationId])
  await stage.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' })
  return findingId
}
