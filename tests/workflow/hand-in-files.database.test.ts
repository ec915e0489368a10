import { Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import { filesIn } from '../../app/domain/evidence'
import { emptyContext, keepFile, MAX_FILES } from '../../app/workflow/hand-in-draft'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

const bytes = (text: string) => Readable.from([Buffer.from(text)])

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  beforeEach(() => stage.open({}))

  const begin = async () => (await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })).id
  const namesIn = async (draftId: string) => filesIn((await stage.as('joost').draft(draftId)).draft.bodies).map((file) => file.name)

  test('many files that come at once are all kept, and the same bytes once', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    const names = Array.from({ length: 12 }, (_, index) => `deel-${index}.csv`)
    await Promise.all([...names, ...names].map((name) => joost.receiveFile(draftId, bytes(name), name)))
    expect((await namesIn(draftId)).sort()).toEqual(names.sort())
  })

  test('a file that was taken out is not handed in; who did not begin the draft takes nothing out', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    const { sha256 } = await joost.receiveFile(draftId, bytes('fout'), 'fout.csv')
    await joost.receiveFile(draftId, bytes('goed'), 'goed.csv')
    expect(await refusalOf(stage.as('noor').dropFile(draftId, sha256))).toEqual({ kind: 'not-found' })
    await joost.dropFile(draftId, sha256)
    await joost.dropFile(draftId, sha256)
    expect(await namesIn(draftId)).toEqual(['goed.csv'])
  })

  test('more files than one context may have are refused, and those that were there stay', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    for (let index = 0; index < MAX_FILES; index++) await joost.receiveFile(draftId, bytes(`${index}`), `${index}.txt`)
    expect(await refusalOf(joost.receiveFile(draftId, bytes('te veel'), 'te-veel.txt'))).toEqual({ kind: 'too-many-files', max: MAX_FILES })
    expect(await namesIn(draftId)).toHaveLength(MAX_FILES)
  })

  test('a draft holds files or an inspection: neither is put aside by the other in silence', async () => {
    const joost = stage.as('joost')
    const bodiesIn = async (draftId: string) => (await joost.draft(draftId)).draft.bodies.map((body) => body.kind)
    const body = {
      kind: 'inspection',
      place: 'Kantoor',
      day: '2026-01-31',
      present: 'Beheerder',
      seen: 'Scherm',
      whyNoCopy: 'Geheim',
      sha256: null,
    }
    const draftId = await begin()
    const { sha256 } = await joost.receiveFile(draftId, bytes('eerst'), 'eerst.csv')
    expect(await refusalOf(joost.saveHandIn(draftId, { body }))).toEqual({ kind: 'file-or-inspection' })
    expect(await bodiesIn(draftId)).toEqual(['file'])
    await joost.dropFile(draftId, sha256)
    await joost.saveHandIn(draftId, { body })
    expect(await refusalOf(joost.receiveFile(draftId, bytes('later'), 'later.csv'))).toEqual({ kind: 'file-or-inspection' })
    const upload = { id: 'c0ffee00-0000-4000-8000-000000000001', draftId, fileName: 'later.csv', size: 5, fileChanged: null }
    expect(await refusalOf(joost.beginUpload(upload))).toEqual({ kind: 'file-or-inspection' })
    expect(await bodiesIn(draftId)).toEqual(['inspection'])
    await joost.saveHandIn(draftId, { body: null })
    await joost.receiveFile(draftId, bytes('later'), 'later.csv')
    expect(await bodiesIn(draftId)).toEqual(['file'])
  })

  test('an inspection is kept while it is half, and handed in when it is whole', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.saveHandIn(draftId, { title: 'Inzage', context: fullContext })
    await joost.saveHandIn(draftId, { begun: { kind: 'inspection', place: 'Kantoor', sha256: 'half' } })
    const half = { kind: 'inspection', place: 'Kantoor', day: '', present: '', seen: '', whyNoCopy: '', sha256: null }
    expect((await joost.draft(draftId)).draft.bodies).toEqual([half])
    expect(await refusalOf(joost.handIn(draftId))).toMatchObject({
      kind: 'input',
      fields: { 'body.seen': { fault: 'required' }, 'body.whyNoCopy': { fault: 'required' } },
    })
    const rest = { day: '2026-01-31', present: 'Beheerder', seen: 'Scherm', whyNoCopy: 'Geheim' }
    await joost.saveHandIn(draftId, { begun: { ...half, ...rest, sha256: '' } })
    const { revisionId } = await joost.handIn(draftId)
    const given = (await stage.file()).evidence.flatMap((one) => one.revisions).find((one) => one.id === revisionId)
    expect(given?.body).toEqual({ ...half, ...rest })
  })

  test('each file becomes evidence of its own with the same context, in one step with a trail entry for each', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    for (const name of ['a.csv', 'b.csv', 'c.csv']) await joost.receiveFile(draftId, bytes(name), name)
    await joost.saveHandIn(draftId, { title: 'Register', context: fullContext })
    const before = await stage.stores.db.$count(trail)
    const { given } = await joost.handIn(draftId)
    expect(await stage.stores.db.$count(trail)).toBe(before + 3)
    const { evidence } = await stage.file()
    expect(evidence.map((one) => [one.id, one.number, one.title])).toEqual([
      [given[0]!.evidenceId, 1, 'Register (a.csv)'],
      [given[1]!.evidenceId, 2, 'Register (b.csv)'],
      [given[2]!.evidenceId, 3, 'Register (c.csv)'],
    ])
    for (const [index, one] of evidence.entries())
      expect(one.revisions).toMatchObject([{ context: fullContext, digest: given[index]!.digest, body: { kind: 'file' } }])
    expect(new Set(given.map((one) => one.digest)).size).toBe(3)
  })

  test('one file that is missing from the vault keeps all of them from being handed in', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.receiveFile(draftId, bytes('a'), 'a.csv')
    const lost = { kind: 'file', sha256: '0'.repeat(64), name: 'b.csv', size: 1, mediaType: 'text/csv' } as const
    await keepFile(stage.stores.db, stage.cast.joost.id, draftId, lost, new Date(stage.clock.at))
    await joost.saveHandIn(draftId, { title: 'Register', context: fullContext })
    expect(await refusalOf(joost.handIn(draftId))).toEqual({ kind: 'file-missing' })
    expect((await stage.file()).evidence).toEqual([])
  })

  test('a revision has one file: a new one takes its place, and what is true of one file alone is asked anew', async () => {
    const joost = stage.as('joost')
    const { evidenceId } = await stage.give()
    const { id: draftId } = await joost.startHandIn({ evidenceId })
    await joost.receiveFile(draftId, bytes('nieuw'), 'nieuw.csv')
    await joost.receiveFile(draftId, bytes('nieuwer'), 'nieuwer.csv')
    expect(await namesIn(draftId)).toEqual(['nieuwer.csv'])
    await joost.saveHandIn(draftId, { context: { covers: { kind: 'day', day: '2026-02-01' } } })
    await joost.handIn(draftId)
    const [evidence] = (await stage.file()).evidence
    expect(evidence!.revisions[1]!.context).toEqual({
      ...fullContext,
      covers: { kind: 'day', day: '2026-02-01' },
      completeness: '',
      deviations: '',
      edited: '',
    })
  })

  test('a field that one window saves stays as it is when another window saves another field', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await Promise.all([
      joost.saveHandIn(draftId, { title: 'Register' }),
      ...Object.entries(fullContext).map(([field, value]) => joost.saveHandIn(draftId, { context: { [field]: value } })),
    ])
    expect((await joost.draft(draftId)).draft).toMatchObject({ title: 'Register', context: fullContext, unconfirmed: [] })
  })

  test('a part of a field is saved without the other parts', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    await joost.saveHandIn(draftId, { context: { people: { madeBy: 'beheerder' } } })
    await joost.saveHandIn(draftId, { context: { people: { approvedBy: 'hoofd' }, shows: { notShown: 'De rest' } } })
    await joost.saveHandIn(draftId, { context: { answers: { a: 'ja' } } })
    await joost.saveHandIn(draftId, { context: { answers: { b: 'nee' } } })
    expect((await joost.draft(draftId)).draft.context).toEqual({
      ...emptyContext,
      people: { madeBy: 'beheerder', collectedBy: '', approvedBy: 'hoofd' },
      shows: { text: '', norms: [], notShown: 'De rest' },
      answers: { a: 'ja', b: 'nee' },
    })
  })

  test('a window that changed no words does not undo those of another; where both did, the second is told', async () => {
    const joost = stage.as('joost')
    const draftId = await begin()
    const save = (words: string, shown: string) =>
      joost.saveHandIn(draftId, { context: { origin: words } }, { question: 'origin', words: shown })
    const origin = async () => (await joost.draft(draftId)).draft.context.origin
    await save('Uit het venster links', '')
    await save('', '')
    expect(await origin()).toBe('Uit het venster links')
    expect(await refusalOf(save('Uit het venster rechts', ''))).toEqual({ kind: 'changed-elsewhere' })
    expect(await origin()).toBe('Uit het venster links')
    await save('Uit het venster rechts', 'Uit het venster links')
    expect(await origin()).toBe('Uit het venster rechts')
  })

  test('whatever the order of saves from two windows, each question holds the last words that were said to it', async () => {
    const joost = stage.as('joost')
    const fields = ['what', 'origin', 'completeness', 'edited'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...fields), fc.stringMatching(/^[a-z]{1,8}$/)), { maxLength: 8 }),
        async (saves) => {
          const draftId = await begin()
          const before = (await joost.draft(draftId)).draft.context
          const expected: Partial<Record<(typeof fields)[number], string>> = Object.fromEntries(saves)
          // Each field has its own window, and all windows save at once.
          await Promise.all(Object.entries(expected).map(([field, words]) => joost.saveHandIn(draftId, { context: { [field]: words } })))
          expect((await joost.draft(draftId)).draft.context).toEqual({ ...before, ...expected })
        },
      ),
      { numRuns: 8 },
    )
  })
})
