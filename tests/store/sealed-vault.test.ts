import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { CHUNK, SEALED } from '../../app/store/vault/chunk.server'
import { HEAD } from '../../app/store/vault/head.server'
import { beforeFile, givenMasterKeys, masterKeysInFile, type MasterKeys } from '../../app/store/vault/master-keys.server'
import { rotateMasterKey } from '../../app/store/vault/rotate-master-key.server'
import { VaultError, type Vault, type VaultProblem } from '../../app/store/vault.server'

const parent = mkdtempSync(join(tmpdir(), 'duiding-sealed-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const problem = (wanted: VaultProblem) => (error: unknown) => error instanceof VaultError && error.problem === wanted
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const newKey = () => randomBytes(32).toString('base64')

let folder: string
let vault: Vault
beforeEach(async () => {
  folder = join(mkdtempSync(join(parent, 'case-')), 'vault')
  vault = await openDiskVault(folder, { alone: true })
})
const keyFile = () => join(dirname(folder), 'master.key')
const put = (bytes: Buffer) => vault.put(Readable.from([bytes]))
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
/** Changes a file behind the vault's back. */
function change(path: string, to: (bytes: Buffer) => Buffer): void {
  chmodSync(path, 0o600)
  writeFileSync(path, to(readFileSync(path)))
}
/** Every file below the folder, with its bytes. */
function snapshot(below = folder): Map<string, string> {
  const names = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(below, name)).isFile())
  return new Map(names.sort().map((name) => [name, digestOf(readFileSync(join(below, name)))]))
}

test('nothing of what is kept or arriving can be read on the disk', async () => {
  const needle = Buffer.from('het-geheim-van-de-naald')
  await put(Buffer.concat([randomBytes(CHUNK), needle]))
  await vault.arriving.begin('half')
  await vault.arriving.append('half', 0, Readable.from([needle, randomBytes(CHUNK * 2), needle]))
  const all = [...snapshot().keys()].map((name) => readFileSync(join(folder, name)))
  expect(all.length).toBeGreaterThan(4)
  expect(all.filter((bytes) => bytes.includes(needle))).toEqual([])
})

describe('a file that was changed behind our back gives no wrong byte: it is refused as damaged', () => {
  /** What a reader got before it was refused. */
  async function readUntilRefused(sha256: string): Promise<Buffer> {
    const got: Buffer[] = []
    const reading = async () => {
      for await (const piece of await vault.open(sha256)) got.push(piece as Buffer)
    }
    await expect(reading()).rejects.toSatisfy(problem('damaged'))
    return Buffer.concat(got)
  }

  test('one bit, anywhere', async () => {
    const bytes = randomBytes(2 * CHUNK + 100)
    const { sha256 } = await put(bytes)
    const sound = readFileSync(pathOf(sha256))
    const property = fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(7), async (at, bit) => {
      change(pathOf(sha256), () => {
        const changed = Buffer.from(sound)
        changed[at]! ^= 1 << bit
        return changed
      })
      const got = await readUntilRefused(sha256)
      // What is no sealed file any more is read as one of before sealing, whose last piece is held back.
      if (at >= HEAD) expect(got.equals(bytes.subarray(0, got.length))).toBe(true)
      expect(await vault.verify(sha256)).toBe('altered')
    })
    await fc.assert(property, { numRuns: 60 })
  })

  test('cut off, at any place, also between two chunks', async () => {
    const bytes = randomBytes(3 * CHUNK)
    const { sha256 } = await put(bytes)
    const sound = readFileSync(pathOf(sha256))
    for (const length of [0, 5, HEAD, HEAD + 1, HEAD + SEALED, HEAD + 2 * SEALED, sound.length - 1]) {
      change(pathOf(sha256), () => sound.subarray(0, length))
      await readUntilRefused(sha256)
      // A range before the cut is refused too: the file is not what it was.
      await expect(vault.open(sha256, { first: 0, last: 10 }).then(buffer)).rejects.toSatisfy(problem('damaged'))
    }
  })

  test('made longer, with its chunks in another order, or with those of another file', async () => {
    const [one, other] = [await put(randomBytes(3 * CHUNK)), await put(randomBytes(3 * CHUNK))]
    const sound = readFileSync(pathOf(one.sha256))
    const chunk = (number: number) => sound.subarray(HEAD + number * SEALED, HEAD + (number + 1) * SEALED)
    for (const changed of [
      Buffer.concat([sound, randomBytes(50)]),
      Buffer.concat([sound, chunk(2)]),
      Buffer.concat([sound.subarray(0, HEAD), chunk(1), chunk(0), chunk(2)]),
      Buffer.concat([sound.subarray(0, HEAD + 2 * SEALED), chunk(1)]),
      readFileSync(pathOf(other.sha256)),
    ]) {
      change(pathOf(one.sha256), () => changed)
      await readUntilRefused(one.sha256)
      expect(await vault.verify(one.sha256)).toBe('altered')
    }
    expect(await vault.verify(other.sha256)).toBe('sound')
  })

  test('without its key, or with a key file that is not whole', async () => {
    const { sha256 } = await put(randomBytes(100))
    const id = readFileSync(pathOf(sha256)).subarray(8, 24).toString('hex')
    const key = join(folder, 'keys', id.slice(0, 2), id)
    writeFileSync(key, '{"of":')
    expect(await readUntilRefused(sha256)).toHaveLength(0)
    rmSync(key)
    expect(await readUntilRefused(sha256)).toHaveLength(0)
  })
})

describe('a file that an earlier version kept unsealed', () => {
  const bytes = randomBytes(CHUNK + 1000)
  const sha256 = digestOf(bytes)
  beforeEach(() => {
    mkdirSync(dirname(pathOf(sha256)), { recursive: true })
    writeFileSync(pathOf(sha256), bytes)
  })

  test('is read as it is, whole and in part, and handed in again it is that file', async () => {
    expect((await buffer(await vault.open(sha256))).equals(bytes)).toBe(true)
    expect((await buffer(await vault.open(sha256, { first: 5, last: 14 }))).equals(bytes.subarray(5, 15))).toBe(true)
    expect((await buffer(await vault.open(sha256, { first: CHUNK }))).equals(bytes.subarray(CHUNK))).toBe(true)
    expect(await vault.verify(sha256)).toBe('sound')
    expect(await put(bytes)).toEqual({ sha256, size: bytes.length })
    expect(readFileSync(pathOf(sha256)).equals(bytes)).toBe(true)
  })

  test('and that was changed since does not look whole, and gives no part', async () => {
    change(pathOf(sha256), (was) => Buffer.concat([was.subarray(0, -1), Buffer.from('x')]))
    await expect(vault.open(sha256).then(buffer)).rejects.toSatisfy(problem('damaged'))
    await expect(vault.open(sha256, { first: 0, last: 3 }).then(buffer)).rejects.toSatisfy(problem('damaged'))
    expect(await vault.verify(sha256)).toBe('altered')
  })
})

describe('the master key', () => {
  test('is made once, for our account alone', async () => {
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
    const made = readFileSync(keyFile(), 'utf8')
    await openDiskVault(folder, { alone: true })
    expect(readFileSync(keyFile(), 'utf8')).toBe(made)
  })

  test('that is another, or is lost, opens no vault and writes nothing; with the right one all is there again', async () => {
    const { sha256 } = await put(randomBytes(1000))
    const before = snapshot()
    await expect(openDiskVault(folder, { alone: false, masterKeys: givenMasterKeys(newKey()) })).rejects.toSatisfy(problem('locked'))
    renameSync(keyFile(), `${keyFile()}.elsewhere`)
    await expect(openDiskVault(folder, { alone: false })).rejects.toSatisfy(problem('locked'))
    expect(readdirSync(dirname(folder)).sort()).toEqual(['master.key.elsewhere', 'vault'])
    // Lost while the house is open: reading and writing are refused, and no file counts as damaged.
    await expect(vault.open(sha256)).rejects.toSatisfy(problem('locked'))
    await expect(vault.verify(sha256)).rejects.toSatisfy(problem('locked'))
    await expect(put(randomBytes(10))).rejects.toSatisfy(problem('locked'))
    expect(snapshot()).toEqual(before)
    renameSync(`${keyFile()}.elsewhere`, keyFile())
    expect(await vault.verify(sha256)).toBe('sound')
  })

  test('of the operator that is not there is not made by us', async () => {
    const elsewhere = masterKeysInFile(join(parent, 'no-such.key'), { make: false })
    await expect(openDiskVault(join(parent, 'fresh', 'vault'), { alone: true, masterKeys: elsewhere })).rejects.toSatisfy(problem('locked'))
  })
})

describe('another master key', () => {
  const inFile = () => masterKeysInFile(keyFile(), { make: true })
  const objects = () => new Map([...snapshot()].filter(([name]) => /^[0-9a-f]{2}\//.test(name)))
  const fill = async () => {
    const kept = await Promise.all(Array.from({ length: 20 }, () => put(randomBytes(500))))
    await vault.arriving.begin('half')
    await vault.arriving.append('half', 0, Readable.from([Buffer.from('de eerste helft, ')]))
    return kept.map((one) => one.sha256)
  }
  const allSound = async (home: Vault, kept: string[]) => {
    for (const sha256 of kept) expect(await home.verify(sha256)).toBe('sound')
  }

  test('rewrites the keys and no object; the running house goes on, what is arriving too, and the former key opens nothing', async () => {
    const kept = await fill()
    const [before, former] = [objects(), readFileSync(keyFile(), 'utf8')]
    // 20 objects, one that arrives, and the proof.
    expect(await rotateMasterKey(folder, inFile(), keyFile())).toEqual({ rewrapped: 22, unreadable: [] })
    expect(objects()).toEqual(before)
    await allSound(vault, kept)
    await vault.arriving.append('half', 17, Readable.from([Buffer.from('de tweede')]))
    const { sha256 } = await vault.arriving.finish('half')
    expect((await buffer(await vault.open(sha256))).toString()).toBe('de eerste helft, de tweede')
    expect(readFileSync(beforeFile(keyFile()), 'utf8')).toBe(former)
    await expect(openDiskVault(folder, { alone: false, masterKeys: givenMasterKeys(former) })).rejects.toSatisfy(problem('locked'))
    const now = givenMasterKeys(readFileSync(keyFile(), 'utf8'))
    await allSound(await openDiskVault(folder, { alone: false, masterKeys: now }), [...kept, sha256])
  })

  test('stopped at any moment leaves everything readable, also after a restart; done again it ends', async () => {
    const kept = await fill()
    for (const steps of [1, 2, 3, 9, 25]) {
      await expect(rotateMasterKey(folder, stoppingAfter(inFile(), steps), keyFile())).rejects.toThrow('stopped')
      await allSound(vault, kept)
      await allSound(await openDiskVault(folder, { alone: false }), kept)
      expect((await put(randomBytes(100))).size).toBe(100)
    }
    const key = readFileSync(keyFile(), 'utf8')
    await rotateMasterKey(folder, inFile(), keyFile())
    expect(readFileSync(keyFile(), 'utf8')).toBe(key)
    await allSound(await openDiskVault(folder, { alone: false, masterKeys: givenMasterKeys(key) }), kept)
    // The next time there is nothing to go on with, so that it begins anew.
    await rotateMasterKey(folder, inFile(), keyFile())
    expect(readFileSync(keyFile(), 'utf8')).not.toBe(key)
    await allSound(vault, kept)
  })

  test('that the operator gives is taken when the former one is given too, and not without it', async () => {
    const kept = await fill()
    const [former, next] = [readFileSync(keyFile(), 'utf8'), newKey()]
    await expect(rotateMasterKey(folder, givenMasterKeys(next), null)).rejects.toSatisfy(problem('locked'))
    expect((await rotateMasterKey(folder, givenMasterKeys(next, former), null)).rewrapped).toBe(22)
    await allSound(await openDiskVault(folder, { alone: false, masterKeys: givenMasterKeys(next) }), kept)
  })

  test('leaves a key that is not whole, and names it', async () => {
    await fill()
    const shard = join(folder, 'keys', readdirSync(join(folder, 'keys'))[0]!)
    const [id = ''] = readdirSync(shard)
    writeFileSync(join(shard, id), 'half')
    expect((await rotateMasterKey(folder, inFile(), keyFile())).unreadable).toEqual([id])
  })
})

/** Master keys of a rotation that is stopped after so many keys. */
function stoppingAfter(keys: MasterKeys, steps: number): MasterKeys {
  let left = steps
  const current = async () => {
    if (left-- === 0) throw new Error('stopped')
    return keys.current()
  }
  return { ...keys, current }
}
