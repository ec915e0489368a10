import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, plan, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  // Another engagement for each test, in one workspace.
  beforeEach(() => stage.open({}))
  const finding = { title: 'T', condition: 'F', criterion: 'N', cause: 'O', effect: 'G', recommendation: 'A' }

  test('a step out of order is refused, says why, and leaves nothing', async () => {
    const { engagementId } = stage
    const noor = stage.as('noor')
    const entries = () => stage.stores.db.$count(trail)
    const refused = async (work: () => Promise<unknown>, reason: object) => {
      const before = await entries()
      expect(await refusalOf(work())).toMatchObject(reason)
      // The desk itself records what was not somebody's to do or see.
      if (!('kind' in reason && (reason.kind === 'not-found' || reason.kind === 'not-allowed'))) expect(await entries()).toBe(before)
    }
    const cell = { engagementId, systemId: 'alpha', normId: '8.09' }
    await refused(() => noor.take(workflow.requestEvidence, { engagementId, due: '2026-03-01' }), { kind: 'no-requests-left' })
    await refused(() => stage.as('iris').take(workflow.reviewVerdicts, { ...cell, outcome: 'approved' }), { kind: 'nothing-to-review' })
    await refused(() => noor.take(workflow.issueReport, { engagementId, kind: 'draft' }), { kind: 'report-blocked' })
    await refused(() => noor.take(workflow.issueReport, { engagementId, kind: 'final' }), { kind: 'report-blocked' })
    await refused(() => stage.as('hanneke').take(workflow.respondAsManagement, { engagementId, text: 'Dank' }), { kind: 'no-draft-report' })

    const { revisionId, annotationId } = await stage.ground()
    await refused(() => stage.judge(revisionId, 'interpretable', 'sam'), { kind: 'changed-meanwhile', by: 'Noor de Wit' })
    const { findingId } = await stage.finding([annotationId])
    await refused(() => noor.take(workflow.sendFinding, { findingId, due: '2026-03-01' }), { kind: 'not-reviewed' })
    await refused(() => stage.as('joost').take(workflow.replyToFinding, { findingId, stance: 'agrees', text: 'Ja' }), { kind: 'not-found' })
    await refused(() => stage.as('iris').take(workflow.reviewFinding, { findingId, version: 2, outcome: 'approved' }), {
      kind: 'changed-meanwhile',
    })
    await stage.as('iris').take(workflow.reviewFinding, { findingId, version: 1, outcome: 'approved' })
    await refused(() => stage.as('joost').take(workflow.replyToFinding, { findingId, stance: 'agrees', text: 'Ja' }), { kind: 'not-found' })
    await noor.take(workflow.sendFinding, { findingId, due: '2026-03-01' })
    await refused(() => noor.take(workflow.sendFinding, { findingId, due: '2026-04-01' }), { kind: 'already-sent' })
    await refused(() => noor.take(workflow.reviseFinding, { findingId, basedOnVersion: 2, ...finding, basis: [annotationId] }), {
      kind: 'changed-meanwhile',
    })
    await stage.verdict({ basis: [annotationId] })
    await stage.review()
    await refused(() => stage.as('iris').take(workflow.reviewVerdicts, { ...cell, outcome: 'approved' }), { kind: 'nothing-to-review' })
  })

  test('what was handed in is not handed in, saved or filled again', async () => {
    const joost = stage.as('joost')
    const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
    expect(await refusalOf(joost.handIn(draft.id))).toEqual({ kind: 'title-missing' })
    await joost.saveHandIn(draft.id, { title: 'Register', context: fullContext })
    expect(await refusalOf(joost.handIn(draft.id))).toEqual({ kind: 'file-missing' })
    await joost.receiveFile(draft.id, bytes('a'), 'a.csv')
    expect(await refusalOf(stage.as('noor').handIn(draft.id))).toEqual({ kind: 'not-found' })
    const [first, second] = await Promise.allSettled([joost.handIn(draft.id), joost.handIn(draft.id)])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(joost.saveHandIn(draft.id, { title: 'Anders' }))).toEqual({ kind: 'already-handed-in' })
    expect(await refusalOf(joost.receiveFile(draft.id, bytes('b'), 'b.csv'))).toEqual({ kind: 'already-handed-in' })
    expect((await stage.file()).evidence).toHaveLength(1)
  })

  test('a title that could disguise itself is refused while it is written', async () => {
    const joost = stage.as('joost')
    const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
    for (const title of ['exe.\u202efdp', 'twee\nregels', 'a\u0000b'])
      expect(await refusalOf(joost.saveHandIn(draft.id, { title }))).toEqual({
        kind: 'input',
        fields: { title: { fault: 'control-characters' } },
      })
    await joost.saveHandIn(draft.id, { title: '' })
    expect(await refusalOf(joost.saveHandIn(draft.id, { context: { ...fullContext, answers: { vraag: ['x'] } } }))).toMatchObject({
      kind: 'input',
    })
    await joost.saveHandIn(draft.id, {
      context: JSON.parse(`{${JSON.stringify(fullContext).slice(1, -1)},"__proto__":{"what":"x"}}`) as object,
    })
    expect((await joost.draft(draft.id)).draft.context).toEqual(fullContext)
  })

  describe('R9: a file belongs to who gave it', () => {
    test('who knows the digest of another’s file cannot hand it in as their own and read it', async () => {
      const { revisionId } = await stage.give('lotte', { systemId: 'beta', text: 'geheim van beta' })
      const body = (await stage.file('lotte')).evidence[0]!.revisions.find((one) => one.id === revisionId)!.body
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
      expect(await refusalOf(joost.saveHandIn(draft.id, { title: 'Mijn', body }))).toEqual({ kind: 'file-missing' })
      expect((await joost.draft(draft.id)).draft.bodies).toEqual([])
    })

    test('an auditor writes no revision in the place of an owner, and an owner none in the place of an auditor or supplier', async () => {
      const own = await stage.give()
      expect(await refusalOf(stage.as('noor').startHandIn({ evidenceId: own.evidenceId }))).toEqual({ kind: 'not-allowed' })
      const supplied = await stage.give('lotte', { systemId: 'beta' })
      expect(await refusalOf(stage.as('ruben').startHandIn({ evidenceId: supplied.evidenceId }))).toEqual({ kind: 'not-found' })
      await stage.as('joost').startHandIn({ evidenceId: own.evidenceId })
    })

    test('an embargo until a decision ends with a revision without one; the earlier revision stays under it', async () => {
      const embargo = { reason: 'Onderzoek', until: { kind: 'decision' as const, decision: 'Besluit' }, circle: [] }
      const { evidenceId, revisionId } = await stage.give('joost', {
        context: { ...fullContext, handling: { ...fullContext.handling, embargo } },
      })
      await stage
        .as('noor')
        .take(workflow.addMember, {
          engagementId: stage.engagementId,
          personId: stage.cast.fatima.id,
          role: 'system-owner',
          systemId: 'alpha',
        })
      // A colleague owns the system too, and is still not the giver.
      expect((await stage.file('fatima')).evidence).toMatchObject([{ title: '', revisions: [], withheld: 'embargo' }])
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ evidenceId })
      await joost.receiveFile(draft.id, bytes('openbaar'), 'openbaar.csv')
      await joost.saveHandIn(draft.id, { context: fullContext })
      const released = await joost.handIn(draft.id)
      for (const key of ['sam', 'fatima'] as const)
        expect((await stage.file(key)).evidence).toMatchObject([
          { title: 'Register', withheld: null, revisions: [{ id: released.revisionId, number: 2 }] },
        ])
      expect(await refusalOf(stage.as('sam').openEvidence(revisionId))).toEqual({ kind: 'not-found' })
      await stage.judge(released.revisionId, 'interpretable', 'sam')
      const again = await stage.as('fatima').startHandIn({ evidenceId })
      await stage.as('fatima').receiveFile(again.id, bytes('derde'), 'derde.csv')
      await stage.as('fatima').handIn(again.id)
      expect((await stage.file('joost')).evidence[0]!.revisions.map((one) => one.number)).toEqual([1, 2, 3])
    })
  })

  test('a report is issued whatever script its words are in', async () => {
    const words = 'עברית و العربية 漢字 👩🏽‍💻 e\u0301 ﷽ \u200f ½ → ≠'
    const { engagementId } = await stage
      .as('noor')
      .take(workflow.openEngagement, {
        ...plan,
        title: 'Onderzoek 👩🏽‍💻 עברית',
        occasion: words,
        controls: ['5.02'],
        systems: ['alpha'],
        client: words.replaceAll('\u200f', ''),
      })
    const take = { engagementId, systemId: 'alpha', normId: '5.02.01' }
    await stage.as('noor').take(workflow.requestEvidence, { engagementId, due: '2026-03-01' })
    await stage.as('noor').take(workflow.addMember, { engagementId, personId: stage.cast.iris.id, role: 'reviewer' })
    await stage
      .as('noor')
      .take(workflow.giveVerdict, { ...take, aspect: 'design', basedOnVersion: 0, value: 'not-examined', facts: words, basis: [] })
    await stage.review({ engagementId, normId: '5.02.01', note: words })
    const { questions } = (await stage.as('noor').openFile(engagementId)).file.engagement
    await stage.as('noor').take(workflow.answerQuestion, { questionId: questions[0]!.id, text: words })
    expect(await stage.as('noor').take(workflow.issueReport, { engagementId, kind: 'draft' })).toMatchObject({ number: 1 })
  })
})

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
