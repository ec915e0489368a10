import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contextJudgements, trail } from '../../drizzle/schema'
import { disputesIn, supports } from '../../app/domain/evidence'
import { tasksFor } from '../../app/domain/tasks'
import type { Id } from '../../app/domain/values'
import { composeReport } from '../../app/report/compose/compose-report'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { laterCatalogue } from '../support/later-catalogue'
import { catalogue, openStage, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  beforeEach(() => {
    stage.stores.catalogue = () => Promise.resolve(catalogue)
    return stage.open({})
  })

  const judge = (revisionId: Id, input: Record<string, unknown>) =>
    stage.as('noor').take(workflow.judgeContext, { revisionId, basedOn: 0, reason: 'Bron en aantal kloppen.', ...input })
  const partly = (revisionId: Id, normIds: string[]) => judge(revisionId, { verdict: 'partly-interpretable', normIds })
  const revisionOf = async (revisionId: Id) =>
    (await stage.file()).evidence.flatMap((one) => one.revisions).find((one) => one.id === revisionId)!
  const limitations = async () => (await stage.as('noor').openFile(stage.engagementId)).limitations

  describe('R1 per norm: partly interpretable evidence', () => {
    test('supports a verdict on a norm that it was judged for, and on no other', async () => {
      const { revisionId } = await stage.give()
      await partly(revisionId, ['8.09'])
      const { annotationId } = await stage.annotate(revisionId)
      await stage.verdict({ basis: [annotationId] })
      expect(await refusalOf(stage.verdict({ normId: '8.01.01', basis: [annotationId] }))).toEqual({
        kind: 'basis-not-interpretable',
        evidence: ['B-001'],
      })
      await stage.verdict({ normId: '8.01.01', value: 'cannot-be-established', reason: 'not-interpretable', basis: [annotationId] })
    })

    test('supports a finding when it was judged for every norm of it', async () => {
      const { revisionId } = await stage.give()
      await partly(revisionId, ['8.09'])
      const { annotationId } = await stage.annotate(revisionId)
      const raise = (normIds: string[]) =>
        stage
          .as('noor')
          .take(workflow.raiseFinding, {
            engagementId: stage.engagementId,
            systemId: 'alpha',
            normIds,
            title: 'Wifi aan',
            condition: 'Feit',
            criterion: 'Norm',
            cause: 'Oorzaak',
            effect: 'Gevolg',
            recommendation: 'Aanbeveling',
            basis: [annotationId],
          })
      expect(await refusalOf(raise(['8.09', '8.01.01']))).toEqual({ kind: 'basis-not-interpretable', evidence: ['B-001'] })
      await raise(['8.09'])
    })

    test('is held to it by the database as well', async () => {
      const { revisionId } = await stage.give()
      await partly(revisionId, ['8.09'])
      const { annotationId } = await stage.annotate(revisionId)
      const met = (normId: string) => sql`
        with v as (insert into verdicts (id, engagement_id, system_id, norm_id, aspect, version, edition, value, facts, by_id, by_name, by_role, at)
          values (gen_random_uuid()::text, ${stage.engagementId}, 'alpha', ${normId}, 'operation', 1, 1, 'met', 'x', 'x', 'x', 'auditor', now()) returning id, engagement_id)
        insert into verdict_basis (verdict_id, annotation_id, engagement_id) select id, ${annotationId}, engagement_id from v`
      await expect(stage.stores.db.execute(met('8.01.01'))).rejects.toMatchObject({ cause: { message: expect.stringContaining('R1') } })
    })

    test('follows its norms when the engagement goes over to a newer version of the framework', async () => {
      stage.stores.catalogue = () => Promise.resolve(laterCatalogue)
      const { revisionId } = await stage.give()
      await partly(revisionId, ['8.01.01'])
      const { annotationId } = await stage.annotate(revisionId)
      const { digest, chosen } = await stage.as('noor').upgrade(stage.engagementId, 'test-2', null)
      await stage
        .as('noor')
        .take(workflow.upgradeFramework, {
          engagementId: stage.engagementId,
          frameworkId: 'test-2',
          controls: chosen,
          preview: digest,
          reason: 'De nieuwe versie geldt.',
        })
      expect((await revisionOf(revisionId)).judgements[0]!.normIds).toEqual(['8.20.01'])
      await stage.verdict({ normId: '8.20.01', basis: [annotationId] })
      expect((await refusalOf(stage.verdict({ basis: [annotationId] }))).kind).toBe('basis-not-interpretable')
    })

    test('names at least one norm of its system, and not all of them', async () => {
      const { revisionId } = await stage.give()
      expect(await refusalOf(partly(revisionId, []))).toEqual({ kind: 'norms-unnamed' })
      expect(await refusalOf(partly(revisionId, ['9.99']))).toEqual({ kind: 'norm-unknown', norm: '9.99' })
      expect(await refusalOf(partly(revisionId, ['8.01.02']))).toEqual({ kind: 'norm-unknown', norm: '8.01.02' })
      expect(await refusalOf(partly(revisionId, ['8.09', '8.01.01', '5.02.01']))).toEqual({ kind: 'norms-all-named' })
      expect((await revisionOf(revisionId)).judgements).toEqual([])
    })

    test('is in the report with the norms for which it is, those for which it is not, and why', async () => {
      const { revisionId } = await stage.give()
      const { annotationId } = await stage.annotate(revisionId)
      await stage
        .as('noor')
        .take(workflow.annotate, {
          revisionId,
          anchor: { kind: 'whole' },
          text: 'Ook dit.',
          bearings: [{ normId: '8.01.01', aspect: 'operation', direction: 'for' }],
        })
      expect(annotationId).not.toBe('')
      await judge(revisionId, {
        verdict: 'partly-interpretable',
        reason: 'De herkomst van kolom 4 is onbekend.',
        normIds: ['8.09'],
        fields: [{ field: 'origin', stance: 'disputed', reason: 'unclear', words: 'Welk filter is gebruikt?' }],
      })
      expect(await limitations()).toContainEqual(
        expect.objectContaining({ kind: 'partly-interpretable', evidence: 'B-001', norms: ['8.09'], notFor: ['8.01.01'] }),
      )
      const report = JSON.stringify(composeReport(await stage.file(), { kind: 'draft', language: 'nl', at: '2026-02-03T09:00:00Z' }))
      expect(report).toContain('alleen te duiden voor 8.09, niet voor 8.01.01. De herkomst van kolom 4 is onbekend.')
      expect(report).toContain('onduidelijk: Welk filter is gebruikt?')
    })

    test('the database takes norms with "partly" alone, and "partly" with norms alone', async () => {
      const { revisionId } = await stage.give()
      const row = {
        engagementId: stage.engagementId,
        revisionId,
        reason: 'x',
        disputed: [],
        fields: [],
        byId: stage.cast.noor.id,
        byName: 'Noor',
        byRole: 'auditor' as const,
        at: new Date(),
      }
      const insert = (id: string, verdict: 'interpretable' | 'partly-interpretable', normIds: string[]) =>
        stage.stores.db.insert(contextJudgements).values({ ...row, id, number: 1, verdict, normIds })
      await expect(insert('p1', 'partly-interpretable', [])).rejects.toThrow()
      await expect(insert('p2', 'interpretable', ['8.09'])).rejects.toThrow()
    })
  })

  describe('a field of the context', () => {
    const disputed = (words: string, reason = 'unclear') => [{ field: 'origin', stance: 'disputed', reason, words }]

    test('that is disputed without words stands in the way of "interpretable"; with words it does not, and is told', async () => {
      const { revisionId } = await stage.give()
      const before = await stage.stores.db.$count(trail)
      expect(await refusalOf(judge(revisionId, { verdict: 'interpretable', fields: disputed('') }))).toEqual({
        kind: 'dispute-unexplained',
        fields: ['origin'],
      })
      expect(await stage.stores.db.$count(trail)).toBe(before)
      await judge(revisionId, { verdict: 'interpretable', fields: disputed('Filter onbekend; het aantal klopt wel.') })
      expect(supports(await revisionOf(revisionId), ['8.09'])).toBe(true)
      expect(await limitations()).toContainEqual({
        kind: 'context-disputed',
        systemId: 'alpha',
        evidence: 'B-001',
        title: 'Register',
        disputed: [{ field: 'origin', reason: 'unclear', words: 'Filter onbekend; het aantal klopt wel.' }],
      })
    })

    test('that is disputed for another reason than those to choose from, says which', async () => {
      const { revisionId } = await stage.give()
      const refused = await refusalOf(judge(revisionId, { verdict: 'not-interpretable', fields: disputed('', 'other') }))
      expect(refused).toEqual({ kind: 'dispute-unexplained', fields: ['origin'] })
      await judge(revisionId, { verdict: 'not-interpretable', fields: disputed('') })
    })

    test('of which nothing was said is accepted with the others when the judge says so, questions of the norm too', async () => {
      const { revisionId } = await stage.give()
      await judge(revisionId, { verdict: 'interpretable', restAccepted: 'yes', fields: disputed('Klopt toch.') })
      const { fields } = (await revisionOf(revisionId)).judgements[0]!
      expect(fields).toHaveLength(11)
      expect(fields.at(-1)).toEqual({ field: 'question:vraag', stance: { kind: 'accepted' } })
      expect(disputesIn({ fields })).toEqual([{ field: 'origin', reason: 'unclear', words: 'Klopt toch.' }])
    })

    test('is one of this evidence', async () => {
      const { revisionId } = await stage.give()
      const fields = [{ field: 'question:van-een-ander', stance: 'accepted' }]
      expect((await refusalOf(judge(revisionId, { verdict: 'interpretable', fields }))).kind).toBe('context-part-unknown')
    })
  })

  describe('questions back', () => {
    const ask = (revisionId: Id, questions: unknown[]) =>
      stage.as('noor').take(workflow.askClarification, { revisionId, due: '2026-02-20', questions })

    test('about several fields go in one step, with an entry for each', async () => {
      const { revisionId } = await stage.give()
      const before = await stage.stores.db.$count(trail)
      await ask(revisionId, [
        { field: 'origin', question: 'Welk filter?' },
        { field: 'question:vraag', question: 'Hoeveel precies?' },
      ])
      expect(await stage.stores.db.$count(trail)).toBe(before + 2)
      const asked = (await revisionOf(revisionId)).clarifications
      expect(asked.map((one) => [one.field, one.due])).toEqual([
        ['origin', '2026-02-20'],
        ['question:vraag', '2026-02-20'],
      ])
    })

    test('go further into an answer, once there is one, at the same field', async () => {
      const { revisionId } = await stage.give()
      const { clarificationId } = await ask(revisionId, [{ field: 'origin', question: 'Welk filter?' }])
      const more = [{ follows: clarificationId, question: 'En de tijdzone?' }]
      expect((await refusalOf(ask(revisionId, more))).kind).toBe('nothing-answered-yet')
      await stage.as('joost').take(workflow.answerClarification, { clarificationId, text: 'Geen filter.' })
      await ask(revisionId, more)
      expect((await revisionOf(revisionId)).clarifications.at(-1)).toMatchObject({ field: 'origin', follows: clarificationId })
      const other = await stage.give('ruben', { systemId: 'beta' })
      expect((await refusalOf(ask(other.revisionId, more))).kind).toBe('not-found')
    })

    test('are counted, and their answers stand dated with the evidence in the report', async () => {
      const { revisionId } = await stage.give()
      const { clarificationId } = await ask(revisionId, [{ field: 'origin', question: 'Welk filter?' }, { question: 'Wie leest dit?' }])
      await stage.as('joost').take(workflow.answerClarification, { clarificationId, text: 'Geen enkel filter.' })
      stage.clock.at = Date.parse('2026-03-03T09:00:00Z')
      const { progress, file } = await stage.as('noor').openFile(stage.engagementId)
      expect(progress.clarifications).toEqual({ asked: 2, answered: 1, overdue: 1 })
      expect(await limitations()).toContainEqual(expect.objectContaining({ kind: 'clarification-unanswered', late: true }))
      const report = JSON.stringify(composeReport(file, { kind: 'draft', language: 'nl', at: '2026-03-03T09:00:00Z' }))
      expect(report).toContain('Toelichting van 2 februari 2026 door systeemeigenaar: ')
      expect(report).toContain('Geen enkel filter.')
      expect(report).toContain('Geen antwoord. Gevraagd vóór of op 20 februari 2026.')
    })
  })

  test('R3: a judgement and an annotation stay with their revision; the one that came after waits to be judged again', async () => {
    const { evidenceId, revisionId, annotationId } = await stage.ground()
    await stage.verdict({ basis: [annotationId] })
    const draft = await stage.as('joost').startHandIn({ evidenceId })
    await stage.as('joost').saveHandIn(draft.id, { context: { ...(await revisionOf(revisionId)).context, origin: 'Met een filter' } })
    await stage.as('joost').handIn(draft.id)
    const opened = await stage.as('noor').openFile(stage.engagementId)
    const [first, second] = opened.file.evidence[0]!.revisions
    expect([first!.judgements.length, second!.judgements.length]).toEqual([1, 0])
    expect(first!.digest).not.toBe(second!.digest)
    expect(opened.file.annotations.map((one) => one.revisionId)).toEqual([revisionId])
    expect(opened.blockers.map((one) => one.kind)).not.toContain('verdict-on-weak-evidence')
    const tasks = tasksFor(opened.part, opened.file, opened.blockers, '2026-02-02')
    expect(tasks).toContainEqual({ kind: 'rejudge-contexts', count: 1, due: null })
    expect(tasks.map((one) => one.kind)).not.toContain('judge-contexts')
  })
})
