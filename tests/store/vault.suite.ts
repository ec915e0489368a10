import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { VaultError, type Vault } from '../../app/store/vault.server'
import { arrivingSuite } from './arriving.suite'

/**
 * What every home of the bytes must do, whether a disk or a service far away.
 * @param openVault a second call opens the same home again, as after a restart
 */
export function vaultSuite(openVault: () => Promise<Vault>): void {
  let vault: Vault
  beforeAll(async () => {
    vault = await openVault()
  })
  const put = (bytes: Uint8Array) => vault.put(Readable.from([bytes]))
  const read = async (sha256: string, range?: Parameters<Vault['open']>[1]) => buffer(await vault.open(sha256, range))
  const held = async () => {
    const all: string[] = []
    for await (const sha256 of vault.list()) all.push(sha256)
    return all
  }

  test('what goes in comes out, under the SHA-256 of it', async () => {
    const bytes = randomBytes(300_000)
    const stored = await put(bytes)
    expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: 300_000 })
    expect((await read(stored.sha256)).equals(bytes)).toBe(true)
  })

  test('a file of no bytes is a file', async () => {
    const stored = await vault.put(Readable.from([]))
    expect(stored.size).toBe(0)
    expect((await read(stored.sha256)).length).toBe(0)
  })

  test('a range gives those bytes only, both ends included', async () => {
    const { sha256 } = await put(Buffer.from('0123456789'))
    expect((await read(sha256, { first: 2, last: 4 })).toString()).toBe('234')
    expect((await read(sha256, { first: 7 })).toString()).toBe('789')
    expect((await read(sha256, { first: 10 })).length).toBe(0)
  })

  test('the same bytes a second time are kept once', async () => {
    const bytes = randomBytes(1000)
    const first = await put(bytes)
    const before = await held()
    expect(await put(bytes)).toEqual(first)
    expect(await held()).toEqual(before)
  })

  test('the same bytes from many at once are kept once and whole', async () => {
    const bytes = randomBytes(200_000)
    const all = await Promise.all(Array.from({ length: 8 }, () => put(bytes)))
    expect(new Set(all.map((stored) => stored.sha256)).size).toBe(1)
    expect(await vault.verify(all[0]?.sha256 ?? '')).toBe('sound')
  })

  test('a stream that breaks off leaves nothing', async () => {
    const before = await held()
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(100_000)
        throw new Error('the line is dead')
      })(),
    )
    await expect(vault.put(broken)).rejects.toThrow('the line is dead')
    expect(await held()).toEqual(before)
  })

  test('a visitor who leaves halfway leaves nothing', async () => {
    const before = await held()
    const leaving = new Readable({ read() {} })
    leaving.push(randomBytes(100_000))
    const work = vault.put(leaving)
    setTimeout(() => leaving.destroy(), 20)
    await expect(work).rejects.toThrow()
    expect(await held()).toEqual(before)
  })

  test('what was never put is missing, and so is what is no digest', async () => {
    for (const sha256 of ['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)]) {
      await expect(vault.open(sha256)).rejects.toSatisfy((error) => error instanceof VaultError && error.problem === 'missing')
    }
    expect(await vault.has('0'.repeat(64))).toBe(false)
    expect(await vault.verify('0'.repeat(64))).toBe('missing')
  })

  test('the list names everything once, in order, and goes on after any of them', async () => {
    const { sha256 } = await put(randomBytes(10))
    const all = await held()
    expect(all).toContain(sha256)
    expect(all).toEqual([...new Set(all)].sort())
    for (const after of [all[0]!, sha256, 'f'.repeat(64)])
      expect(await toArray(vault.list(after))).toEqual(all.filter((one) => one > after))
  })

  test('any range of a file of any length gives those bytes', async () => {
    for (const size of [1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7]) {
      const bytes = randomBytes(size)
      const { sha256 } = await put(bytes)
      expect((await read(sha256)).equals(bytes)).toBe(true)
      const property = fc.asyncProperty(fc.nat(size), fc.nat(size + 10), async (first, last) => {
        expect((await read(sha256, { first, last })).equals(bytes.subarray(first, Math.max(first, last + 1)))).toBe(true)
        expect((await read(sha256, { first })).equals(bytes.subarray(first))).toBe(true)
      })
      await fc.assert(property, { numRuns: 25 })
    }
  })

  test('a vault that is there says that it takes in, and how much room there is, if it knows', async () => {
    const { problem, freeBytes } = await vault.state()
    expect(problem).toBe(null)
    expect(freeBytes ?? 1).toBeGreaterThan(0)
  })

  arrivingSuite(openVault)
}

/** About the size in which a home may keep its bytes: where it goes wrong if it goes wrong. */
const chunk = 256 * 1024

async function toArray<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
