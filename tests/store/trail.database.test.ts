import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { projectRoot } from '../../app/store/project-root.server'
import { readHead } from '../../app/store/trail.server'
import { verifyWorkspace } from '../../app/store/verify.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase, type FreshDatabase } from '../support/databases'
import { openStage, type Stage } from '../support/stage'

forEachDatabase((kind, openFresh) => {
  let database: FreshDatabase
  let stage: Stage
  let dataFolder: string
  let given: { evidenceId: string; revisionId: string; digest: string }
  const seqOf = async (verb: string) =>
    Number((await database.db.execute(sql`select seq from trail where verb = ${verb} order by seq limit 1`))[0]?.['seq'])

  beforeAll(async () => {
    database = await openFresh()
    dataFolder = 'dir' in database.place ? dirname(database.place.dir) : mkdtempSync(join(tmpdir(), 'duiding-verify-'))
    stage = await openStage(database.db)
    stage.stores.vault = await openDiskVault(join(dataFolder, 'vault'), { alone: true })
    given = await stage.give('joost', { text: 'register van alpha' })
    await stage.judge(given.revisionId)
    await stage.annotate(given.revisionId)
    // The same bytes and context twice are two revisions all the same.
    const again = await stage.as('joost').startHandIn({ evidenceId: given.evidenceId })
    await stage.as('joost').saveHandIn(again.id, { body: await bodyOf() })
    await stage.as('joost').handIn(again.id)
  })
  afterAll(() => {
    if ('url' in database.place) rmSync(dataFolder, { recursive: true, force: true })
  })
  const bodyOf = async () => (await stage.file('joost')).evidence[0]!.revisions[0]!.body as { kind: 'file'; sha256: string }
  const verify = () => verifyWorkspace(database.db, stage.stores.vault)

  /** As somebody who has the whole database to themselves: no trigger, no foreign key stands in the way. */
  const tamper = (...commands: string[]) =>
    database.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      for (const command of commands) await tx.execute(sql.raw(command))
    })
  async function faultAfter(table: string, ...commands: string[]): Promise<unknown> {
    await database.db.execute(sql.raw(`create table kept as select * from ${table}`))
    await tamper(...commands)
    const outcome = await verify()
    await tamper(`delete from ${table}`, `insert into ${table} select * from kept`, 'drop table kept')
    return outcome.ok ? null : outcome.fault
  }

  test('a sound workspace is sound, and everything in it is counted', async () => {
    const entries = await database.db.$count(trail)
    expect(await verify()).toEqual({ ok: true, entries, revisions: 2, files: 1 })
  })

  describe('what was changed behind the back of the application is found:', () => {
    test.each(['engagement_id', 'verb', 'subject_kind', 'subject_id', 'change_digest', 'by_id', 'by_name', 'by_role'])(
      '%s of an entry',
      async (column) => {
        const seq = await seqOf('judge-context')
        expect(await faultAfter('trail', `update trail set ${column} = 'x' where seq = ${seq}`)).toEqual({ kind: 'changed', seq })
      },
    )

    test('the moment, the detail, the hash or the link of an entry', async () => {
      const seq = await seqOf('judge-context')
      for (const change of [`at = at + interval '1 millisecond'`, `detail = detail || '{"extra": 1}'`, `hash = repeat('a', 64)`])
        expect(await faultAfter('trail', `update trail set ${change} where seq = ${seq}`)).toEqual({ kind: 'changed', seq })
      expect(await faultAfter('trail', `update trail set previous = repeat('b', 64) where seq = ${seq}`)).toEqual({
        kind: 'not-chained',
        seq,
      })
    })

    test('an entry that is gone, the first or one in the middle', async () => {
      for (const seq of [1, await seqOf('judge-context')])
        expect(await faultAfter('trail', `delete from trail where seq = ${seq}`)).toEqual({ kind: 'gap', seq })
    })

    test('the context or the body of a revision', async () => {
      const fault = { kind: 'revision-changed', revisionId: given.revisionId }
      expect(
        await faultAfter(
          'evidence_contexts',
          `update evidence_contexts set context = jsonb_set(context, '{deviations}', '"Wel iets"') where revision_id = '${given.revisionId}'`,
        ),
      ).toEqual(fault)
      expect(
        await faultAfter(
          'evidence_revisions',
          `update evidence_revisions set body = jsonb_set(body, '{name}', '"anders.csv"') where id = '${given.revisionId}'`,
        ),
      ).toEqual(fault)
    })

    test('a revision that nobody handed in, and one that is gone', async () => {
      expect(await faultAfter('evidence_revisions', `update evidence_revisions set number = 7 where id = '${given.revisionId}'`)).toEqual({
        kind: 'revision-without-trail',
        revisionId: given.revisionId,
      })
      const gone = { kind: 'revision-missing', seq: await seqOf('hand-in-evidence') }
      expect(await faultAfter('evidence_revisions', `delete from evidence_revisions where id = '${given.revisionId}'`)).toEqual(gone)
      expect(await faultAfter('evidence_contexts', `delete from evidence_contexts where revision_id = '${given.revisionId}'`)).toEqual(gone)
    })

    test('a pinned framework', async () => {
      const [pin] = await database.db.execute(sql`select digest from pins where kind = 'framework'`)
      expect(
        await faultAfter(
          'pins',
          `update pins set content = jsonb_set(content, '{controls,0,statement}', '"Iets anders"') where kind = 'framework'`,
        ),
      ).toEqual({ kind: 'pin-changed', digest: pin!['digest'] })
    })

    test('a file of the vault that is gone, or has another byte', async () => {
      const { sha256 } = await bodyOf()
      const path = join(dataFolder, 'vault', sha256.slice(0, 2), sha256.slice(2))
      const bytes = readFileSync(path)
      renameSync(path, `${path}.away`)
      expect(await verify()).toEqual({ ok: false, fault: { kind: 'file-missing', sha256 } })
      renameSync(`${path}.away`, path)
      chmodSync(path, 0o600)
      writeFileSync(path, Buffer.from(bytes).fill(bytes[0]! ^ 1, 0, 1))
      expect(await verify()).toEqual({ ok: false, fault: { kind: 'file-changed', sha256 } })
      writeFileSync(path, bytes)
      expect((await verify()).ok).toBe(true)
    })
  })

  test('no second entry follows the same one, not even past the triggers', async () => {
    const copy = `insert into trail select seq + 1000, previous, repeat('c', 64), engagement_id, verb, subject_kind, subject_id, detail, change_digest, by_id, by_name, by_role, at from trail where seq = 2`
    await expect(database.db.execute(sql.raw(copy))).rejects.toThrow()
    await expect(tamper(copy)).rejects.toThrow()
  })

  test('writers at once, in two processes where the database allows that, never fork the chain, and a check meanwhile sees one moment', async () => {
    const other = 'url' in database.place ? await openDatabase(database.place) : database
    const before = (await readHead(database.db)).seq
    const write = (db: typeof database.db, index: number) =>
      workflow.takeStep({ ...stage.stores, db }, stage.cast.noor, workflow.noteLimitation, {
        engagementId: stage.engagementId,
        text: `Nummer ${index}`,
      })
    const writing = Array.from({ length: 24 }, (_, index) => write(index % 2 ? other.db : database.db, index))
    const giving = Array.from({ length: 3 }, () => stage.give('ruben', { systemId: 'beta' }).catch(() => undefined))
    const checks = await Promise.all(Array.from({ length: 6 }, verify))
    await Promise.all([...writing, ...giving])
    if (other !== database) await other.close()
    expect(checks.map((one) => (one.ok ? 'sound' : one.fault))).toEqual(checks.map(() => 'sound'))
    expect((await readHead(database.db)).seq).toBeGreaterThanOrEqual(before + 24)
    const after = await verify()
    expect(after.ok && after.revisions).toBeGreaterThan(2)
    const notes = (await stage.file()).limitationNotes.map((note) => note.text)
    expect(new Set(notes).size).toBe(24)
  })

  test(
    'the command says in one sentence that all is sound, or what is wrong first, with the code that scripts expect',
    { timeout: 120_000 },
    async () => {
      if (kind === 'embedded') await database.close()
      const sound = await runVerify()
      expect([sound.code, sound.stderr]).toEqual([0, ''])
      expect(sound.stdout).toMatch(/^In orde: [\d.]+ regels in het spoor .* \d+ versies van bewijs .* \d+ bestanden in de kluis .*\n$/)
      if (kind === 'embedded') return
      const seq = await seqOf('annotate')
      await tamper(`update trail set by_name = 'Iemand Anders' where seq = ${seq}`)
      const wrong = await runVerify()
      expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
        1,
        `Niet in orde: regel ${seq} van het spoor is achteraf gewijzigd. Zet een reservekopie terug en zoek uit wie bij de database kon.\n`,
        '',
      ])
    },
  )

  async function runVerify(): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/verify.ts'], {
      cwd: projectRoot,
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: dataFolder,
        ...('url' in database.place ? { DATABASE_URL: database.place.url } : {}),
      } as unknown as NodeJS.ProcessEnv,
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += String(text)))
    child.stderr.on('data', (text) => (stderr += String(text)))
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
  }
})
