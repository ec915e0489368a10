import { sql } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { upgradeOffers } from '../../app/domain/upgrade-rules'
import type { RefusalReason } from '../../app/domain/refusal'
import { currentVerdicts } from '../../app/domain/verdict'
import type { CastKey } from '../../app/samples/cast.server'
import { composeReport } from '../../app/report/compose/compose-report'
import * as workflow from '../../app/workflow'
import { withdrawFramework } from '../../app/workflow/withdraw-framework'
import { trail, verdicts } from '../../drizzle/schema'
import { forEachDatabase } from '../support/databases'
import { wordsOf } from '../report/support'
import { fullContext, refusalOf, type Stage } from '../support/stage'
import { upgradeCatalogue } from '../support/upgrade-catalogue'
import { goOver, markOn, openOnFirst, openUpgradeStage, take } from '../support/upgrade-stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openUpgradeStage((await openFresh()).db)
  })
  beforeEach(() => openOnFirst(stage))

  const judge = (normId: string, basis: string[], by: CastKey = 'noor', basedOnVersion = 0) =>
    stage.verdict({ normId, value: 'met', facts: `Feiten bij ${normId}.`, basis, basedOnVersion }, by)
  const verdictsOn = async (normId: string) => (await stage.file()).verdicts.filter((one) => one.normId === normId)
  const offer = async () => upgradeOffers(await stage.file(), upgradeCatalogue)

  describe('evidence that was interpretable for some norms', () => {
    /** Evidence with a mark on the norms that it was judged for. */
    async function partly(normIds: string[]) {
      const { revisionId } = await stage.give('joost', { context: { ...fullContext, answers: {} } })
      const judgement = { revisionId, basedOn: 0, verdict: 'partly-interpretable', normIds, reason: 'Alleen hiervoor.' }
      await stage.as('noor').take(workflow.judgeContext, judgement)
      const bearings = normIds.map((normId) => ({ normId, aspect: 'operation', direction: 'for' }))
      return stage.as('noor').take(workflow.annotate, { revisionId, anchor: { kind: 'row', row: 1 }, text: 'Gezien.', bearings })
    }
    const normsNow = async () => (await stage.file()).evidence[0]!.revisions[0]!.judgements[0]!.normIds
    const supportedBy = async (normId: string) => {
      const { id } = (await stage.file()).evidence[0]!.revisions[0]!
      const rows = await stage.stores.db.execute<{ found: boolean }>(sql`select supports_norm(${id}, 'alpha', ${normId}) as found`)
      return [...rows][0]!.found
    }

    test('is not for a norm into which another one merged', async () => {
      const { annotationId } = await partly(['8.05.01', '8.24.01'])
      await goOver(stage)
      expect([await normsNow(), await supportedBy('8.05.01'), await supportedBy('8.24.01')]).toEqual([['8.24.01'], false, true])
      expect((await refusalOf(judge('8.05.01', [annotationId]))).kind).toBe('basis-not-interpretable')
    })

    test('is for a norm that came of several when it was for each of them', async () => {
      const { annotationId } = await partly(['8.05.01', '8.05.02'])
      await goOver(stage)
      expect([await normsNow(), await supportedBy('8.05.01'), await supportedBy('8.05.02')]).toEqual([['8.05.01'], true, false])
      await judge('8.05.01', [annotationId])
    })
  })

  describe('an engagement that goes over to a newer version', () => {
    test('keeps a verdict with its review where the demand stayed the same, and says where it came from', async () => {
      const mark = await markOn(stage, ['5.04.02', '8.09'])
      await judge('5.04.02', [mark])
      await stage.review({ normId: '5.04.02' })
      await goOver(stage)
      const file = await stage.file()
      expect(file.engagement.framework).toMatchObject({ id: 'kader-2', version: '2' })
      expect(file.norms.filter((norm) => norm.systemId === 'alpha').map((norm) => norm.id)).toContain('5.10.02')
      const [verdict] = await verdictsOn('5.10.02')
      expect(verdict).toMatchObject({
        version: 1,
        outcome: { value: 'met' },
        carriedFrom: { edition: 1, framework: { title: 'Kader', version: '1' }, id: '5.04.02' },
        reviews: [{ outcome: 'approved' }],
      })
      expect(file.annotations[0]!.bearings.map((one) => one.normId)).toEqual(['5.10.02', '8.09'])
    })

    test('asks a verdict again where the demand changed, and keeps the earlier one to read', async () => {
      const mark = await markOn(stage, ['8.01.01', '8.01.02'])
      const { verdictId } = await judge('8.01.01', [mark])
      await goOver(stage)
      const file = await stage.file()
      expect(file.verdicts).toEqual([])
      expect(file.formerVerdicts).toMatchObject([
        {
          verdict: { id: verdictId, normId: '8.01.01' },
          from: { edition: 1, id: '8.01.01' },
          at: ['8.01.01', '6.03.04'],
          because: { edition: 2, why: ['split', 'changed'], notes: ['De scholing staat nu apart in 6.03.04.'] },
        },
      ])
      // The cell is open again, and what is judged there begins anew.
      await judge('8.01.01', [mark], 'sam')
      expect(await verdictsOn('8.01.01')).toMatchObject([{ version: 1, by: { name: stage.cast.sam.name } }])
      expect((await stage.as('noor').trail(stage.engagementId, verdictId)).map((entry) => entry.verb)).toEqual(['give-verdict'])
    })

    test('keeps what lapsed: the verdict, the mark, the finding and the request', async () => {
      const mark = await markOn(stage, ['8.24.03'])
      const { verdictId } = await judge('8.24.03', [mark])
      const { findingId } = await stage
        .as('noor')
        .take(workflow.raiseFinding, {
          engagementId: stage.engagementId,
          systemId: 'alpha',
          normIds: ['8.24.03'],
          title: 'Sleutels',
          condition: 'Feit',
          criterion: 'Norm',
          cause: 'Oorzaak',
          effect: 'Gevolg',
          recommendation: 'Advies',
          basis: [mark],
        })
      const requests = (await stage.file()).requests.map((one) => one.id)
      await goOver(stage)
      const file = await stage.file()
      expect(file.formerVerdicts).toMatchObject([{ verdict: { id: verdictId }, at: [], because: { why: ['lapsed'] } }])
      expect(file.annotations[0]).toMatchObject({ bearings: [], lapsedBearings: [{ normId: '8.24.03', direction: 'for' }] })
      expect(file.findings).toMatchObject([
        { id: findingId, normIds: [], earlierNorms: [{ from: { id: '8.24.03', edition: 1 }, to: [], again: false }] },
      ])
      expect(file.requests.map((one) => one.id)).toEqual(requests)
    })

    test('takes along the controls that its auditor chose, and asks evidence for what is new', async () => {
      await goOver(stage, 'kader-2', { controls: ['5.40'] })
      const controls = new Set((await stage.file()).norms.map((norm) => norm.controlId))
      expect([...controls]).toEqual(expect.arrayContaining(['5.02', '5.40']))
      expect(controls.has('5.10')).toBe(false)
      const { count } = await stage.as('noor').take(workflow.requestEvidence, { engagementId: stage.engagementId, due: '2026-04-01' })
      expect(count).toBe(2)
      expect((await stage.file()).requests.slice(-2).map((one) => one.controlId)).toEqual(['5.40', '5.40'])
    })

    test('goes on counting versions after those that came along', async () => {
      const mark = await markOn(stage, ['5.04.02'])
      await judge('5.04.02', [mark])
      await judge('5.04.02', [mark], 'noor', 1)
      await goOver(stage)
      await judge('5.10.02', [mark], 'sam', 2)
      expect((await verdictsOn('5.10.02')).map((one) => [one.version, one.carriedFrom?.id])).toEqual([
        [1, '5.04.02'],
        [2, '5.04.02'],
        [3, undefined],
      ])
    })

    test('changes no row of before (R3)', async () => {
      const mark = await markOn(stage, ['5.04.02', '8.24.03'])
      await judge('5.04.02', [mark])
      await stage.finding([mark])
      const tables = ['norms', 'audited_systems', 'verdicts', 'annotations', 'findings', 'evidence_requests', 'engagements']
      const rows = async () => {
        const all: string[] = []
        for (const table of tables) {
          const found = await stage.stores.db.execute(sql.raw(`select to_jsonb(t)::text as row from ${table} t`))
          all.push(...[...(found as unknown as { row: string }[])].map(({ row }) => `${table} ${row}`))
        }
        return all
      }
      const before = await rows()
      await goOver(stage)
      const after = new Set(await rows())
      expect(before.filter((row) => !after.has(row))).toEqual([])
    })

    test('leaves an issued report as it is, byte by byte', async () => {
      await stage.conclude()
      const { reportId } = await stage.as('noor').take(workflow.issueReport, { engagementId: stage.engagementId, kind: 'draft' })
      const read = async () => buffer((await stage.as('noor').openReport(reportId)).bytes)
      const before = await read()
      await goOver(stage)
      expect((await read()).equals(before)).toBe(true)
      const now = composeReport(await stage.file(), { kind: 'draft', language: 'nl', at: '2026-03-20T10:00:00.000Z' })
      expect(wordsOf(now)).toMatch(
        /overgegaan van Kader, versie 1 naar Kader, versie 2[^]*Oordelen die zijn overgenomen uit een eerdere versie/,
      )
    })

    test('goes over twice, and each verdict knows the edition under which it was given', async () => {
      const mark = await markOn(stage, ['5.02.01', '5.04.02'])
      await judge('5.02.01', [mark])
      await judge('5.04.02', [mark])
      await goOver(stage)
      await judge('8.09', [await markOn(stage, ['8.09'])])
      await goOver(stage, 'kader-3')
      const file = await stage.file()
      expect(file.editions.map((one) => one.framework.id)).toEqual(['kader-1', 'kader-2', 'kader-3'])
      expect(currentVerdicts(file.verdicts).map((one) => [one.normId, one.carriedFrom?.edition, one.carriedFrom?.id])).toEqual([
        ['5.02.07', 1, '5.02.01'],
        ['8.09', 2, '8.09'],
      ])
      expect(file.formerVerdicts).toMatchObject([
        { from: { edition: 1, id: '5.04.02' }, at: ['5.10.02'], because: { edition: 3, why: ['changed'] } },
      ])
    })

    test('goes over with a system that has left the catalogue as it was pinned', async () => {
      const [alpha] = upgradeCatalogue.systems
      stage.stores.catalogue = () => Promise.resolve({ ...upgradeCatalogue, systems: [alpha!] })
      onTestFinished(() => void (stage.stores.catalogue = () => Promise.resolve(upgradeCatalogue)))
      await stage.verdict({ systemId: 'beta', normId: '5.04.02', value: 'not-examined' })
      await goOver(stage)
      const file = await stage.file()
      expect(file.systems.map((system) => system.id)).toEqual(['alpha', 'beta'])
      // What nobody mapped cannot be reached: the pinned mappings are of before, and 5.10 was not among them.
      expect(file.norms.filter((norm) => norm.systemId === 'beta').map((norm) => norm.id)).toContain('5.04.01')
      expect([...file.verdicts, ...file.formerVerdicts]).toHaveLength(1)
    })

    test('is one entry of the trail, with what it did in numbers', async () => {
      await goOver(stage)
      const [last] = (await stage.as('noor').trail(stage.engagementId)).slice(-1)
      expect(last).toMatchObject({
        verb: 'upgrade-framework',
        detail: { edition: 2, from: '1', to: '2', carries: 10, again: 12, lapses: 2, added: 4 },
      })
    })
  })

  describe('maker is not checker, over editions too (R4)', () => {
    test('who made a version before the upgrade does not review the one after, and the database says so as well', async () => {
      const mark = await markOn(stage, ['5.04.02'])
      await judge('5.04.02', [mark], 'noor')
      await goOver(stage)
      const { verdictId } = await judge('5.10.02', [mark], 'sam', 1)
      expect(await refusalOf(stage.review({ by: 'noor', normId: '5.10.02' }))).toEqual({ kind: 'maker-is-checker' })
      const review = (person: { id: string; name: string }) =>
        stage.stores.db.execute(
          sql`insert into reviews (id, engagement_id, verdict_id, outcome, note, outside_team, by_id, by_name, by_role, at)
              values (${`r-${person.id}-${verdictId}`}, ${stage.engagementId}, ${verdictId}, 'approved', '', false, ${person.id}, ${person.name}, 'auditor', now())`,
        )
      await expect(review(stage.cast.noor)).rejects.toSatisfy((error: Error) => String(error.cause ?? error).includes('R4'))
      await review(stage.cast.iris)
    })

    test('who judged a number that now asks something else is free to review it', async () => {
      const mark = await markOn(stage, ['8.01.02'])
      await judge('8.01.02', [mark], 'noor')
      await goOver(stage)
      await judge('8.01.02', [mark], 'sam')
      await stage.review({ by: 'noor', normId: '8.01.02' })
      expect(await verdictsOn('8.01.02')).toMatchObject([{ reviews: [{ outcome: 'approved', by: { name: stage.cast.noor.name } }] }])
    })
  })

  describe('an upgrade is refused, and leaves no trace,', () => {
    const expectRefused = async (work: () => Promise<unknown>, reason: Partial<RefusalReason>) => {
      const before = await stage.stores.db.$count(trail)
      const { editions } = await stage.file()
      expect(await refusalOf(work())).toMatchObject(reason)
      expect((await stage.file()).editions).toHaveLength(editions.length)
      // Of somebody who may not, the attempt itself is recorded.
      expect((await stage.stores.db.$count(trail)) - before).toBe(reason.kind === 'not-allowed' ? 1 : 0)
    }

    test('when a verdict was given after it was looked at', async () => {
      const { digest, chosen } = await stage.as('noor').upgrade(stage.engagementId, 'kader-2', null)
      await stage.verdict({ normId: '8.01.02', value: 'not-examined' }, 'sam')
      await expectRefused(() => take(stage, 'kader-2', digest, chosen), { kind: 'changed-meanwhile' })
      await goOver(stage)
      expect((await stage.file()).formerVerdicts).toHaveLength(1)
    })

    test('when other controls are taken along than were looked at', async () => {
      const { digest } = await stage.as('noor').upgrade(stage.engagementId, 'kader-2', null)
      await expectRefused(() => take(stage, 'kader-2', digest, []), { kind: 'changed-meanwhile' })
    })

    test('for the second of two auditors who do it at once', async () => {
      const { digest, chosen } = await stage.as('noor').upgrade(stage.engagementId, 'kader-2', null)
      const done = await Promise.allSettled([take(stage, 'kader-2', digest, chosen, 'noor'), take(stage, 'kader-2', digest, chosen, 'sam')])
      expect(done.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const failed = done.find((one) => one.status === 'rejected')
      expect(failed?.reason).toMatchObject({ reason: { kind: 'upgrade-to-same' } })
      expect((await stage.file()).editions).toHaveLength(2)
    })

    test.each(['iris', 'joost', 'lotte', 'hanneke'] as const)('from %s, who does not audit', async (key) => {
      const { digest, chosen } = await stage.as('noor').upgrade(stage.engagementId, 'kader-2', null)
      await expectRefused(() => take(stage, 'kader-2', digest, chosen, key), { kind: 'not-allowed' })
    })

    test('without a reason', async () => {
      const { digest } = await stage.as('noor').upgrade(stage.engagementId, 'kader-2', null)
      await expectRefused(
        () =>
          stage
            .as('noor')
            .take(workflow.upgradeFramework, {
              engagementId: stage.engagementId,
              frameworkId: 'kader-2',
              controls: [],
              preview: digest,
              reason: ' ',
            }),
        { kind: 'input', fields: { reason: { fault: 'required' } } },
      )
    })

    test('to the same version, an older one, and one without a map of the changes', async () => {
      await expectRefused(() => take(stage, 'kader-1', 'x', []), { kind: 'upgrade-to-same', version: '1' })
      await expectRefused(() => take(stage, 'kader-3', 'x', []), { kind: 'upgrade-without-change-map', from: '1', to: '3' })
      expect(await refusalOf(take(stage, 'kader-9', 'x', []))).toEqual({ kind: 'not-found' })
      await goOver(stage)
      await expectRefused(() => take(stage, 'kader-1', 'x', []), { kind: 'upgrade-backwards', from: '2', to: '1' })
    })

    test('after the final report', async () => {
      await stage.conclude()
      const { engagementId } = stage
      await stage.as('noor').take(workflow.issueReport, { engagementId, kind: 'draft' })
      await stage.as('hanneke').take(workflow.respondAsManagement, { engagementId, text: 'Dank.' })
      await stage.as('noor').take(workflow.issueReport, { engagementId, kind: 'final' })
      expect(await offer()).toEqual([])
      await expectRefused(() => take(stage, 'kader-2', 'x', []), { kind: 'final-report-issued' })
    })
  })

  describe('what was seen under one edition is not done under another', () => {
    test('a verdict on a number that by now asks something else is refused', async () => {
      await goOver(stage)
      expect(await refusalOf(stage.verdict({ normId: '8.01.02', value: 'not-examined', edition: 1 }))).toMatchObject({
        kind: 'changed-meanwhile',
        by: stage.cast.noor.name,
      })
      await stage.verdict({ normId: '8.01.02', value: 'not-examined', edition: 2 })
    })

    test('the database takes nothing under an edition that is not in force', async () => {
      await stage.verdict({ normId: '8.09', value: 'not-examined' })
      await goOver(stage)
      const late = stage.stores.db.insert(verdicts).values({
        ...(
          await stage.stores.db
            .select()
            .from(verdicts)
            .where(sql`engagement_id = ${stage.engagementId}`)
        )[0]!,
        id: `late-${stage.engagementId}`,
        version: 2,
      })
      await expect(late).rejects.toSatisfy((error: Error) => String(error.cause ?? error).includes('R6'))
    })
  })

  describe('a decision to stay', () => {
    test('is recorded with its reason, and the upgrade stays possible', async () => {
      expect(await offer()).toMatchObject([{ framework: { id: 'kader-2' }, declined: null }])
      await stage
        .as('sam')
        .take(workflow.declineUpgrade, { engagementId: stage.engagementId, frameworkId: 'kader-2', reason: 'Het rapport is bijna klaar.' })
      expect(await offer()).toMatchObject([
        { declined: { reason: 'Het rapport is bijna klaar.', version: '2', by: { name: stage.cast.sam.name } } },
      ])
      expect((await stage.as('noor').trail(stage.engagementId)).at(-1)).toMatchObject({
        verb: 'decline-upgrade',
        detail: { from: '1', to: '2' },
      })
      await goOver(stage)
      expect((await stage.file()).engagement.framework.version).toBe('2')
    })

    test('is refused to who does not audit', async () => {
      const stay = (key: CastKey) =>
        stage.as(key).take(workflow.declineUpgrade, { engagementId: stage.engagementId, frameworkId: 'kader-2', reason: 'Nee.' })
      expect(await refusalOf(stay('iris'))).toEqual({ kind: 'not-allowed' })
      expect(await refusalOf(stay('joost'))).toEqual({ kind: 'not-allowed' })
    })
  })

  test('owners, suppliers and management see which version is in force, and nothing of the plan or of former verdicts (R9)', async () => {
    const mark = await markOn(stage, ['8.01.02'])
    await judge('8.01.02', [mark])
    await stage.as('noor').take(workflow.declineUpgrade, { engagementId: stage.engagementId, frameworkId: 'kader-2', reason: 'Nog niet.' })
    await goOver(stage)
    for (const key of ['joost', 'lotte', 'hanneke'] as const) {
      const file = await stage.file(key)
      expect(file.editions).toMatchObject([{ number: 2, upgrade: null }])
      expect([file.formerVerdicts, file.declines, file.verdicts]).toEqual([[], [], []])
      expect(await refusalOf(stage.as(key).upgrade(stage.engagementId, 'kader-3', null))).toEqual({ kind: 'not-found' })
      expect((await stage.as(key).trail(stage.engagementId)).map((entry) => entry.verb)).not.toContain('upgrade-framework')
    }
  })

  // Last: the withdrawal holds for the whole workspace.
  test('a withdrawn version is neither offered nor taken', async () => {
    await stage.as('daan').take(withdrawFramework, { frameworkId: 'kader-2', reason: 'Fout in de uitgave.' })
    const { file } = await stage.as('noor').openFile(stage.engagementId)
    expect(upgradeOffers(file, await stage.as('noor').catalogue())).toEqual([])
    expect(await refusalOf(take(stage, 'kader-2', 'x', []))).toEqual({ kind: 'upgrade-to-withdrawn', version: '2' })
  })
})
