import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectFile } from '../../../app/store/inspect/inspect-file.server'
import { inspectLimits } from '../../../app/store/inspect/limits.mjs'
import { openDiskVault } from '../../../app/store/disk-vault.server'
import { VaultError, type Vault } from '../../../app/store/vault.server'
import { zipBytes } from './zip-bytes'

let folder: string
let vault: Vault
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duiding-inspect-'))
  vault = await openDiskVault(join(folder, 'vault'), { alone: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keep = (bytes: Buffer) => vault.put(Readable.from([bytes], { objectMode: false }))

describe('the process that looks into a file', () => {
  test('gets its bytes from the vault, and tells what it found', async () => {
    const { sha256, size } = await keep(zipBytes([{ name: '../x' }, { name: 'groot', data: Buffer.alloc(3_000_000, 'abc') }]))
    expect(await inspectFile(vault, sha256, size)).toEqual([{ kind: 'archive-escapes' }])
  })

  test('is ended when it takes too long or too much memory, and the file is then not let in', async () => {
    const { sha256, size } = await keep(zipBytes([{ name: 'a', data: Buffer.alloc(100_000_000) }]))
    const refused = [{ kind: 'too-much-to-inspect' }]
    expect(await inspectFile(vault, sha256, size, { ...inspectLimits, time: 1 })).toEqual(refused)
    expect(await inspectFile(vault, sha256, size, { ...inspectLimits, memory: 20_000_000, look: 5 })).toEqual(refused)
  })

  test('a file that the vault does not give is no file that was looked into', async () => {
    await expect(inspectFile(vault, '0'.repeat(64), 10)).rejects.toThrow(VaultError)
  })
})
