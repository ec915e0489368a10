import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import type { EvidenceContext } from '../../app/domain/evidence-context'
import { deskFor } from '../../app/desk.server'
import type { CastKey } from '../../app/samples/cast.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

const HOUR = 3_600_000

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    await stage.as('daan').take(workflow.decideUnscanned, { value: 'open' })
  })
  beforeEach(() => stage.open({}))

  const handled = (handling: Partial<EvidenceContext['handling']>): EvidenceContext => ({
    ...fullContext,
    handling: { ...fullContext.handling, ...handling },
  })
  const read = async (who: CastKey, revisionId: string, way: 'read' | 'show' | 'download' = 'read') =>
    (await buffer((await stage.as(who).openEvidence(revisionId, way)).bytes)).toString()
  const recorded = async (who: CastKey, evidenceId: string) =>
    (await stage.as(who).trail(stage.engagementId, evidenceId))
      .filter((entry) => /^(open|download|export)-evidence$/.test(entry.verb))
      .map((entry) => `${entry.by.name.split(' ')[0]} (${entry.by.role}) ${entry.verb} ${entry.detail['revision']}`)

  describe('the chain of custody', () => {
    test('has an opening once for each person, revision and hour, and every download, for the giver to read', async () => {
      const { evidenceId, revisionId } = await stage.give('joost', { text: 'inhoud van nu' })
      expect(await read('noor', revisionId)).toBe('inhoud van nu')
      await read('noor', revisionId)
      await read('iris', revisionId)
      await read('noor', revisionId, 'download')
      const [noor, iris] = [stage.cast.noor.name.split(' ')[0], stage.cast.iris.name.split(' ')[0]]
      const so = [`${noor} (auditor) open-evidence 1`, `${iris} (reviewer) open-evidence 1`, `${noor} (auditor) download-evidence 1`]
      expect(await recorded('joost', evidenceId)).toEqual(so)
      stage.clock.at += HOUR
      await read('noor', revisionId)
      await read('noor', revisionId, 'download')
      expect(await recorded('joost', evidenceId)).toEqual([...so, so[0], so[2]])
    })

    test('is for nobody of another system, nor for management', async () => {
      const { evidenceId, revisionId } = await stage.give()
      await read('noor', revisionId)
      for (const who of ['ruben', 'lotte', 'hanneke'] as const) {
        expect(await refusalOf(stage.as(who).trail(stage.engagementId, evidenceId))).toEqual({ kind: 'not-found' })
        const verbs = (await stage.as(who).trail(stage.engagementId)).map((entry) => entry.verb)
        expect(verbs.filter((verb) => /^(open|download|export)-evidence$/.test(verb))).toEqual([])
      }
    })

    test('comes before the bytes: where it cannot be written, nobody gets them', async () => {
      const { revisionId } = await stage.give()
      const broken = Object.create(stage.stores.db) as typeof stage.stores.db
      broken.transaction = () => Promise.reject(new Error('no writing now'))
      const desk = deskFor({ ...stage.stores, db: broken }, stage.cast.sam)
      await expect(desk.openEvidence(revisionId)).rejects.toThrow('no writing now')
      await expect(desk.openEvidence(revisionId, 'download')).rejects.toThrow('no writing now')
      await expect(desk.certificate(revisionId)).rejects.toThrow('no writing now')
    })

    test('has nothing of what was refused', async () => {
      const { revisionId } = await stage.give('joost', { context: handled({ copyMayBeKept: false }) })
      const before = await stage.stores.db.$count(trail)
      expect(await refusalOf(stage.as('noor').openEvidence(revisionId, 'download'))).toEqual({ kind: 'no-copy-kept' })
      expect(await stage.stores.db.$count(trail)).toBe(before)
    })
  })

  describe('a copy', () => {
    test('of what may not be kept is for its giver alone; the audit reads it, and has no certificate that holds it', async () => {
      const { revisionId } = await stage.give('joost', { text: 'alleen kijken', context: handled({ copyMayBeKept: false }) })
      expect(await read('noor', revisionId)).toBe('alleen kijken')
      // A table is no picture: our viewer is not given its bytes, so whoever asks for them wants a copy.
      for (const way of ['show', 'download'] as const)
        for (const who of ['noor', 'iris'] as const)
          expect(await refusalOf(stage.as(who).openEvidence(revisionId, way))).toEqual({ kind: 'no-copy-kept' })
      expect(await refusalOf(stage.as('noor').certificate(revisionId))).toEqual({ kind: 'no-copy-kept' })
      expect(await read('joost', revisionId, 'download')).toBe('alleen kijken')
    })

    test('of what is departmental-confidential is for the auditors of the team and its giver', async () => {
      const { revisionId } = await stage.give('joost', { context: handled({ classification: 'departmental-confidential' }) })
      expect(await refusalOf(stage.as('iris').openEvidence(revisionId, 'download'))).toEqual({ kind: 'classification' })
      await read('iris', revisionId)
      await read('sam', revisionId, 'download')
      await read('joost', revisionId, 'download')
    })
  })

  describe('an inspection', () => {
    const inspection = { kind: 'inspection', place: 'Den Haag', day: '2026-02-01', present: 'Twee', seen: 'Register', whyNoCopy: 'Geheim' }
    const A = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' // of "test"

    test('in the future is refused, in a form and in a pack', async () => {
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
      expect(await refusalOf(joost.saveHandIn(draft.id, { body: { ...inspection, day: '2026-02-09', sha256: null } }))).toEqual({
        kind: 'input',
        fields: { 'body.day': { fault: 'in-future' } },
      })
      const entry = { requestId: null, evidenceId: null, title: 'Inzage', context: fullContext }
      const pack = (day: string) =>
        stage
          .as('joost')
          .take(workflow.takeInPack, {
            engagementId: stage.engagementId,
            systemId: 'alpha',
            entries: [{ ...entry, body: { ...inspection, day, sha256: null } }],
          })
      expect(await refusalOf(pack('2026-02-09'))).toMatchObject({ kind: 'input' })
      await pack('2026-02-01')
    })

    test.each([
      ['test', 'same'],
      ['iets anders', 'differs'],
    ])('is tied to a later copy (%s): the trail says whether it is the same', async (text, kind) => {
      const joost = stage.as('joost')
      const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
      await joost.saveHandIn(draft.id, { title: 'Inzage', body: { ...inspection, sha256: A }, context: fullContext })
      const { evidenceId } = await joost.handIn(draft.id)
      const again = await stage.as('joost').startHandIn({ evidenceId })
      await stage.as('joost').receiveFile(again.id, Readable.from([Buffer.from(text)]), 'kopie.csv')
      await stage.as('joost').handIn(again.id)
      const entries = await stage.as('noor').trail(stage.engagementId, evidenceId)
      expect(entries.findLast((entry) => entry.verb === 'hand-in-evidence')!.detail).toMatchObject({
        inspection: kind,
        inspected: '2026-02-01',
      })
    })
  })
})
