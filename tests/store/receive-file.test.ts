import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { receiveFile } from '../../app/store/receive-file.server'
import { VaultError, type Vault } from '../../app/store/vault.server'
import { refusalOf } from '../support/stage'

const folder = mkdtempSync(join(tmpdir(), 'duiding-receive-'))
let vault: Vault
beforeAll(async () => void (vault = await openDiskVault(folder, { alone: true })))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const held = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

async function* chunks(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}

test('a file is kept as it came, in however many pieces', async () => {
  const pieces = ['', 'a', 'b'.repeat(400), '', 'c'.repeat(300), 'd'.repeat(100_000)]
  const file = await receiveFile(vault, chunks(...pieces), 'register.csv')
  expect(file).toMatchObject({ kind: 'file', name: 'register.csv', size: 100_701, mediaType: 'text/csv' })
  expect((await buffer(await vault.open(file.sha256))).toString()).toBe(pieces.join(''))
})

test('a file of no bytes, or under an impossible name, leaves nothing', async () => {
  const before = held()
  for (const empty of [chunks(), chunks('', '')])
    expect(await refusalOf(receiveFile(vault, empty, 'leeg.csv'))).toEqual({ kind: 'file-empty' })
  for (const name of ['', '..', '../../etc/passwd', 'a\u0000b', 'exe.\u202efdp', 'x'.repeat(5000)])
    expect((await refusalOf(receiveFile(vault, chunks('x'), name))).kind).toBe('file-name')
  expect(held()).toBe(before)
})

test('a line that breaks off, at the first byte or later, leaves nothing', async () => {
  const before = held()
  for (const pieces of [
    [new Error('weg')],
    ['a', new Error('weg')],
    ['a'.repeat(600), new Error('weg')],
    ['a'.repeat(200_000), 'b'.repeat(200_000), new Error('weg')],
  ]) {
    await expect(receiveFile(vault, chunks(...pieces), 'a.csv')).rejects.toThrow('weg')
  }
  expect(held()).toBe(before)
})

test('a vault that fails stops the line as well, and says which problem it is', async () => {
  const full: Vault = {
    ...vault,
    put: async (bytes) => {
      for await (const _ of bytes) throw new VaultError('full')
      throw new Error('no bytes')
    },
  }
  let ended = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.alloc(65_536, 1)
    } finally {
      ended = true
    }
  }
  await expect(receiveFile(full, endless(), 'a.bin')).rejects.toMatchObject({ problem: 'full' })
  await expect.poll(() => ended).toBe(true)
})

test('300 MB pass without growing memory', { timeout: 60_000 }, async () => {
  const start = process.memoryUsage().rss
  let most = start
  async function* large(): AsyncGenerator<Uint8Array> {
    for (let piece = 0; piece < 4800; piece += 1) {
      most = Math.max(most, process.memoryUsage.rss())
      yield Buffer.alloc(65_536, piece % 251)
    }
  }
  expect((await receiveFile(vault, large(), 'groot.bin')).size).toBe(4800 * 65_536)
  expect((most - start) / 2 ** 20).toBeLessThan(150)
})
