import { Readable } from 'node:stream'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyContext } from '../../app/workflow/hand-in-draft'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  let earlier: { evidenceId: string; revisionId: string }
  const embargo = { reason: 'Onderzoek', until: { kind: 'day' as const, day: '2027-01-01' }, circle: [] }
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    const context = {
      ...fullContext,
      shows: { ...fullContext.shows, norms: [{ normId: '8.09', aspect: 'existence' as const }] },
      handling: { ...fullContext.handling, classification: 'departmental-confidential' as const, embargo },
    }
    earlier = await stage.give('joost', { context })
  })
  // Each test starts in a later engagement.
  beforeEach(() => stage.open({}))

  const begin = async () => (await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })).id

  test('who gave evidence before starts from its context; period, completeness, deviations and edits are asked anew', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.reuseContext(draftId, earlier.revisionId)
    const { draft } = await joost.draft(draftId)
    expect(draft).toMatchObject({ title: 'Register', takenFrom: earlier.revisionId })
    expect(draft.context).toMatchObject({
      what: fullContext.what,
      origin: fullContext.origin,
      covers: null,
      completeness: '',
      deviations: '',
      edited: '',
    })
  })

  test('classification and embargo are not copied', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.reuseContext(draftId, earlier.revisionId)
    expect((await joost.draft(draftId)).draft.context.handling).toEqual(emptyContext.handling)
  })

  test('a copied answer that nobody confirmed is not handed in as said', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.reuseContext(draftId, earlier.revisionId)
    await joost.receiveFile(draftId, Readable.from([Buffer.from('nieuw')]), 'nieuw.csv')
    await joost.saveHandIn(draftId, { context: { origin: fullContext.origin } })
    const { evidenceId } = await joost.handIn(draftId)
    const given = (await stage.file()).evidence.find((one) => one.id === evidenceId)!
    expect(given.revisions[0]!.context).toEqual({ ...emptyContext, origin: fullContext.origin, answers: { vraag: '' } })
  })

  test('nobody starts from the context that another gave, not even who may read it', async () => {
    const noor = stage.as('noor')
    const draft = await noor.startHandIn({ requestId: (await stage.request()).id })
    expect(await noor.earlierContexts('alpha')).toEqual([])
    expect(await refusalOf(noor.reuseContext(draft.id, earlier.revisionId))).toEqual({ kind: 'not-found' })
    expect((await noor.draft(draft.id)).draft.context).toEqual(emptyContext)
  })

  test('nobody starts from evidence about another system, or changes the draft of another', async () => {
    const { revisionId } = await stage.give('ruben', { systemId: 'beta' })
    const draftId = await begin()
    expect(await refusalOf(stage.as('joost').reuseContext(draftId, revisionId))).toEqual({ kind: 'not-found' })
    expect(await refusalOf(stage.as('ruben').reuseContext(draftId, revisionId))).toEqual({ kind: 'not-found' })
  })

  test('gaps are handed in when whoever does it says to know, and not before', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.receiveFile(draftId, Readable.from([Buffer.from('leeg')]), 'leeg.csv')
    await joost.saveHandIn(draftId, { title: 'Leeg' })
    expect(await refusalOf(joost.handIn(draftId, undefined, false))).toEqual({ kind: 'gaps-unknown', gaps: 10 })
    const { revisionId } = await joost.handIn(draftId, undefined, true)
    const [given] = (await stage.file()).evidence.flatMap((one) => one.revisions)
    expect(given).toMatchObject({ id: revisionId, context: emptyContext })
  })
})
