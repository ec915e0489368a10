import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VaultError } from '../vault.server'
import { orNull, syncFolder, writeWhole } from './disk.server'
import type { MasterKey, MasterKeys } from './master-keys.server'

/** The key of one object. */
export interface DataKey {
  /** 32 hexadecimal characters, as in the head of the object. */
  id: string
  /** 32 bytes. */
  bytes: Buffer
}

/** A key as it lies on the disk, apart from the bytes that it seals, so that another master key rewrites this and no object. */
interface WrappedKey {
  /** What it is the key of: a digest, or a file that is arriving. Authenticated: no object can stand in for another. */
  of: string
  /** Fingerprint of the master key. */
  master: string
  /** Nonce, cipher text and tag, in base64. */
  key: string
}

/** Of a file whose digest is not known yet. */
export const ARRIVING = 'arriving'

export function makeDataKey(): DataKey {
  return { id: randomBytes(16).toString('hex'), bytes: randomBytes(32) }
}

export class DataKeys {
  constructor(
    /** The vault's. */
    private readonly folder: string,
    private readonly drafts: string,
    private readonly masters: MasterKeys,
  ) {}

  /** Keeps the key of an object that has its digest. */
  async keep(key: DataKey, sha256: string): Promise<void> {
    const shard = join(this.folder, 'keys', key.id.slice(0, 2))
    if ((await mkdir(shard, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(join(this.folder, 'keys'))
    await this.write(this.pathOf(key.id), key, sha256)
  }

  /** @throws VaultError locked, or damaged when it is not the key of this digest or is gone */
  find(id: string, sha256: string): Promise<DataKey> {
    return this.read(this.pathOf(id), id, sha256)
  }

  async write(path: string, key: DataKey, of: string): Promise<void> {
    await writeWhole(path, JSON.stringify(wrap(key, of, await this.masters.current())), this.drafts)
  }

  async read(path: string, id: string, of: string): Promise<DataKey> {
    const text = await orNull(readFile(path, 'utf8'))
    if (text === null) throw new VaultError('damaged', new Error(`the key ${id} is gone`))
    return { id, bytes: unwrap(id, parse(text), of, await this.masters.all()) }
  }

  /**
   * Wraps one key file with the current master key, unless it is already. The object stays as it is.
   * @returns whether it had another
   */
  async rewrap(path: string, id: string): Promise<boolean> {
    const text = await orNull(readFile(path, 'utf8'))
    if (text === null) return false
    const wrapped = parse(text)
    if (wrapped.master === (await this.masters.current()).fingerprint) return false
    await this.write(path, { id, bytes: unwrap(id, wrapped, wrapped.of, await this.masters.all()) }, wrapped.of)
    return true
  }

  /** Fingerprint of the master key; null when the file is not whole or gone. */
  async wrappedBy(path: string): Promise<string | null> {
    const text = await orNull(readFile(path, 'utf8'))
    try {
      return text === null ? null : parse(text).master
    } catch {
      return null
    }
  }

  /** Every key of an object. */
  async *list(): AsyncIterable<{ id: string; path: string }> {
    for (const shard of (await readdir(join(this.folder, 'keys'))).sort())
      for (const id of (await readdir(join(this.folder, 'keys', shard))).sort()) yield { id, path: this.pathOf(id) }
  }

  pathOf(id: string): string {
    return join(this.folder, 'keys', id.slice(0, 2), id)
  }
}

function wrap(key: DataKey, of: string, master: MasterKey): WrappedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', master.bytes, nonce)
  cipher.setAAD(Buffer.from(`${key.id} ${of}`))
  const sealed = Buffer.concat([nonce, cipher.update(key.bytes), cipher.final(), cipher.getAuthTag()])
  return { of, master: master.fingerprint, key: sealed.toString('base64') }
}

function unwrap(id: string, wrapped: WrappedKey, of: string, masters: MasterKey[]): Buffer {
  const master = masters.find((one) => one.fingerprint === wrapped.master)
  if (!master) throw new VaultError('locked', new Error(`wrapped by the master key ${wrapped.master}`))
  const sealed = Buffer.from(wrapped.key, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', master.bytes, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(`${id} ${of}`))
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch (error) {
    throw new VaultError('damaged', error)
  }
}

function parse(text: string): WrappedKey {
  try {
    const { of, master, key } = JSON.parse(text) as Partial<Record<keyof WrappedKey, unknown>>
    if (typeof of === 'string' && typeof master === 'string' && typeof key === 'string') return { of, master, key }
  } catch {
    // Told below, as for JSON of another shape.
  }
  throw new VaultError('damaged', new Error('a key file is not whole'))
}
