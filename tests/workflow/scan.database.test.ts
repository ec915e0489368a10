import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { deskFor } from '../../app/desk.server'
import { stateOf } from '../../app/domain/scan'
import type { CastKey } from '../../app/samples/cast.server'
import { openClamd } from '../../app/store/clamd.server'
import { readFacts } from '../../app/store/extractions.server'
import { readBacklog } from '../../app/store/queue.server'
import { enqueueAll, enqueueUnscanned } from '../../app/store/scans.server'
import * as workflow from '../../app/workflow'
import { extractText } from '../../app/workflow/extract-text'
import { NotNow, runJobs } from '../../app/workflow/run-jobs'
import { scanFile } from '../../app/workflow/scan-file'
import { eicar, startClamd, type TestClamd } from '../support/clamd'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

let clamd: TestClamd
beforeAll(async () => {
  clamd = await startClamd()
})
afterAll(() => clamd.remove())

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db, {}, openClamd(clamd.address))
  })
  beforeEach(() => stage.open({}))

  /** Does what waits; then nobody looks any more. */
  async function scanAll(stores = stage.stores): Promise<void> {
    const runner = runJobs(stores, { scan: scanFile })
    await runner.idle()
    await runner.stop()
  }
  /** The same, and reads out what may be read. */
  async function workAll(): Promise<void> {
    await scanAll()
    const runner = runJobs(stage.stores, { extract: extractText })
    await runner.idle()
    await runner.stop()
  }
  const opens = (by: CastKey, revisionId: string) => stage.as(by).openEvidence(revisionId)
  const revision = async () => (await stage.file()).evidence.at(-1)!.revisions.at(-1)!
  const state = async () => (await revision()).scan!.state
  const told = async () =>
    (await stage.as('noor').trail(stage.engagementId))
      .filter((entry) => entry.verb === 'record-scan')
      .map(({ by, detail }) => [by.id, detail])

  describe('R11: with a scanner', () => {
    test('evidence is closed to all but its giver until it is scanned, whatever the administrator decided; then it opens', async () => {
      await stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })
      const { revisionId } = await stage.give('joost')
      expect([await state(), await refusalOf(opens('noor', revisionId))]).toEqual([{ kind: 'received' }, { kind: 'not-yet-scanned' }])
      expect((await opens('joost', revisionId)).file.name).toBe('register.csv')
      await scanAll()
      expect(await state()).toEqual({ kind: 'available' })
      expect((await opens('noor', revisionId)).file.name).toBe('register.csv')
      expect(await told()).toEqual([['duiding', { number: 1, outcome: 'clean' }]])
    })

    test('what is infected is opened by nobody, its giver neither, and the trail and the file tell what was found', async () => {
      const { revisionId } = await stage.give('joost', { text: eicar })
      await scanAll()
      const found = 'Eicar-Test-Signature.UNOFFICIAL'
      for (const who of ['joost', 'noor', 'sam', 'iris'] as const)
        expect(await refusalOf(opens(who, revisionId))).toEqual({ kind: 'quarantined', found })
      expect(await refusalOf(opens('daan', revisionId))).toEqual({ kind: 'not-found' })
      expect((await revision()).scan).toMatchObject({
        state: { kind: 'quarantined', detail: found },
        scanner: expect.stringMatching(/^ClamAV 1/),
      })
      expect(await told()).toEqual([['duiding', { number: 1, outcome: 'infected' }]])
    })

    test('the same bytes are scanned once: in a draft, in two engagements; each evidence has its entry', async () => {
      const text = `dezelfde ${Math.random()}`
      const draft = await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })
      await stage.as('joost').receiveFile(draft.id, Readable.from([Buffer.from(text)]), 'register.csv')
      await scanAll()
      await stage.give('joost', { text })
      // Known when it was given, and told at once.
      expect([await state(), await told()]).toEqual([{ kind: 'available' }, [['duiding', { number: 1, outcome: 'clean' }]]])
      await stage.open({})
      await stage.give('ruben', { text, systemId: 'beta' })
      await scanAll()
      expect([await state(), await told()]).toEqual([{ kind: 'available' }, [['duiding', { number: 1, outcome: 'clean' }]]])
    })

    test('a file that was taken out of a draft before its turn, and is given after all, is scanned', async () => {
      const text = `heen en weer ${Math.random()}`
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
      const { sha256 } = await joost.receiveFile(draft.id, Readable.from([Buffer.from(text)]), 'register.csv')
      await joost.dropFile(draft.id, sha256)
      await workAll()
      await stage.give('joost', { text })
      expect(await state()).toEqual({ kind: 'received' })
      await workAll()
      expect([await state(), (await readFacts(stage.stores.db, sha256))?.state]).toEqual([{ kind: 'available' }, 'extracted'])
    })

    test('what waited for the scanner however often is not given up at the first thing that goes wrong', async () => {
      await stage.give('joost')
      let went = 0
      const runner = runJobs(stage.stores, {
        scan: () => {
          went++
          throw went < 12 ? new NotNow('away', 0) : new Error('hiccup')
        },
      })
      await runner.idle()
      await runner.stop()
      expect(await readBacklog(stage.stores.db)).toContainEqual(
        expect.objectContaining({ kind: 'scan', state: 'waiting', attempts: 1, reason: 'hiccup' }),
      )
      stage.clock.at += 60_000
      await scanAll()
      expect(await state()).toEqual({ kind: 'available' })
    })

    test('a scanner that is away keeps it closed; when it is back the backlog empties by itself', async () => {
      await clamd.kill()
      onTestFinished(() => clamd.start().catch(() => undefined))
      const { revisionId } = await stage.give('joost')
      await scanAll()
      expect([await state(), await refusalOf(opens('noor', revisionId))]).toEqual([
        { kind: 'scan-unavailable' },
        { kind: 'scan-unavailable' },
      ])
      await clamd.start()
      stage.clock.at += 60_000
      await scanAll()
      expect(await state()).toEqual({ kind: 'available' })
      expect((await opens('noor', revisionId)).file.name).toBe('register.csv')
    })

    test('what was open is closed when a later scan finds something in it', async () => {
      const old = await startClamd([], ['Nothing:0:*:00112233445566778899aabbccddeeff'])
      onTestFinished(() => old.remove())
      const { revisionId } = await stage.give('joost', { text: `${Math.random()} ${eicar}` })
      await scanAll({ ...stage.stores, scanner: openClamd(old.address) })
      expect((await opens('noor', revisionId)).file.name).toBe('register.csv')
      await enqueueAll(stage.stores.db, stage.stores.now())
      expect(await state()).toEqual({ kind: 'available' })
      await scanAll()
      expect(await state()).toEqual({ kind: 'quarantined', detail: 'Eicar-Test-Body.UNOFFICIAL' })
      expect((await refusalOf(opens('joost', revisionId))).kind).toBe('quarantined')
    })
  })

  describe('R11: who revises what a fellow gave gets no bytes that were not scanned', () => {
    const fellow = () =>
      stage
        .as('noor')
        .take(workflow.addMember, {
          engagementId: stage.engagementId,
          personId: stage.cast.fatima.id,
          role: 'system-owner',
          systemId: 'alpha',
        })
    const revise = async (evidenceId: string) => (await stage.as('fatima').startHandIn({ evidenceId })).id
    const heldIn = async (draftId: string) => (await stage.as('fatima').draft(draftId)).draft.bodies.length

    test('the file stays with a revision for whom it opens, and is not in the draft of another', async () => {
      await fellow()
      const { evidenceId } = await stage.give('joost')
      expect(await heldIn(await revise(evidenceId))).toBe(0)
      const own = await stage.as('joost').startHandIn({ evidenceId })
      expect(own.bodies).toHaveLength(1)
      const other = await stage.give('joost')
      await scanAll()
      expect(await heldIn(await revise(other.evidenceId))).toBe(1)
    })

    test('a form cannot name the file of an earlier revision that is not in the draft', async () => {
      await fellow()
      const { evidenceId } = await stage.give('joost')
      const draftId = await revise(evidenceId)
      const { body } = await revision()
      expect(await refusalOf(stage.as('fatima').saveHandIn(draftId, { body }))).toEqual({ kind: 'file-missing' })
    })

    test('the same bytes brought again are handed in when they open, and their first giver stays who opens them till then', async () => {
      await fellow()
      const text = `weer ${Math.random()}`
      const { evidenceId } = await stage.give('joost', { text })
      const draftId = await revise(evidenceId)
      await stage.as('fatima').receiveFile(draftId, Readable.from([Buffer.from(text)]), 'register.csv')
      await stage.as('fatima').saveHandIn(draftId, { context: { ...fullContext, edited: 'Ja' } })
      expect(await refusalOf(stage.as('fatima').handIn(draftId))).toEqual({ kind: 'not-yet-scanned' })
      await scanAll()
      const { revisionId } = await stage.as('fatima').handIn(draftId)
      expect((await opens('fatima', revisionId)).file.name).toBe('register.csv')
    })

    test('what was open when the revision began, and is in quarantine now, is not handed in again', async () => {
      const old = await startClamd([], ['Nothing:0:*:00112233445566778899aabbccddeeff'])
      onTestFinished(() => old.remove())
      await fellow()
      const { evidenceId } = await stage.give('joost', { text: `${Math.random()} ${eicar}` })
      await scanAll({ ...stage.stores, scanner: openClamd(old.address) })
      const draftId = await revise(evidenceId)
      await stage.as('fatima').saveHandIn(draftId, { context: { ...fullContext, edited: 'Ja' } })
      await enqueueAll(stage.stores.db, stage.stores.now())
      await scanAll()
      expect((await refusalOf(stage.as('fatima').handIn(draftId))).kind).toBe('quarantined')
    })
  })

  test('what was let in with a warning tells it; what is not let in is in quarantine, also without a scanner', async () => {
    const bare = { ...stage.stores, scanner: null }
    await stage.give('joost', { text: '#!/bin/sh' })
    const { revisionId } = await stage.give('joost', { text: '\x7fELF' })
    await scanAll(bare)
    const seen = (await deskFor(bare, stage.cast.noor).openFile(stage.engagementId)).file.evidence.map((one) => one.revisions[0]!.scan!)
    expect(seen.map(({ state: { kind }, findings }) => [kind, findings])).toEqual([
      ['not-scanned', [{ kind: 'script' }]],
      ['quarantined', [{ kind: 'executable' }]],
    ])
    expect(await refusalOf(deskFor(bare, stage.cast.joost).openEvidence(revisionId))).toEqual({ kind: 'quarantined', found: '' })
  })

  test('R11: what came in without a scanner is left to the administrator, and scanned once there is one', async () => {
    const bare = { ...stage.stores, scanner: null }
    await stage.give('joost')
    await scanAll(bare)
    const seen = await deskFor(bare, stage.cast.noor).openFile(stage.engagementId)
    expect([stateOf(seen.file.evidence[0]!.revisions[0]!), await state()]).toEqual([{ kind: 'not-scanned' }, { kind: 'received' }])
    await enqueueUnscanned(stage.stores.db, true, stage.stores.now())
    await scanAll()
    expect(await state()).toEqual({ kind: 'available' })
  })
})
