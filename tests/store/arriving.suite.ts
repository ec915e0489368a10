import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { VaultError, type Vault, type VaultProblem } from '../../app/store/vault.server'

const chunk = 256 * 1024
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const problem = (wanted: VaultProblem) => (error: unknown) => error instanceof VaultError && error.problem === wanted

/** Files that arrive in parts, in every home of the bytes. */
export function arrivingSuite(openVault: () => Promise<Vault>): void {
  describe('a file that arrives in parts', () => {
    let vault: Vault
    let id: string
    beforeEach(async () => {
      vault = await openVault()
      id = randomUUID()
      await vault.arriving.begin(id)
    })
    const append = (offset: number, bytes: Buffer) => vault.arriving.append(id, offset, Readable.from([bytes]))
    const waiting = async () => {
      const found: string[] = []
      for await (const one of vault.arriving.list()) found.push(one.id)
      return found
    }

    test('is kept as it was sent, however it was cut, whether or not the house restarted in between', async () => {
      const cuts = fc.array(fc.oneof(fc.nat(300), fc.nat(3 * chunk), fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1)), { maxLength: 8 })
      const restarts = fc.array(fc.boolean(), { maxLength: 8 })
      const property = fc.asyncProperty(cuts, restarts, async (sizes, restarted) => {
        const parts = sizes.map((size) => randomBytes(size))
        const whole = Buffer.concat(parts)
        id = randomUUID()
        await vault.arriving.begin(id)
        let offset = 0
        for (const [index, part] of parts.entries()) {
          if (restarted[index]) vault = await openVault()
          offset = await append(offset, part)
          expect(await vault.arriving.size(id)).toBe(Buffer.concat(parts.slice(0, index + 1)).length)
        }
        if (restarted.at(-1)) vault = await openVault()
        expect(await vault.arriving.finish(id)).toEqual({ sha256: digestOf(whole), size: whole.length })
        expect((await buffer(await vault.open(digestOf(whole)))).equals(whole)).toBe(true)
      })
      await fc.assert(property, { numRuns: 30 })
    })

    test('of a line that broke, what came is kept, and the rest follows', async () => {
      const bytes = randomBytes(2 * chunk + 100)
      const broken = Readable.from(
        (async function* () {
          yield bytes.subarray(0, chunk + 10)
          throw new Error('the line is dead')
        })(),
      )
      expect(await vault.arriving.append(id, 0, broken)).toBe(chunk + 10)
      vault = await openVault()
      expect(await vault.arriving.size(id)).toBe(chunk + 10)
      await append(chunk + 10, bytes.subarray(chunk + 10))
      expect(await vault.arriving.finish(id)).toEqual({ sha256: digestOf(bytes), size: bytes.length })
    })

    test('has one writer: a second is told that it is busy, and changes nothing', async () => {
      const [first, second] = [randomBytes(5 * chunk), randomBytes(5 * chunk)]
      const slow = new Readable({ read() {} })
      slow.push(first.subarray(0, chunk))
      const writing = vault.arriving.append(id, 0, slow)
      await expect(append(0, second)).rejects.toSatisfy(problem('busy'))
      await expect(vault.arriving.finish(id)).rejects.toSatisfy(problem('busy'))
      await expect(vault.arriving.discard(id)).rejects.toSatisfy(problem('busy'))
      slow.push(first.subarray(chunk))
      slow.push(null)
      expect(await writing).toBe(first.length)
      expect((await vault.arriving.finish(id)).sha256).toBe(digestOf(first))
    })

    test('of two senders of one part at one moment one is taken, and the file is never a mixture', async () => {
      const [left, right] = [randomBytes(2 * chunk), randomBytes(2 * chunk)]
      const outcomes = await Promise.allSettled([append(0, left), append(0, right)])
      expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const taken = outcomes[0].status === 'fulfilled' ? left : right
      expect((await vault.arriving.finish(id)).sha256).toBe(digestOf(taken))
    })

    test('goes on where it ended and nowhere else', async () => {
      await append(0, randomBytes(1000))
      for (const offset of [0, 999, 1001, 10_000]) await expect(append(offset, randomBytes(10))).rejects.toSatisfy(problem('elsewhere'))
      expect(await vault.arriving.size(id)).toBe(1000)
    })

    test('finished twice, or again after a restart, gives the same, and takes nothing more', async () => {
      const bytes = randomBytes(chunk + 5)
      await append(0, bytes)
      const stored = await vault.arriving.finish(id)
      expect(await vault.arriving.finish(id)).toEqual(stored)
      vault = await openVault()
      expect(await vault.arriving.finish(id)).toEqual(stored)
      expect(await vault.arriving.size(id)).toBe(bytes.length)
      expect(await vault.verify(stored.sha256)).toBe('sound')
      await expect(append(0, bytes)).rejects.toSatisfy(problem('elsewhere'))
    })

    test('with bytes that are kept already is that file', async () => {
      const bytes = randomBytes(chunk + 5)
      const kept = await vault.put(Readable.from([bytes]))
      await append(0, bytes)
      expect(await vault.arriving.finish(id)).toEqual(kept)
      expect(await vault.verify(kept.sha256)).toBe('sound')
    })

    test('begun twice stays what it is', async () => {
      await append(0, Buffer.from('eerste deel'))
      await vault.arriving.begin(id)
      expect(await vault.arriving.size(id)).toBe(11)
    })

    test('shows in the list until it is forgotten, and its rough size needs no key and no sound byte', async () => {
      await append(0, randomBytes(chunk + 500))
      expect(await waiting()).toContain(id)
      expect(await vault.arriving.roughSize(id)).toBe(chunk + 500)
      await vault.arriving.finish(id)
      expect(await waiting()).toContain(id)
      expect(await vault.arriving.roughSize(id)).toBe(chunk + 500)
      await vault.arriving.discard(id)
      expect(await waiting()).not.toContain(id)
      const other = randomUUID()
      await vault.arriving.begin(other)
      expect(await waiting()).toContain(other)
      expect(await vault.arriving.roughSize(other)).toBe(0)
      await vault.arriving.discard(other)
      expect(await waiting()).not.toContain(other)
      expect(await vault.arriving.size(other)).toBe(null)
      expect(await vault.arriving.roughSize(other)).toBe(0)
      await vault.arriving.discard(other)
    })

    test('that nobody began is missing', async () => {
      for (const unknown of [randomUUID(), '../drafts', '']) {
        await expect(vault.arriving.append(unknown, 0, Readable.from([Buffer.from('x')]))).rejects.toSatisfy(problem('missing'))
        await expect(vault.arriving.finish(unknown)).rejects.toSatisfy(problem('missing'))
      }
      expect(await vault.arriving.size(randomUUID())).toBe(null)
    })
  })
}
