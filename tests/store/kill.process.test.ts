import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { projectRoot } from '../../app/store/project-root.server'
import type { Vault } from '../../app/store/vault.server'
import { counted } from './counted'

const folder = mkdtempSync(join(tmpdir(), 'duiding-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kills = Number(process.env.KILLS ?? 6)

test(`after ${kills} kills during writing, everything that was acknowledged is there and whole`, { timeout: 300_000 }, async () => {
  const rows: string[] = []
  const files: string[] = []
  const parts: string[] = []
  for (let round = 0; round < kills; round += 1) {
    const lines = await writeUntilKilled(round, 50 + Math.random() * 400)
    expect(lines.length).toBeGreaterThan(0)
    rows.push(...namesOf('row', lines))
    files.push(...namesOf('file', lines))
    parts.push(...lines)
  }

  const database = await openDatabase({ dir: join(folder, 'database') })
  const kept = await database.db.execute(sql`select name, filler from written`)
  await database.close()
  const whole = new Set(kept.filter((row) => row.filler === 'whole').map((row) => row.name))
  expect(rows.filter((name) => !whole.has(name))).toEqual([])
  expect(kept.length).toBe(whole.size)

  const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
  for (const sha256 of files) expect(await vault.verify(sha256)).toBe('sound')
  for await (const sha256 of vault.list()) expect(await vault.verify(sha256)).toBe('sound')
  expect(readdirSync(join(folder, 'vault/drafts'))).toEqual([])
  await expectPartsWhole(vault, namesOf('part', parts), new Set(namesOf('end', parts)))
})

/** What was told of a part that arrived is there, and the file goes on from it to its end. */
async function expectPartsWhole(vault: Vault, told: string[], ended: Set<string>): Promise<void> {
  const kept = new Map(told.map((line) => line.split(' ') as [string, string]))
  expect(kept.size).toBeGreaterThan(0)
  for (const [id, size] of [...kept].filter(([name]) => !ended.has(name))) {
    const found = (await vault.arriving.size(id)) ?? 0
    expect(found).toBeGreaterThanOrEqual(Number(size))
    const end = await vault.arriving.append(id, found, Readable.from([counted(found, 1000)])).catch(() => found)
    const { sha256 } = await vault.arriving.finish(id)
    expect((await buffer(await vault.open(sha256))).equals(counted(0, end))).toBe(true)
  }
}

/** @param delay milliseconds between its first acknowledgement and its death */
async function writeUntilKilled(round: number, delay: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', 'tests/store/endless-writer.ts', folder, String(round)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const ended = once(writer, 'close')
  writer.stdout.on('data', (text) => {
    if (output === '') setTimeout(() => writer.kill('SIGKILL'), delay)
    output += text
  })
  const [, signal] = (await ended) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  // The last line may be half; then it was not acknowledged.
  return output.split('\n').slice(0, -1)
}

function namesOf(kind: string, lines: string[]): string[] {
  return lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1))
}
