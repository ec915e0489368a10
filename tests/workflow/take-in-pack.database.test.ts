import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { evidencePacks } from '../../drizzle/schema'
import { requestNumber } from '../../app/domain/evidence-request'
import type { CastKey } from '../../app/samples/cast.server'
import { takeInPack } from '../../app/workflow'
import { decideQuota } from '../../app/workflow/quota'
import { runJobs } from '../../app/workflow/run-jobs'
import { scanFile } from '../../app/workflow/scan-file'
import { forEachDatabase } from '../support/databases'
import { entryOf, goodPack, yamlOf, zipOf, type PackFiles } from '../support/make-pack'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

const csv = 'nummer;wifi\n1;aan\n'

async function keep(stage: Stage, files: PackFiles, by: CastKey = 'joost', systemId = 'alpha') {
  const received = await stage.as(by).keepPack(stage.engagementId, systemId, Readable.from([Buffer.from(zipOf(files))]), 'pak.zip')
  if ('mistakes' in received) throw new Error('not received')
  return received
}
async function push(stage: Stage, files: PackFiles, by: CastKey = 'joost', systemId = 'alpha') {
  return stage.as(by).handInPack(stage.engagementId, systemId, await keep(stage, files, by, systemId))
}
const told = (outcome: Awaited<ReturnType<typeof push>>) =>
  outcome.ok
    ? { taken: outcome.taken, states: outcome.lines.map((line) => line.state) }
    : outcome.mistakes.map((one) => [one.line, one.kind])

forEachDatabase((_, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  /** An engagement in which nothing was given yet. */
  beforeEach(() => stage.open({}))

  test('a pack becomes evidence, each piece with a trail entry of its own; the same one again changes nothing', async () => {
    const files = {
      'evidence.yaml': yamlOf([
        entryOf(),
        entryOf({ control: '8.01', title: 'Twee', context: { what: 'Iets' } }),
        { title: 'Gezien', inspection: { place: 'Hier', day: '2026-01-02', present: 'Wij', seen: 'Dit', whyNoCopy: 'Zo' }, context: {} },
      ]),
      'register.csv': csv,
    }
    expect(told(await push(stage, files))).toEqual({ taken: true, states: ['new', 'new', 'new'] })
    const { evidence, requests } = await stage.file()
    expect(evidence.map((one) => [one.title, one.givenBy.role, one.revisions[0]?.body.kind])).toEqual([
      ['Register van toestellen', 'system-owner', 'file'],
      ['Twee', 'system-owner', 'file'],
      ['Gezien', 'system-owner', 'inspection'],
    ])
    expect(evidence[0]?.requestId).toBe(requests.find((one) => one.systemId === 'alpha' && one.controlId === '8.09')?.id)
    const trail = async () => (await stage.as('noor').trail(stage.engagementId)).filter((entry) => entry.verb === 'take-in-pack')
    expect((await trail()).map((entry) => entry.subject.id).sort()).toEqual(evidence.map((one) => one.id).sort())

    expect(told(await push(stage, files))).toEqual({ taken: false, states: ['present', 'present', 'present'] })
    expect([(await stage.file()).evidence.length, (await trail()).length]).toEqual([3, 3])
    const packs = await stage.stores.db.select().from(evidencePacks).where(eq(evidencePacks.engagementId, stage.engagementId))
    expect(packs.map((pack) => pack.evidenceIds.length)).toEqual([3])
  })

  test('R5: of bytes that were scanned before, the trail of what a pack brings tells what was found', async () => {
    await push(stage, goodPack())
    const runner = runJobs(stage.stores, { scan: scanFile })
    await runner.idle()
    await runner.stop()
    await stage.open({})
    await push(stage, goodPack())
    const noted = (await stage.as('noor').trail(stage.engagementId)).filter((entry) => entry.verb === 'record-scan')
    expect(noted.map((entry) => entry.detail)).toEqual([{ number: 1, outcome: 'not-scanned' }])
  })

  test('what is there already is left as it is, and a revision says which evidence it revises', async () => {
    await push(stage, goodPack())
    const more = {
      'evidence.yaml': yamlOf([entryOf(), entryOf({ title: 'Nieuw', file: 'nieuw.csv' })]),
      'register.csv': csv,
      'nieuw.csv': 'x',
    }
    expect(told(await push(stage, more))).toEqual({ taken: true, states: ['present', 'new'] })
    const revision = { revises: 'B-001', file: 'register.csv', context: { what: 'Register, opnieuw uitgevoerd' } }
    const again = { 'evidence.yaml': yamlOf([revision]), 'register.csv': `${csv}2;uit\n` }
    expect(told(await push(stage, again))).toEqual({ taken: true, states: ['revision'] })
    expect(told(await push(stage, again))).toEqual({ taken: false, states: ['present'] })
    const { evidence } = await stage.file()
    expect(evidence.map((one) => [one.number, one.revisions.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  test('one mistake in one entry, and nothing of the pack lands; all are told with their lines', async () => {
    const other = requestNumber(await stage.request('beta'))
    const files = {
      'evidence.yaml': yamlOf([
        entryOf(),
        entryOf({ control: '9.99', title: 'Twee' }),
        entryOf({ control: undefined, request: other, title: 'Drie' }),
        { revises: 'B-009', file: 'register.csv', context: { answers: { x: 'y' } } },
        entryOf({
          control: '5.02',
          title: 'Vijf',
          context: { shows: { norms: [{ norm: '7.07', aspect: 'design' }] }, answers: { anders: 'a' } },
        }),
        entryOf({
          control: '8.01',
          title: 'Zes',
          context: {
            handling: { embargo: { reason: 'r', until: '2027-01-01', circle: ['noor@duiding.example', 'fatima@duiding.example'] } },
          },
        }),
      ]),
      'register.csv': csv,
    }
    const { lines } = { lines: String(files['evidence.yaml']).split('\n') }
    const outcome = await push(stage, files)
    const mistakes = outcome.ok ? [] : outcome.mistakes
    expect(mistakes.map((one) => [one.kind, lines[one.line - 1]?.slice(one.column - 1).trim()])).toEqual([
      ['notInEngagement', '"9.99"'],
      ['notInEngagement', other],
      ['notInEngagement', 'B-009'],
      ['notInEngagement', '"7.07"'],
      ['notInEngagement', 'a'],
      ['notInEngagement', 'fatima@duiding.example'],
    ])
    expect((await stage.file()).evidence).toEqual([])
  })

  test('a pack is given by who answers for the system, or an auditor of the team, and by nobody else (R9)', async () => {
    for (const who of ['ruben', 'lotte', 'iris', 'hanneke'] as const)
      expect([who, (await refusalOf(keep(stage, goodPack(), who))).kind]).toEqual([who, 'not-allowed'])
    expect((await refusalOf(keep(stage, goodPack(), 'fatima'))).kind).toBe('not-found')
    expect(told(await push(stage, { ...goodPack(), 'evidence.yaml': yamlOf([entryOf()], 'beta') }))).toEqual([[1, 'systemDiffers']])

    await push(stage, goodPack())
    // The other side's evidence is not revised, nor is it told to be there.
    const revision = { 'evidence.yaml': yamlOf([{ revises: 'B-001', file: 'r.csv', context: {} }]), 'r.csv': 'x' }
    expect(told(await push(stage, revision, 'noor'))).toEqual([[3, 'givenByOthers']])
    expect(
      told(
        await push(stage, { ...revision, 'evidence.yaml': String(revision['evidence.yaml']).replace('alpha', 'beta') }, 'lotte', 'beta'),
      ),
    ).toEqual([[3, 'notInEngagement']])
    const own = { 'evidence.yaml': yamlOf([{ title: 'Waarneming', file: 'w.txt', context: { what: 'Gezien' } }]), 'w.txt': 'x' }
    expect(told(await push(stage, own, 'sam'))).toEqual({ taken: true, states: ['new'] })
    expect((await stage.file()).evidence.at(-1)?.givenBy).toMatchObject({ role: 'auditor', name: stage.cast.sam.name })
  })

  test('two that push the same pack at once take it in once', async () => {
    const received = await keep(stage, goodPack())
    const outcomes = await Promise.all([1, 2, 3].map(() => stage.as('joost').handInPack(stage.engagementId, 'alpha', received)))
    expect(outcomes.filter((one) => one.ok && one.taken).length).toBe(1)
    expect((await stage.file()).evidence.length).toBe(1)
  })

  test('a pack beyond the quota of the engagement is refused, and nothing of it is evidence', async () => {
    await stage.as('daan').take(decideQuota, { gigabytes: 1 })
    const view = await stage.as('joost').viewPack(stage.engagementId, 'alpha', await keep(stage, goodPack()))
    const body = view.ok ? { ...view.lines[0]!.body, size: 1_000_000_001 } : null
    const entries = [{ requestId: null, evidenceId: null, title: 'Groot', body, context: fullContext }]
    const taking = stage.as('joost').take(takeInPack, { engagementId: stage.engagementId, systemId: 'alpha', entries })
    expect(await refusalOf(taking)).toMatchObject({ kind: 'quota-full' })
    expect((await stage.file()).evidence).toEqual([])
  })
})
