import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { VaultError, type VaultProblem } from '../../app/store/vault.server'
import { vaultSuite } from './vault.suite'

const parent = mkdtempSync(join(tmpdir(), 'duiding-vault-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const folder = (name: string) => join(parent, name)
const openAlone = (name: string) => openDiskVault(folder(name), { alone: true })
const problem = (wanted: VaultProblem) => (error: unknown) => error instanceof VaultError && error.problem === wanted

vaultSuite(() => openAlone('suite'))

test('a kept file can be read by its owner only, and written by nobody', async () => {
  const vault = await openAlone('mode')
  const { sha256 } = await vault.put(Readable.from(['inhoud']))
  const file = join(folder('mode'), sha256.slice(0, 2), sha256.slice(2))
  expect(statSync(file).mode & 0o777).toBe(0o400)
})

test('a changed byte is noticed, and the damaged file is not taken for the real one', async () => {
  const vault = await openAlone('damage')
  const { sha256 } = await vault.put(Readable.from(['inhoud']))
  const file = join(folder('damage'), sha256.slice(0, 2), sha256.slice(2))
  chmodSync(file, 0o600)
  writeFileSync(file, 'inhaud')
  expect(await vault.verify(sha256)).toBe('altered')
  await expect(vault.put(Readable.from(['inhoud']))).rejects.toSatisfy(problem('damaged'))
})

test('a folder that vanished is told as gone, and serves again when it is back', async () => {
  const vault = await openAlone('away')
  renameSync(folder('away'), folder('elsewhere'))
  await expect(vault.put(Readable.from(['inhoud']))).rejects.toSatisfy(problem('gone'))
  renameSync(folder('elsewhere'), folder('away'))
  expect((await vault.put(Readable.from(['inhoud']))).size).toBe(6)
})

test('the error of a full disk is told as full and leaves nothing', async () => {
  const vault = await openAlone('full')
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  await expect(
    vault.put(
      new Readable({
        read() {
          this.destroy(full)
        },
      }),
    ),
  ).rejects.toSatisfy(problem('full'))
  expect(readdirSync(join(folder('full'), 'drafts'))).toEqual([])
})

test('what a killed process left half goes at the next start, if nobody else uses the folder', async () => {
  await openAlone('half')
  const draft = join(folder('half'), 'drafts', 'half')
  writeFileSync(draft, 'hal')
  await openDiskVault(folder('half'), { alone: false })
  expect(existsSync(draft)).toBe(true)
  await openAlone('half')
  expect(existsSync(draft)).toBe(false)
})

test('a large file streams through both ways with flat memory', { timeout: 120_000 }, async () => {
  const size = 512 * 1024 ** 2
  const vault = await openAlone('large')
  const block = Buffer.alloc(1024 * 1024, 7)
  let left = size / block.length
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const { sha256 } = await vault.put(
    new Readable({
      read() {
        this.push(left-- > 0 ? block : null)
      },
    }),
  )
  let seen = 0
  for await (const chunk of await vault.open(sha256)) seen += (chunk as Buffer).length
  clearInterval(watch)
  expect(seen).toBe(size)
  expect((peak - before) / 1024 ** 2).toBeLessThan(100)
})
