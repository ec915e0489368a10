import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import { computeLimitations } from '../../app/domain/limitations'
import { composeReport } from '../../app/report/compose/compose-report'
import type { Db } from '../../app/store/database.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { catalogue, fullContext, openStage, plan, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  // Another engagement for each test, in one workspace.
  beforeEach(() => stage.open({}))

  describe('R1: evidence whose context is not judged interpretable supports nothing but "cannot be established"', () => {
    test.each(['met', 'partly-met', 'not-met', 'no-occurrence'])(
      '%s on evidence that was not judged is refused, and leaves no trace',
      async (value) => {
        const { revisionId } = await stage.give()
        const { annotationId } = await stage.annotate(revisionId)
        const before = await stage.stores.db.$count(trail)
        expect(await refusalOf(stage.verdict({ value, basis: [annotationId] }))).toEqual({
          kind: 'basis-not-interpretable',
          evidence: ['B-001'],
        })
        expect((await stage.file()).verdicts).toEqual([])
        expect(await stage.stores.db.$count(trail)).toBe(before)
      },
    )

    test('the last judgement counts: a dispute afterwards takes the ground away and blocks the report', async () => {
      const { revisionId, annotationId } = await stage.ground()
      await stage.verdict({ basis: [annotationId] })
      await stage.judge(revisionId, 'not-interpretable', 'sam', 1)
      const { blockers } = await stage.as('noor').openFile(stage.engagementId)
      expect(blockers).toContainEqual({
        kind: 'verdict-on-weak-evidence',
        systemId: 'alpha',
        normId: '8.09',
        aspect: 'operation',
        evidence: ['B-001'],
      })
      expect(await refusalOf(stage.verdict({ basedOnVersion: 1, basis: [annotationId] }))).toEqual({
        kind: 'basis-not-interpretable',
        evidence: ['B-001'],
      })
      await stage.verdict({ basedOnVersion: 1, value: 'cannot-be-established', reason: 'not-interpretable', basis: [annotationId] })
    })

    test('the database refuses it as well', async () => {
      const { revisionId } = await stage.give()
      const { annotationId } = await stage.annotate(revisionId)
      await stage.verdict({ value: 'cannot-be-established', reason: 'contradictory' })
      const { id } = (await stage.file()).verdicts[0]!
      const met = sql`with v as (insert into verdicts select gen_random_uuid()::text, engagement_id, system_id, norm_id, aspect, 2, 'met', null, null, facts, by_id, by_name, by_role, at from verdicts where id = ${id} returning *)
        select id from v`
      await expect(
        stage.stores.db.transaction(async (tx) => {
          const [row] = (await tx.execute(met)) as unknown as { id: string }[]
          await tx.execute(sql`insert into verdict_basis values (${stage.engagementId}, ${row!.id}, ${annotationId})`)
        }),
      ).rejects.toSatisfy(says('R1'))
    })
  })

  describe('R2: a verdict has a value, a reason or reference where asked, and a basis', () => {
    test('"cannot be established" without a reason is refused', async () => {
      expect(await refusalOf(stage.verdict({ value: 'cannot-be-established' }))).toEqual({
        kind: 'input',
        fields: { reason: { fault: 'required' } },
      })
    })

    test('"not applicable" without a reference to the statement of applicability is refused', async () => {
      expect(await refusalOf(stage.verdict({ value: 'not-applicable' }))).toEqual({
        kind: 'input',
        fields: { reference: { fault: 'required' } },
      })
    })

    test('a verdict that states a fact without a basis is refused, by the database too', async () => {
      expect(await refusalOf(stage.verdict())).toEqual({ kind: 'basis-missing' })
      await stage.verdict({ value: 'not-examined' })
      await expect(
        stage.stores.db.execute(
          sql`insert into verdicts select 'x', engagement_id, system_id, norm_id, aspect, 2, 'met', null, null, facts, by_id, by_name, by_role, at from verdicts where engagement_id = ${stage.engagementId}`,
        ),
      ).rejects.toSatisfy(says('R2'))
    })

    test('a basis on another system is refused', async () => {
      const { annotationId } = await stage.ground()
      expect(await refusalOf(stage.verdict({ systemId: 'beta', basis: [annotationId] }))).toEqual({
        kind: 'basis-elsewhere',
        annotations: ['A-001'],
      })
    })

    test('a measure that the statement of applicability excludes gets no other verdict', async () => {
      const { annotationId } = await stage.ground()
      expect(await refusalOf(stage.verdict({ normId: '8.01.02', basis: [annotationId] }))).toEqual({
        kind: 'norm-not-applicable',
        norm: '8.01.02',
      })
      await stage.verdict({ normId: '8.01.02', value: 'not-applicable', reference: 'VvT-1' })
    })

    test('a verdict on an aspect that the norm does not speak to is refused', async () => {
      expect(await refusalOf(stage.verdict({ normId: '5.02.01', aspect: 'operation', value: 'not-examined' }))).toEqual({
        kind: 'norm-unknown',
        norm: '5.02.01 (operation)',
      })
    })

    test('a finding without evidence is refused, and leaves no trace', async () => {
      expect(await refusalOf(stage.finding([]))).toEqual({ kind: 'finding-without-evidence' })
      expect((await stage.file()).findings).toEqual([])
    })
  })

  describe('R3: nothing is overwritten or deleted', () => {
    const tables = [
      'evidence_revisions',
      'evidence_contexts',
      'trail',
      'verdicts',
      'annotations',
      'context_judgements',
      'evidence',
      'engagements',
      'norms',
      'pins',
      'members',
      'verdict_basis',
    ]
    test('the database refuses to change, delete or empty what is history', async () => {
      const { annotationId } = await stage.ground()
      await stage.verdict({ basis: [annotationId] })
      for (const table of tables) await expectNoChange(stage.stores.db, table)
    })

    async function expectNoChange(db: Db, table: string): Promise<void> {
      const column =
        table === 'pins'
          ? 'digest'
          : table === 'verdict_basis'
            ? 'verdict_id'
            : table === 'members'
              ? 'name'
              : table === 'trail'
                ? 'hash'
                : 'engagement_id'
      const field = table === 'engagements' ? 'title' : column
      await expect(db.execute(sql.raw(`update ${table} set ${field} = 'anders'`))).rejects.toSatisfy(says('R3'))
      await expect(db.execute(sql.raw(`delete from ${table}`))).rejects.toSatisfy(says('R3'))
      if (table !== 'members') await expect(db.execute(sql.raw(`truncate ${table} cascade`))).rejects.toSatisfy(says('R3'))
    }

    test('a second hand-in is a new revision, and judgement and annotations stay with the old one', async () => {
      const { evidenceId, revisionId } = await stage.ground()
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ evidenceId })
      await joost.saveHandIn(draft.id, {
        body: (await stage.file()).evidence[0]!.revisions[0]!.body,
        context: { ...fullContext, edited: 'Kolom weggelaten' },
      })
      await joost.handIn(draft.id)
      const [evidence] = (await stage.file()).evidence
      expect(evidence!.revisions.map((revision) => [revision.number, revision.judgements.length, revision.context.edited])).toEqual([
        [1, 1, 'Nee'],
        [2, 0, 'Kolom weggelaten'],
      ])
      expect((await stage.file()).annotations[0]!.revisionId).toBe(revisionId)
      expect(evidence!.revisions[0]!.digest).not.toBe(evidence!.revisions[1]!.digest)
    })

    test('a person who was renamed keeps the old name in history', async () => {
      await stage.give()
      await stage
        .as('daan')
        .take(workflow.changePerson, { personId: stage.cast.joost.id, name: 'Joost Anders', email: stage.cast.joost.email, language: 'nl' })
      expect((await stage.file()).evidence[0]!.givenBy.name).toBe('Joost van Dam')
    })
  })

  describe('R4: maker is not checker', () => {
    test('who handed evidence in does not judge its context, another auditor does', async () => {
      const { revisionId } = await stage.give('noor')
      expect(await refusalOf(stage.judge(revisionId, 'interpretable', 'noor'))).toEqual({ kind: 'maker-is-checker' })
      await stage.judge(revisionId, 'interpretable', 'sam')
    })

    test('who handed in a file does not judge the revision in which another gives better words for it', async () => {
      await stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })
      const { evidenceId } = await stage.give('noor')
      const draft = await stage.as('sam').startHandIn({ evidenceId })
      await stage.as('sam').saveHandIn(draft.id, { context: { ...fullContext, edited: 'Kolom weggelaten' } })
      const { revisionId } = await stage.as('sam').handIn(draft.id)
      await stage.as('daan').take(workflow.decideUnscanned, { value: 'closed' })
      for (const who of ['noor', 'sam'] as const)
        expect(await refusalOf(stage.judge(revisionId, 'interpretable', who))).toEqual({ kind: 'maker-is-checker' })
    })

    test('a review by the maker is refused, by the database too', async () => {
      const { annotationId } = await stage.ground()
      const { verdictId } = await stage.verdict({ basis: [annotationId] })
      expect(await refusalOf(stage.review({ by: 'noor' }))).toEqual({ kind: 'maker-is-checker' })
      await expect(
        stage.stores.db.execute(
          sql`insert into reviews values ('x', ${stage.engagementId}, ${verdictId}, null, 'approved', '', false, ${stage.cast.noor.id}, 'Noor', 'auditor', now())`,
        ),
      ).rejects.toSatisfy(says('R4'))
      await stage.review()
    })

    test('who owns a system does not review it: for an owner the finding is not even there', async () => {
      const { annotationId } = await stage.ground()
      const { findingId } = await stage.finding([annotationId])
      expect(await refusalOf(stage.as('joost').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' }))).toEqual({
        kind: 'not-allowed',
      })
      const { id } = (await stage.file()).findings[0]!.versions[0]!
      await expect(
        stage.stores.db.execute(
          sql`insert into reviews values ('x', ${stage.engagementId}, null, ${id}, 'approved', '', false, ${stage.cast.joost.id}, 'Joost', 'reviewer', now())`,
        ),
      ).rejects.toSatisfy(says('R4'))
    })

    test('a verdict given after the reviewer opened the page is not approved unseen', async () => {
      const { annotationId } = await stage.ground()
      const { verdictId } = await stage.verdict({ basis: [annotationId] })
      await stage.verdict({ basedOnVersion: 1, basis: [annotationId], facts: 'Anders.' })
      const stale = stage
        .as('iris')
        .take(workflow.reviewVerdicts, {
          engagementId: stage.engagementId,
          systemId: 'alpha',
          normId: '8.09',
          outcome: 'approved',
          seen: [verdictId],
        })
      expect(await refusalOf(stale)).toMatchObject({ kind: 'changed-meanwhile', by: 'Noor de Wit' })
      await stage.review()
    })

    test('who answers for a system cannot become auditor or reviewer of the engagement', async () => {
      const add = { engagementId: stage.engagementId, personId: stage.cast.joost.id, role: 'reviewer' }
      expect(await refusalOf(stage.as('noor').take(workflow.addMember, add))).toEqual({ kind: 'owner-may-not-audit' })
      expect(
        await refusalOf(
          stage.as('noor').take(workflow.addMember, { ...add, personId: stage.cast.ruben.id, role: 'system-owner', systemId: 'beta' }),
        ),
      ).toEqual({ kind: 'already-member', name: 'Ruben Mulder' })
    })

    test('an edit after review reopens the review, of a finding and of a verdict', async () => {
      const { annotationId } = await stage.ground()
      const { findingId } = await stage.finding([annotationId])
      await stage.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' })
      await stage
        .as('noor')
        .take(workflow.reviseFinding, {
          findingId,
          basedOnVersion: 1,
          title: 'Wifi',
          condition: 'F',
          criterion: 'N',
          cause: 'O',
          effect: 'G',
          recommendation: 'A',
          basis: [annotationId],
        })
      expect(await refusalOf(stage.as('noor').take(workflow.sendFinding, { findingId, due: '2026-03-01' }))).toEqual({
        kind: 'not-reviewed',
      })
      await stage.verdict({ basis: [annotationId] })
      await stage.review()
      await stage.verdict({ basedOnVersion: 1, basis: [annotationId], facts: 'Op 111 toestellen.' })
      const { blockers } = await stage.as('noor').openFile(stage.engagementId)
      expect(blockers).toContainEqual({ kind: 'verdict-not-reviewed', systemId: 'alpha', normId: '8.09', aspect: 'operation' })
    })
  })

  describe('R5: a change and its trail entry commit together or not at all', () => {
    test('when the trail cannot be written, the change is not there either', async () => {
      const { db } = stage.stores
      await db.execute(sql`create function break_trail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`)
      await db.execute(sql`create trigger zz_break before insert on trail for each row execute function break_trail()`)
      await expect(stage.verdict({ value: 'not-examined' })).rejects.toThrow()
      expect((await stage.file()).verdicts).toEqual([])
      await db.execute(sql`drop trigger zz_break on trail`)
      await stage.verdict({ value: 'not-examined' })
      expect((await stage.file()).verdicts).toHaveLength(1)
    })

    test('every step of the audit leaves exactly one entry, with who, role, what and when', async () => {
      const before = await stage.stores.db.$count(trail)
      await stage.ground()
      const entries = (await stage.as('noor').trail(stage.engagementId)).slice(-3)
      expect(await stage.stores.db.$count(trail)).toBe(before + 3)
      expect(entries.map((entry) => [entry.verb, entry.by.name, entry.by.role])).toEqual([
        ['hand-in-evidence', 'Joost van Dam', 'system-owner'],
        ['judge-context', 'Noor de Wit', 'auditor'],
        ['annotate', 'Noor de Wit', 'auditor'],
      ])
    })

    test('a form sent twice does its work once', async () => {
      const { revisionId } = await stage.give()
      const input = { revisionId, anchor: { kind: 'whole' }, text: 'Gezien.', bearings: [] }
      const results = await Promise.all([1, 2].map(() => stage.as('noor').take(workflow.annotate, input, 'once-1')))
      expect(results[0]).toEqual(results[1])
      expect((await stage.file()).annotations).toHaveLength(1)
    })

    test('of two people who change one thing the later is told, and nothing is overruled unseen', async () => {
      const both = await Promise.allSettled(
        ['noor', 'sam'].map((by) => stage.verdict({ value: 'not-examined', facts: `Van ${by}` }, by as 'noor')),
      )
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect((await stage.file()).verdicts).toHaveLength(1)
      expect(await refusalOf(stage.verdict({ value: 'not-examined' }))).toMatchObject({ kind: 'changed-meanwhile' })
      expect(await refusalOf(stage.verdict({ aspect: 'design', basedOnVersion: 1, value: 'not-examined' }))).toMatchObject({
        kind: 'changed-meanwhile',
      })
    })

    test('a clock that was set back does not turn history round, and the trail tells', async () => {
      await stage.verdict({ value: 'not-examined' })
      stage.clock.at -= 3_600_000
      await stage.verdict({ basedOnVersion: 1, value: 'not-examined', facts: 'Later.' })
      const entries = await stage.as('noor').trail(stage.engagementId)
      const [first, second] = entries.slice(-2)
      expect(second!.at > first!.at).toBe(true)
      expect(Number(second!.detail['clockBehindSeconds'])).toBeGreaterThan(3500)
    })
  })

  test('R6: an engagement keeps the catalogue that it pinned, whatever the YAML says later', async () => {
    const pinned = await stage.file()
    const later = structuredClone(catalogue)
    later.frameworks[0]!.controls[2]!.statement = 'Iets heel anders.'
    later.systems[0]!.name = 'Andere naam'
    stage.stores.catalogue = () => Promise.resolve(later)
    onTestFinished(() => void (stage.stores.catalogue = () => Promise.resolve(catalogue)))
    expect(await stage.file()).toEqual(pinned)
    const { engagementId } = await stage.as('noor').take(workflow.openEngagement, plan)
    const fresh = (await stage.as('noor').openFile(engagementId)).file
    expect(fresh.engagement.framework.digest).not.toBe(pinned.engagement.framework.digest)
    expect(fresh.systems[0]!.name).toBe('Andere naam')
  })

  describe('R7: the limitations are computed from the file, and a note only adds', () => {
    test('every gap is there, and a note takes none away', async () => {
      await stage
        .as('joost')
        .take(workflow.answerRequest, {
          requestId: (await stage.request('alpha', '5.02')).id,
          kind: 'not-available',
          reason: 'Nooit gemaakt.',
        })
      const { revisionId } = await stage.give()
      await stage.judge(revisionId, 'not-interpretable')
      await stage
        .as('noor')
        .take(workflow.askClarification, { revisionId, due: '2026-02-20', questions: [{ field: 'origin', question: 'Welke filter?' }] })
      await stage.verdict({ value: 'cannot-be-established', reason: 'not-interpretable' })
      const before = (await stage.as('noor').openFile(stage.engagementId)).limitations
      expect(new Set(before.map((one) => one.kind))).toEqual(
        new Set([
          'owner-missing',
          'not-available',
          'request-unanswered',
          'not-interpretable',
          'clarification-unanswered',
          'cannot-be-established',
        ]),
      )
      await stage.as('noor').take(workflow.noteLimitation, { engagementId: stage.engagementId, text: 'Er was weinig tijd.' })
      const after = await stage.as('noor').openFile(stage.engagementId)
      expect(after.limitations).toEqual(before)
      expect(after.file.limitationNotes.map((note) => note.text)).toEqual(['Er was weinig tijd.'])
    })
  })

  test('R8: the same file reports verdicts as assurance, and facts alone as agreed-upon procedures', async () => {
    const { annotationId } = await stage.ground()
    await stage.verdict({ basis: [annotationId] })
    const file = await stage.file()
    const words = (type: typeof file.engagement.type) =>
      JSON.stringify(
        composeReport(
          { ...file, engagement: { ...file.engagement, type } },
          { kind: 'draft', language: 'nl', at: '2026-02-03T09:00:00.000Z' },
        ).blocks,
      )
    expect(words('assurance-direct')).toContain('Voldoet niet')
    expect(words('agreed-upon-procedures')).not.toMatch(/Voldoet niet|Oordeel/)
    expect(words('agreed-upon-procedures')).toContain('Op 110 toestellen stond wifi aan.')
  })

  describe('R9: each sees only what role and systems allow', () => {
    test('an owner does not see what the supplier of another system gave, nor working papers', async () => {
      const alpha = await stage.ground()
      const beta = await stage.give('lotte', { systemId: 'beta' })
      await stage.verdict({ basis: [alpha.annotationId] })
      await stage.finding([alpha.annotationId])
      const joost = await stage.file('joost')
      expect(joost.evidence.map((one) => one.id)).toEqual([alpha.evidenceId])
      expect([joost.annotations, joost.verdicts, joost.findings, joost.limitationNotes, joost.reports]).toEqual([[], [], [], [], []])
      expect((await stage.file('lotte')).evidence.map((one) => one.id)).toEqual([beta.evidenceId])
      expect((await stage.file('ruben')).evidence).toEqual([])
      expect(await refusalOf(stage.as('ruben').openEvidence(beta.revisionId))).toEqual({ kind: 'not-found' })
    })

    test('another person’s thing is not found, and that is recorded', async () => {
      const { evidenceId } = await stage.give()
      expect(await refusalOf(stage.as('fatima').fileWith('evidence', evidenceId))).toEqual({ kind: 'not-found' })
      const last = (await stage.as('noor').trail(stage.engagementId)).at(-1)
      expect([last?.verb, last?.by.name]).toEqual(['access-refused', 'Fatima el Idrissi'])
    })

    test('an administrator manages people, and sees no audit file', async () => {
      expect(await refusalOf(stage.as('daan').openFile(stage.engagementId))).toEqual({ kind: 'not-found' })
      expect(await stage.as('daan').engagements()).toEqual([])
      expect((await stage.as('daan').people()).length).toBe(9)
    })

    test('management sees progress and issued reports, no evidence', async () => {
      await stage.ground()
      const { file, progress } = await stage.as('hanneke').openFile(stage.engagementId)
      expect([file.evidence, file.requests, file.annotations, file.verdicts, file.findings]).toEqual([[], [], [], [], []])
      expect(progress.evidence).toEqual({ received: 1, interpretable: 1, partlyInterpretable: 0, notInterpretable: 0, notJudged: 0 })
    })

    test('a finding is seen by its owner once it was sent, as it was sent', async () => {
      const { annotationId } = await stage.ground()
      const { findingId } = await stage.finding([annotationId])
      expect(await refusalOf(stage.as('joost').fileWith('finding', findingId))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(stage.as('joost').take(workflow.replyToFinding, { findingId, stance: 'agrees', text: 'Akkoord.' }))).toEqual({
        kind: 'not-found',
      })
      await stage.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' })
      await stage.as('noor').take(workflow.sendFinding, { findingId, due: '2026-03-01' })
      await stage
        .as('noor')
        .take(workflow.reviseFinding, {
          findingId,
          basedOnVersion: 1,
          title: 'Later',
          condition: 'F',
          criterion: 'N',
          cause: 'O',
          effect: 'G',
          recommendation: 'A',
          basis: [annotationId],
        })
      const [seen] = (await stage.file('joost')).findings
      expect(seen!.versions.map((version) => [version.title, version.basis, version.reviews])).toEqual([['Wifi aan', [], []]])
      await stage.as('joost').take(workflow.replyToFinding, { findingId, stance: 'agrees', text: 'Akkoord.' })
      expect((await stage.file('ruben')).findings).toEqual([])
    })

    test('evidence under embargo is listed, and seen by its giver and the named circle alone', async () => {
      const embargo = {
        reason: 'Lopend onderzoek',
        until: { kind: 'decision' as const, decision: 'Besluit' },
        circle: [stage.cast.noor.id],
      }
      const { revisionId, evidenceId } = await stage.give('joost', {
        context: { ...fullContext, handling: { ...fullContext.handling, embargo } },
      })
      expect((await stage.file('noor')).evidence[0]!.withheld).toBe(null)
      expect((await stage.file('joost')).evidence[0]!.revisions).toHaveLength(1)
      expect((await stage.file('sam')).evidence).toMatchObject([{ id: evidenceId, title: '', revisions: [], withheld: 'embargo' }])
      expect(await refusalOf(stage.as('sam').openEvidence(revisionId))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(stage.judge(revisionId, 'interpretable', 'sam'))).toEqual({ kind: 'not-found' })
      await stage.annotate(revisionId, 'noor')
      expect((await stage.file('sam')).annotations).toEqual([])
      const whole = computeLimitations(await stage.file('noor'), '2026-02-03')
      expect(JSON.stringify(whole.filter((one) => one.kind === 'embargo'))).not.toContain('Register')
    })
  })

  test('R11: what was not scanned is opened by its giver alone, until the administrator decides otherwise', async () => {
    const { revisionId } = await stage.give('joost', { text: 'geheim' })
    expect(await refusalOf(stage.as('noor').openEvidence(revisionId))).toEqual({ kind: 'not-scanned' })
    expect((await stage.as('joost').openEvidence(revisionId)).file.size).toBe(6)
    expect(await refusalOf(stage.as('noor').take(workflow.decideUnscanned, { value: 'open' }))).toEqual({ kind: 'not-allowed' })
    await stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })
    expect((await stage.as('noor').openEvidence(revisionId)).file.name).toBe('register.csv')
    await stage.as('daan').take(workflow.decideUnscanned, { value: 'closed' })
    expect(await refusalOf(stage.as('noor').openEvidence(revisionId))).toEqual({ kind: 'not-scanned' })
  })

  test('R12: the legal basis is what the engagement says, and another basis needs words', async () => {
    await stage.open({ legalBasis: { kind: 'other', text: 'Afspraak met de opdrachtgever' } })
    expect((await stage.file()).engagement.legalBasis).toEqual({ kind: 'other', text: 'Afspraak met de opdrachtgever' })
    const open = stage.as('noor').take(workflow.openEngagement, { ...plan, legalBasis: undefined })
    expect((await refusalOf(open)).kind).toBe('input')
  })

  describe('the report', () => {
    test('is refused with every cause while something blocks it, then issued as a draft, responded to, and issued', async () => {
      const issue = (kind: string) => stage.as('noor').take(workflow.issueReport, { engagementId: stage.engagementId, kind })
      const refused = await refusalOf(issue('draft'))
      expect(refused.kind === 'report-blocked' && refused.blockers.map((blocker) => blocker.kind)).toContain('verdict-missing')
      await stage.conclude()
      expect(
        await refusalOf(stage.as('hanneke').take(workflow.respondAsManagement, { engagementId: stage.engagementId, text: 'Dank.' })),
      ).toEqual({ kind: 'no-draft-report' })
      await issue('draft')
      expect(await refusalOf(issue('final'))).toMatchObject({ kind: 'report-blocked', blockers: [{ kind: 'management-response-awaited' }] })
      await stage.as('hanneke').take(workflow.respondAsManagement, { engagementId: stage.engagementId, text: 'Dank.' })
      const { reportId } = await issue('final')
      const { report } = await stage.as('hanneke').openReport(reportId)
      expect([report.kind, report.number]).toEqual(['final', 2])
      expect(await refusalOf(stage.as('joost').openReport(reportId))).toEqual({ kind: 'not-found' })
    })
  })
})

/** Whether an error of the database names this rule, in itself or in its cause. */
function says(rule: string) {
  return (error: unknown): boolean => {
    for (let one = error; one instanceof Error; one = one.cause) if (one.message.includes(`${rule}:`)) return true
    return false
  }
}
