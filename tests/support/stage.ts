import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import { deskFor, type Desk } from '../../app/desk.server'
import type { Catalogue } from '../../app/domain/catalogue'
import type { EvidenceContext } from '../../app/domain/evidence-context'
import { Refusal, type RefusalReason } from '../../app/domain/refusal'
import type { Id } from '../../app/domain/values'
import { openForReview } from '../../app/domain/verdict'
import { makeCast, type Cast, type CastKey } from '../../app/samples/cast.server'
import type { Db } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import * as workflow from '../../app/workflow'

/** A small catalogue: a control without measures, one with a measure that cannot apply on alpha, and one with two. */
export const catalogue: Catalogue = {
  frameworks: [
    {
      id: 'test-1',
      title: 'Testkader',
      version: '1',
      publisher: 'Test',
      date: '2026-01-01',
      source: 'https://voorbeeld.invalid',
      categories: [],
      groups: [],
      controls: [
        {
          id: '5.02',
          title: 'Rollen',
          statement: 'Rollen zijn toegewezen.',
          theme: 'organisational',
          aspects: ['design'],
          evidenceHints: {},
          source: 'https://voorbeeld.invalid/kader',
          measures: [measure('5.02.01', ['design'])],
        },
        {
          id: '8.01',
          title: 'Apparaten',
          statement: 'Apparaten zijn ingericht.',
          theme: 'technological',
          aspects: ['design', 'operation'],
          evidenceHints: {},
          source: 'https://voorbeeld.invalid/kader',
          measures: [measure('8.01.01', ['operation']), measure('8.01.02', ['operation'])],
        },
        {
          id: '8.09',
          title: 'Configuratie',
          statement: 'De configuratie is vastgelegd en bewaakt.',
          theme: 'technological',
          aspects: ['design', 'existence', 'operation'],
          evidenceHints: {},
          source: 'https://voorbeeld.invalid/kader',
          measures: [],
        },
      ],
    },
  ],
  changes: [],
  systems: [profile('alpha', { organisation: 'Dienst A', function: 'hoofd' }), profile('beta', null)],
}

function measure(id: string, aspects: ('design' | 'existence' | 'operation')[]) {
  return {
    id,
    title: `Maatregel ${id}`,
    statement: `Wat ${id} vraagt.`,
    aspects,
    source: `https://voorbeeld.invalid/kader#${id}`,
    categories: [],
  }
}

function profile(id: string, owner: { organisation: string; function: string } | null): Catalogue['systems'][number] {
  const asks = {
    expectedEvidence: [{ id: 'lijst', title: 'Een lijst', aspects: ['existence' as const] }],
    questions: [{ id: 'vraag', text: 'Hoeveel zijn het er?' }],
  }
  return {
    id,
    name: `Systeem ${id}`,
    kind: 'test',
    description: 'Voor de tests.',
    owner,
    supplier: null,
    components: [],
    dependencies: [],
    framework: 'test-1',
    mappings: [
      { control: '5.02', applies: true, criteria: [], exclusions: [], ...asks },
      {
        control: '8.01',
        applies: true,
        criteria: [],
        exclusions: [{ measure: '8.01.02', reason: 'Nooit verbonden.', reference: 'VvT-1' }],
        ...asks,
      },
      { control: '8.09', applies: true, criterion: 'Wifi staat uit op elk toestel.', criteria: [], exclusions: [], ...asks },
    ],
  }
}

export const fullContext: EvidenceContext = {
  what: 'Register van toestellen',
  origin: 'Uitvoer uit het beheersysteem, zonder filter',
  covers: { kind: 'day', day: '2026-01-31' },
  completeness: '500 van 500',
  people: { madeBy: 'beheerder', collectedBy: 'beheerder', approvedBy: 'hoofd' },
  shows: { text: 'Welke toestellen er zijn', norms: [], notShown: 'Of zij er echt liggen' },
  readingGuide: 'Kolom 3',
  deviations: 'Geen',
  handling: { classification: 'internal', copyMayBeKept: true, embargo: null, wooGround: null },
  edited: 'Nee',
  answers: { vraag: '500' },
}

export const plan = {
  title: 'Onderzoek test',
  type: 'assurance-direct',
  legalBasis: { kind: 'self-regulation' },
  occasion: 'Aanleiding',
  purpose: 'Doel',
  object: 'Object',
  delimitation: 'Afbakening',
  questions: ['Is het goed?'],
  frameworkId: 'test-1',
  systems: ['alpha', 'beta'],
  controls: ['5.02', '8.01', '8.09'],
  referenceDate: '2026-01-31',
  period: { from: '2025-10-01', to: '2026-01-31' },
  client: 'Dienst A, directeur',
  distribution: ['Dienst A'],
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A workspace with the cast and one engagement on two systems: joost owns alpha, ruben owns beta, lotte supplies beta, fatima has no part in it. */
export async function openStage(
  db: Db,
  overrides: Partial<Record<keyof typeof plan, unknown>> = {},
  scanner: workflow.Stores['scanner'] = null,
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-stage-'))
  folders.push(folder)
  const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
  const clock = { at: Date.parse('2026-02-02T09:00:00Z') }
  const stores: workflow.Stores = {
    db,
    vault,
    catalogue: () => Promise.resolve(catalogue),
    scanner,
    now: () => new Date((clock.at += 1000)),
    post: null,
    origin: null,
  }
  const cast = await makeCast(stores, null)
  const stage = new Stage(stores, cast, clock)
  await stage.open(overrides)
  return stage
}

export class Stage {
  engagementId: Id = ''
  constructor(
    readonly stores: workflow.Stores,
    readonly cast: Cast,
    readonly clock: { at: number },
  ) {}

  as(key: CastKey): Desk {
    return deskFor(this.stores, this.cast[key])
  }

  async open(overrides: Partial<Record<keyof typeof plan, unknown>>): Promise<void> {
    const role = (key: CastKey, name: string, systemId?: string) => ({
      personId: this.cast[key].id,
      role: name,
      ...(systemId ? { systemId } : {}),
    })
    const team = [
      role('noor', 'auditor'),
      role('sam', 'auditor'),
      { ...role('iris', 'reviewer'), outsideTeam: true },
      role('joost', 'system-owner', 'alpha'),
      role('ruben', 'system-owner', 'beta'),
      role('lotte', 'supplier', 'beta'),
      role('hanneke', 'management'),
    ]
    const { engagementId } = await this.as('noor').take(workflow.openEngagement, { ...plan, team, ...overrides })
    this.engagementId = engagementId
    await this.as('noor').take(workflow.requestEvidence, { engagementId, due: '2026-03-01' })
  }

  async file(key: CastKey = 'noor') {
    return (await this.as(key).openFile(this.engagementId)).file
  }

  async request(systemId = 'alpha', controlId = '8.09') {
    const found = (await this.file()).requests.find((request) => request.systemId === systemId && request.controlId === controlId)
    if (!found) throw new Error('no such request')
    return found
  }

  /** Hands in a text file; gives back evidence and revision. */
  async give(by: CastKey = 'joost', { systemId = 'alpha', context = fullContext, text = `inhoud ${Math.random()}` } = {}) {
    const desk = this.as(by)
    // A supplier beside an owner was not asked, and gives all the same.
    const draft = await desk.startHandIn(
      by === 'lotte' ? { engagementId: this.engagementId, systemId } : { requestId: (await this.request(systemId)).id },
    )
    await desk.receiveFile(draft.id, Readable.from([Buffer.from(text)]), 'register.csv')
    await desk.saveHandIn(draft.id, { title: 'Register', context })
    return desk.handIn(draft.id)
  }

  judge(revisionId: Id, verdict: 'interpretable' | 'not-interpretable' = 'interpretable', by: CastKey = 'noor', basedOn = 0) {
    return this.as(by).take(workflow.judgeContext, { revisionId, basedOn, verdict, reason: 'Bron en aantal kloppen.' })
  }

  annotate(revisionId: Id, by: CastKey = 'noor') {
    return this.as(by).take(workflow.annotate, {
      revisionId,
      anchor: { kind: 'row', row: 1 },
      text: 'Wifi aan.',
      bearings: [{ normId: '8.09', aspect: 'operation', direction: 'against' }],
    })
  }

  /** Evidence of joost, judged interpretable by noor and annotated by her. */
  async ground() {
    const given = await this.give()
    await this.judge(given.revisionId)
    return { ...given, ...(await this.annotate(given.revisionId)) }
  }

  verdict(overrides: Record<string, unknown> = {}, by: CastKey = 'noor') {
    return this.as(by).take(workflow.giveVerdict, {
      engagementId: this.engagementId,
      systemId: 'alpha',
      normId: '8.09',
      aspect: 'operation',
      basedOnVersion: 0,
      value: 'not-met',
      facts: 'Op 110 toestellen stond wifi aan.',
      basis: [],
      ...overrides,
    })
  }

  /** Approves what is open on a norm, as iris sees it now. */
  async review({ by = 'iris' as CastKey, engagementId = this.engagementId, systemId = 'alpha', normId = '8.09', note = '' } = {}) {
    const { file } = await this.as(by).openFile(engagementId)
    const seen = openForReview(file.verdicts, systemId, normId).map((verdict) => verdict.id)
    return this.as(by).take(workflow.reviewVerdicts, { engagementId, systemId, normId, outcome: 'approved', note, seen })
  }

  finding(basis: Id[], by: CastKey = 'noor') {
    return this.as(by).take(workflow.raiseFinding, {
      engagementId: this.engagementId,
      systemId: 'alpha',
      normIds: ['8.09'],
      title: 'Wifi aan',
      condition: 'Feit',
      criterion: 'Norm',
      cause: 'Oorzaak',
      effect: 'Gevolg',
      recommendation: 'Aanbeveling',
      basis,
    })
  }

  /** Verdicts on every cell (cannot be established), reviewed, and the question answered: ready for a draft report. */
  async conclude(): Promise<void> {
    const { norms, engagement } = await this.file()
    for (const norm of norms.filter((one) => one.applicability.kind === 'applies')) {
      for (const aspect of norm.aspects)
        await this.verdict({ systemId: norm.systemId, normId: norm.id, aspect, value: 'cannot-be-established', reason: 'not-received' })
      await this.review({ systemId: norm.systemId, normId: norm.id })
    }
    await this.as('noor').take(workflow.answerQuestion, { questionId: engagement.questions[0]!.id, text: 'Dat is niet vast te stellen.' })
  }
}

/** Why something was refused; a test that is not refused fails. */
export async function refusalOf(work: Promise<unknown>): Promise<RefusalReason> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  throw new Error('nothing was refused')
}
