import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EvidenceContext } from '../../app/domain/evidence-context'
import { tasksFor } from '../../app/domain/tasks'
import { composeReport } from '../../app/report/compose/compose-report'
import type { CastKey } from '../../app/samples/cast.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

/** Stands in every text that rests on evidence under embargo, and nowhere else. */
const SECRET = 'kwartelkoning'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  beforeEach(() => stage.open({}))

  const embargoed = (circle: CastKey[], until: NonNullable<EvidenceContext['handling']['embargo']>['until']): EvidenceContext => ({
    ...fullContext,
    what: SECRET,
    readingGuide: SECRET,
    handling: { ...fullContext.handling, embargo: { reason: SECRET, until, circle: circle.map((key) => stage.cast[key].id) } },
  })

  async function give(context: EvidenceContext) {
    const joost = stage.as('joost')
    const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
    await joost.receiveFile(draft.id, Readable.from([Buffer.from(`${SECRET};${Math.random()}`)]), `${SECRET}.csv`)
    await joost.saveHandIn(draft.id, { title: SECRET, context })
    return joost.handIn(draft.id)
  }

  /** Evidence under embargo for everybody but joost and noor, and everything that can rest on it. */
  async function rested() {
    const given = await give(embargoed(['noor'], { kind: 'decision', decision: SECRET }))
    const noor = stage.as('noor')
    await noor.take(workflow.askClarification, { revisionId: given.revisionId, questions: [{ question: SECRET }], due: '2026-03-01' })
    await stage.judge(given.revisionId)
    const { annotationId } = await noor.take(workflow.annotate, {
      revisionId: given.revisionId,
      anchor: { kind: 'quote', quote: SECRET, page: null },
      text: SECRET,
      bearings: [{ normId: '8.09', aspect: 'operation', direction: 'against' }],
    })
    await stage.verdict({ facts: SECRET, basis: [annotationId] })
    const { findingId } = await noor.take(workflow.raiseFinding, {
      engagementId: stage.engagementId,
      systemId: 'alpha',
      normIds: ['8.09'],
      title: SECRET,
      condition: SECRET,
      criterion: SECRET,
      cause: SECRET,
      effect: SECRET,
      recommendation: SECRET,
      basis: [annotationId],
    })
    return { ...given, annotationId, findingId }
  }

  describe('evidence under embargo', () => {
    test('gives none of its words, nor of what rests on it, to anybody outside the circle by whatever way', async () => {
      const { evidenceId, revisionId } = await rested()
      for (const who of ['sam', 'iris', 'ruben', 'lotte', 'hanneke'] as const) {
        const desk = stage.as(who)
        const opened = await desk.openFile(stage.engagementId)
        const all = [
          opened,
          await desk.engagements(),
          await desk.trail(stage.engagementId),
          tasksFor(opened.part, opened.file, opened.blockers, desk.today),
        ]
        // Looked for, the very word finds nothing.
        const found = await desk.search({ words: SECRET, engagementId: null, systemId: null, kind: null, page: 1 })
        expect([who, found.groups.flatMap((group) => group.hits)]).toEqual([who, []])
        expect([who, JSON.stringify(all).includes(SECRET)]).toEqual([who, false])
        for (const way of ['read', 'show', 'download'] as const)
          expect([who, await refusalOf(desk.openEvidence(revisionId, way))]).toEqual([who, { kind: 'not-found' }])
        expect([who, await refusalOf(desk.certificate(revisionId))]).toEqual([who, { kind: 'not-found' }])
        expect([who, await refusalOf(desk.trail(stage.engagementId, evidenceId))]).toEqual([who, { kind: 'not-found' }])
      }
      // The circle and the giver do read it: the marker is really there.
      for (const who of ['noor', 'joost'] as const)
        expect(JSON.stringify(await stage.as(who).openFile(stage.engagementId))).toContain(SECRET)
    })

    test('stands in the report as a number and a limitation, and what rests on it without its words', async () => {
      await rested()
      const whole = JSON.parse(JSON.stringify(await stage.file('noor')))
      const report = composeReport(whole, { kind: 'draft', language: 'nl', at: '2026-02-03T09:00:00.000Z' })
      const said = JSON.stringify([report.blocks, report.cover])
      expect(said).not.toContain(SECRET)
      expect(said).toContain('rust op bewijs onder embargo (B-001)')
      expect(said).toContain('B-001 staat onder embargo')
    })

    test('lets nobody review, rewrite or send what rests on it without reading it', async () => {
      const { findingId } = await rested()
      const refused = { kind: 'words-under-embargo', evidence: ['B-001'] }
      expect(await refusalOf(stage.review())).toEqual(refused)
      expect(
        await refusalOf(stage.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved', note: '' })),
      ).toEqual(refused)
      const texts = { title: 'x', condition: 'x', criterion: 'x', cause: 'x', effect: 'x', recommendation: 'x', basis: [] }
      expect(await refusalOf(stage.as('sam').take(workflow.reviseFinding, { findingId, basedOnVersion: 1, ...texts }))).toEqual(refused)
      expect(await refusalOf(stage.as('sam').take(workflow.sendFinding, { findingId, due: '2026-03-01' }))).toEqual(refused)
    })

    test('is open for all once its giver recorded the decision, once, and no auditor can', async () => {
      const { evidenceId, revisionId } = await rested()
      const lift = (who: CastKey) => stage.as(who).take(workflow.liftEmbargo, { evidenceId, decision: 'Besluit van 1 februari' })
      expect(await refusalOf(lift('noor'))).toEqual({ kind: 'not-allowed' })
      expect(await refusalOf(lift('sam'))).toEqual({ kind: 'not-allowed' })
      expect(await refusalOf(lift('ruben'))).toEqual({ kind: 'not-found' })
      await lift('joost')
      expect(await refusalOf(lift('joost'))).toEqual({ kind: 'no-embargo' })
      const { file } = await stage.as('sam').openFile(stage.engagementId)
      expect(file.evidence[0]).toMatchObject({ title: SECRET, withheld: null })
      expect(file.evidence[0]!.revisions[0]!.lifted).toMatchObject({ decision: 'Besluit van 1 februari', by: { id: stage.cast.joost.id } })
      expect(file.verdicts[0]).toMatchObject({ facts: SECRET })
      await stage.review()
      expect((await stage.as('sam').trail(stage.engagementId, evidenceId)).map((entry) => entry.verb)).toContain('lift-embargo')
      expect((await stage.as('joost').trail(stage.engagementId, evidenceId)).at(-1)).toMatchObject({
        verb: 'lift-embargo',
        detail: { number: 1, revision: 1 },
      })
      // The next revision does not bring it back by itself.
      const draft = await stage.as('joost').startHandIn({ evidenceId })
      expect(draft.context.handling.embargo).toBe(null)
      expect(revisionId).toBe(file.evidence[0]!.revisions[0]!.id)
    })

    test('is lifted by a fellow too who does not see it, and for every revision at once', async () => {
      const { evidenceId } = await give(embargoed([], { kind: 'decision', decision: 'x' }))
      const again = await stage.as('joost').startHandIn({ evidenceId })
      await stage.as('joost').receiveFile(again.id, Readable.from([Buffer.from('tweede')]), 'tweede.csv')
      await stage.as('joost').handIn(again.id)
      const fatima = stage.cast.fatima.id
      await stage
        .as('noor')
        .take(workflow.addMember, { engagementId: stage.engagementId, personId: fatima, role: 'system-owner', systemId: 'alpha' })
      expect((await stage.file('fatima')).evidence[0]).toMatchObject({ title: '', withheld: 'embargo', revisions: [] })
      await stage.as('fatima').take(workflow.liftEmbargo, { evidenceId, decision: 'Besluit' })
      expect((await stage.file('fatima')).evidence[0]!.revisions).toHaveLength(2)
      const lifted = (await stage.as('joost').trail(stage.engagementId, evidenceId)).filter((entry) => entry.verb === 'lift-embargo')
      expect(lifted.map((entry) => entry.detail['revision'])).toEqual([2, 1])
    })

    test('ends by itself on its day', async () => {
      await give(embargoed([], { kind: 'day', day: '2026-02-10' }))
      expect((await stage.file('sam')).evidence[0]!.withheld).toBe('embargo')
      const before = stage.clock.at
      stage.clock.at = Date.parse('2026-02-10T09:00:00Z')
      expect((await stage.file('sam')).evidence[0]).toMatchObject({ title: SECRET, withheld: null })
      stage.clock.at = before
    })
  })
})
