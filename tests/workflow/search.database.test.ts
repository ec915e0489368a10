import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchAsked, SearchFound, SearchKind } from '../../app/domain/search'
import type { CastKey } from '../../app/samples/cast.server'
import { enqueueUnread, readFacts } from '../../app/store/extractions.server'
import { readBacklog } from '../../app/store/queue.server'
import { ScannerAway, type Scanner } from '../../app/store/scanner.server'
import * as workflow from '../../app/workflow'
import { jobs } from '../../drizzle/schema'
import { THE_HOUSE } from '../../app/workflow/door'
import { extractText } from '../../app/workflow/extract-text'
import { recordScan } from '../../app/workflow/record-scan'
import { runJobs } from '../../app/workflow/run-jobs'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

/** Reads everything out that waits and may be read. */
async function readOut(stage: Stage): Promise<void> {
  const runner = runJobs(stage.stores, { extract: extractText })
  await runner.idle()
  await runner.stop()
}

const look = (stage: Stage, by: CastKey, words: string, more: Partial<SearchAsked> = {}): Promise<SearchFound> =>
  stage.as(by).search({ words, engagementId: null, systemId: null, kind: null, page: 1, ...more })
const counts = (found: SearchFound) =>
  Object.fromEntries(found.groups.map((group) => [group.kind, group.count])) as Record<SearchKind, number>
const nothing = { text: 0, title: 0, context: 0, annotation: 0, finding: 0 }
const register = 'nummer;stand\n1;uit\n2;de verbinding van LDS-25-0002 stond aan\n3;uit\n'
const openUnscanned = (stage: Stage) => stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })

forEachDatabase((_, openFresh) => {
  describe('what is handed in', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage((await openFresh()).db)
      await openUnscanned(stage)
      await stage.give('joost', { text: register, context: { ...fullContext, origin: 'Getrokken uit de bronregistratie' } })
      await stage.give('noor', { text: register })
      await stage.give('ruben', { systemId: 'beta', text: 'iets anders' })
      await readOut(stage)
    })

    test('is read out once, however often it is given', async () => {
      expect((await readBacklog(stage.stores.db)).filter((job) => job.kind === 'extract')).toEqual([])
      expect(counts(await look(stage, 'noor', 'verbinding')).text).toBe(2)
    })

    test.each(['verbindingen', 'aangestaan OR verbinding', 'LDS-25-0002', '"verbinding van LDS"', 'stond -test aan'])(
      'is found by its words and their forms, at its place: %s',
      async (words) => {
        const { groups } = await look(stage, 'noor', words, { kind: 'text' })
        expect(groups[0]?.hits[0]?.places[0]?.where).toEqual({ kind: 'passage', place: { kind: 'rows', sheet: null, first: 2, last: 2 } })
      },
    )

    test('is found by who may read it, with the words marked, and by nobody else', async () => {
      const [group] = (await look(stage, 'joost', 'verbinding', { kind: 'text' })).groups
      expect(group?.hits[0]?.places[0]?.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'verbinding', hit: true }])
      for (const other of ['lotte', 'ruben', 'hanneke', 'fatima', 'daan'] as const)
        expect(counts(await look(stage, other, 'verbinding'))).toEqual(nothing)
    })

    test('is found by its title, and in the field of its context', async () => {
      const { groups } = await look(stage, 'noor', 'bronregistratie')
      expect(groups.find((group) => group.kind === 'context')?.hits[0]?.places[0]?.where).toEqual({ kind: 'part', part: 'origin' })
      expect(counts(await look(stage, 'noor', 'registers')).title).toBe(3)
    })

    test('before files were read out, is read out at the next start', async () => {
      const { db } = stage.stores
      await db.delete(jobs)
      await enqueueUnread(db, new Date(stage.clock.at))
      const waiting = await readBacklog(db)
      expect(waiting.map((job) => job.kind)).toEqual(['extract', 'extract'])
      await readOut(stage)
      expect(await readBacklog(db)).toEqual([])
    })

    test('is narrowed to an engagement, a system and a kind', async () => {
      expect(counts(await look(stage, 'noor', 'register', { systemId: 'beta' })).title).toBe(1)
      expect(counts(await look(stage, 'noor', 'register', { engagementId: 'elders' })).title).toBe(0)
      expect(counts(await look(stage, 'noor', 'register', { engagementId: stage.engagementId, kind: 'title' }))).toEqual({ title: 3 })
    })

    test('is not found while it is a draft, also not by who prepares it, whom its facts help', async () => {
      const desk = stage.as('joost')
      const draft = await desk.startHandIn({ requestId: (await stage.request()).id })
      const file = await desk.receiveFile(draft.id, Readable.from([Buffer.from(`${register}4;conceptwoord\n`)]), 'register.csv')
      await readOut(stage)
      expect((await readFacts(stage.stores.db, file.sha256))?.facts.tables?.[0]).toMatchObject({ rows: 4, columns: ['nummer', 'stand'] })
      for (const by of ['joost', 'noor'] as const) expect(counts(await look(stage, by, 'conceptwoord'))).toEqual(nothing)
    })

    test('is found with whatever is typed, which is never more than words', async () => {
      for (const words of ['', '   ', '"', '-', 'OR OR', "' or 1=1 --", '& | ! ( ) :*', '<script>', 'z'.repeat(300), 'de het een'])
        expect({ words, ...counts(await look(stage, 'noor', words)) }).toEqual({ words, ...nothing })
      expect((await look(stage, 'noor', 'de het een')).tooCommon).toBe(true)
      expect((await look(stage, 'noor', 'de laptop')).tooCommon).toBe(false)
    })

    test('that cannot be read is told to its giver in the draft, and to who may open it', async () => {
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ requestId: (await stage.request('alpha', '5.02')).id })
      await joost.receiveFile(draft.id, Readable.from([Buffer.from('%PDF-1.7 en dan niets')]), 'kapot.pdf')
      expect((await joost.draftFacts(draft.id)).map(({ name, end }) => [name, end])).toEqual([['kapot.pdf', null]])
      await readOut(stage)
      const broken = { state: 'failed', reason: 'broken' }
      expect((await joost.draftFacts(draft.id)).map(({ name, end }) => [name, end])).toEqual([['kapot.pdf', broken]])
      await joost.saveHandIn(draft.id, { title: 'Kapot', context: fullContext })
      const { revisionId } = await joost.handIn(draft.id)
      expect(await stage.as('noor').readOut(revisionId)).toEqual(broken)
      await stage.as('daan').take(workflow.decideUnscanned, { value: 'closed' })
      expect([await stage.as('noor').readOut(revisionId), await joost.readOut(revisionId)]).toEqual([null, broken])
      expect(await refusalOf(stage.as('ruben').readOut(revisionId))).toEqual({ kind: 'not-found' })
      await openUnscanned(stage)
    })
  })

  describe('a word that stands only in what somebody may not see', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage((await openFresh()).db)
    })

    test('for an embargo, a scan or a part in it, gives the same as a word that stands nowhere', async () => {
      const embargo = { reason: 'Onderzoek', until: { kind: 'day' as const, day: '2026-12-31' }, circle: [stage.cast.sam.id] }
      const context = { ...fullContext, what: 'verborgenwoord', handling: { ...fullContext.handling, embargo } }
      const kept = await stage.give('joost', { text: 'verborgenwoord', context })
      const bearings = [{ normId: '8.09', aspect: 'operation', direction: 'against' }]
      await stage
        .as('sam')
        .take(workflow.annotate, { revisionId: kept.revisionId, anchor: { kind: 'whole' }, text: 'verborgenwoord', bearings })
      await readOut(stage)
      // Nobody scanned it, and nobody decided that it opens: its giver alone finds its text (R11).
      expect(counts(await look(stage, 'sam', 'verborgenwoord'))).toEqual({ ...nothing, context: 1, annotation: 1 })
      await openUnscanned(stage)
      expect(counts(await look(stage, 'sam', 'verborgenwoord'))).toEqual({ ...nothing, text: 1, context: 1, annotation: 1 })
      expect(counts(await look(stage, 'joost', 'verborgenwoord'))).toEqual({ ...nothing, text: 1, context: 1 })
      for (const other of ['noor', 'iris', 'ruben', 'lotte', 'hanneke', 'daan'] as const)
        expect(await look(stage, other, 'verborgenwoord')).toEqual(await look(stage, other, 'nergenswoord'))
    })

    test('in a finding before it is sent, is not found by the owner', async () => {
      const { annotationId } = await stage.ground()
      await stage.finding([annotationId])
      expect(counts(await look(stage, 'noor', 'aanbeveling')).finding).toBe(1)
      expect(await look(stage, 'joost', 'aanbeveling')).toEqual(await look(stage, 'joost', 'nergenswoord'))
    })
  })

  test('R11: what waits for a scanner is not read out, nor found, until it is clean', async () => {
    const stage = await openStage((await openFresh()).db)
    const away = () => Promise.reject(new ScannerAway('unreachable'))
    const scanner: Scanner = { scan: away, version: away, health: away }
    Object.assign(stage, { stores: { ...stage.stores, scanner } })
    const { revisionId } = await stage.give('joost', { text: register })
    const { body } = (await stage.file()).evidence[0]!.revisions.find((one) => one.id === revisionId)!
    const { sha256 } = body as { sha256: string }
    await readOut(stage)
    expect(await readFacts(stage.stores.db, sha256)).toBeNull()
    await workflow.takeStep(stage.stores, THE_HOUSE, recordScan, { sha256, outcome: { kind: 'clean' }, findings: [], scanner: 'x' })
    stage.clock.at += 60_000
    await readOut(stage)
    expect(counts(await look(stage, 'noor', 'verbinding')).text).toBe(1)
  })
})
