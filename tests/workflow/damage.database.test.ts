import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { nextDigests, readChecks, listToldFaults } from '../../app/store/vault-checks.server'
import { VaultError } from '../../app/store/vault.server'
import * as workflow from '../../app/workflow'
import { checkVault } from '../../app/workflow/check-vault'
import { runJobs } from '../../app/workflow/run-jobs'
import { forEachDatabase } from '../support/databases'
import { openStage, refusalOf, type Stage } from '../support/stage'

const parent = mkdtempSync(join(tmpdir(), 'duiding-damage-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const job = { id: 'job', kind: 'check-vault', key: 'asked', payload: {}, attempts: 1 } as const

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  let folder: string
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    folder = mkdtempSync(join(parent, 'case-'))
    stage.stores.vault = await openDiskVault(join(folder, 'vault'), { alone: true })
  })
  const told = (...ids: string[]) =>
    stage.stores.db
      .select()
      .from(trail)
      .where(and(eq(trail.verb, 'record-damage'), inArray(trail.subjectId, ids)))
      .orderBy(trail.seq)
  const checks = () => readChecks(stage.stores.db)

  /** Evidence, and where its bytes lie. */
  async function giveEvidence() {
    const given = await stage.give('joost')
    const revision = (await stage.file()).evidence.flatMap((one) => one.revisions).find((one) => one.id === given.revisionId)!
    const sha256 = revision.body.kind === 'file' ? revision.body.sha256 : ''
    return { ...given, sha256, path: join(folder, 'vault', sha256.slice(0, 2), sha256.slice(2)) }
  }
  function damage(path: string): void {
    const bytes = readFileSync(path)
    bytes[bytes.length - 1]! ^= 1
    chmodSync(path, 0o600)
    writeFileSync(path, bytes)
  }

  test('damaged evidence is refused to who opens it, and told once: of the file, and in the engagement', async () => {
    const { evidenceId, revisionId, sha256, path } = await giveEvidence()
    damage(path)
    for (const _time of [1, 2])
      await expect(stage.as('joost').openEvidence(revisionId)).rejects.toMatchObject({ name: 'VaultError', problem: 'damaged' })
    const entries = await told(sha256, evidenceId)
    expect(
      entries.map(({ subjectKind, subjectId, engagementId, byId, detail }) => ({ subjectKind, subjectId, engagementId, byId, detail })),
    ).toEqual([
      { subjectKind: 'file', subjectId: sha256, engagementId: null, byId: 'duiding', detail: { problem: 'damaged' } },
      {
        subjectKind: 'evidence',
        subjectId: evidenceId,
        engagementId: stage.engagementId,
        byId: 'duiding',
        detail: { problem: 'damaged', number: expect.any(Number) },
      },
    ])
  })

  test('a file that vanished while somebody reads it breaks off, and is told', async () => {
    const { evidenceId, revisionId, sha256, path } = await giveEvidence()
    const { bytes } = await stage.as('joost').openEvidence(revisionId)
    renameSync(path, `${path}.away`)
    await expect(buffer(bytes)).rejects.toMatchObject({ problem: 'missing' })
    await expect.poll(() => told(sha256, evidenceId)).toHaveLength(2)
  })

  test('a check of all files finds what is missing, and sees later that it was repaired', async () => {
    const { evidenceId, sha256, path } = await giveEvidence()
    const { db } = stage.stores
    const toldOf = async () => (await listToldFaults(db, (await checks()).last)).find((one) => one.sha256 === sha256)
    renameSync(path, `${path}.away`)
    await checkVault(stage.stores, job)
    expect((await checks()).last?.faults).toContainEqual({ sha256, problem: 'missing' })
    expect(await toldOf()).toMatchObject({ problem: 'missing', now: 'still' })
    renameSync(`${path}.away`, path)
    await checkVault(stage.stores, job)
    expect((await checks()).last?.faults).not.toContainEqual({ sha256, problem: 'missing' })
    expect(await toldOf()).toMatchObject({ now: 'repaired' })
    expect(await told(sha256, evidenceId)).toHaveLength(2)
  })

  test('the files to check come in pages that leave none out, kept or named', async () => {
    for (let i = 0; i < 4; i += 1) await giveEvidence()
    const { sha256, path } = await giveEvidence()
    const { db, vault } = stage.stores
    const before = await toArray(vault.list())
    renameSync(path, join(folder, 'away'))
    const walked: string[] = []
    for (let page = ['']; page.length > 0; walked.push(...page)) page = await nextDigests(db, vault, walked.at(-1) ?? '', 2)
    expect(walked).toContain(sha256)
    expect(walked.filter((one) => before.includes(one))).toEqual(before)
    renameSync(join(folder, 'away'), path)
  })

  test('an administrator has all files checked, nobody else; the queue does it', async () => {
    expect(await refusalOf(stage.as('noor').take(workflow.askVaultCheck, {}))).toEqual({ kind: 'not-allowed' })
    await stage.as('daan').take(workflow.askVaultCheck, {}, 'once')
    const before = (await checks()).last
    const runner = runJobs(stage.stores, { 'check-vault': checkVault })
    await runner.idle()
    await runner.stop()
    expect((await checks()).last?.startedAt).not.toBe(before?.startedAt)
    expect((await checks()).open).toBe(null)
  })

  test('a vault that is locked is no damage: the check waits, and goes on where it was', async () => {
    const { evidenceId, sha256 } = await giveEvidence()
    renameSync(join(folder, 'master.key'), join(folder, 'master.key.away'))
    await expect(checkVault(stage.stores, job)).rejects.toThrow(VaultError)
    expect((await checks()).open).not.toBe(null)
    renameSync(join(folder, 'master.key.away'), join(folder, 'master.key'))
    await checkVault(stage.stores, job)
    expect((await checks()).open).toBe(null)
    expect(await told(sha256, evidenceId)).toEqual([])
  })
})

async function toArray<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
