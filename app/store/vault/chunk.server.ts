import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes of a file in one chunk; the last one has as many or fewer. Large enough for speed, small enough to read a range. */
export const CHUNK = 256 * 1024
const NONCE = 12
const TAG = 16
/** Bytes of a whole chunk as it lies on the disk: nonce, cipher text, tag. */
export const SEALED = NONCE + CHUNK + TAG
/** What sealing adds. */
export const SEAL = NONCE + TAG

/** More: others follow. Last: the file ends here. Tail: what arrived after the last whole chunk of a file that is not finished. */
export type ChunkRole = 'more' | 'last' | 'tail'

/**
 * AES-256-GCM. Number and role are authenticated with the bytes, so that chunks cannot be swapped, cut off or added (the idea
 * of STREAM: Hoang, Reyhanitabar, Rogaway, Vizár 2015). The nonce is random and not the number: after a crash other bytes may
 * come in the same place, and one nonce for two contents would break the seal.
 */
export function sealChunk(key: Buffer, number: number, role: ChunkRole, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(placeOf(number, role))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Null: not this key, not this place, or not what was sealed. */
export function openChunk(key: Buffer, number: number, role: ChunkRole, sealed: Buffer): Buffer | null {
  if (sealed.length < SEAL) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(placeOf(number, role))
  decipher.setAuthTag(sealed.subarray(-TAG))
  try {
    const bytes = decipher.update(sealed.subarray(NONCE, -TAG))
    decipher.final()
    return bytes
  } catch {
    return null
  }
}

const roles: ChunkRole[] = ['more', 'last', 'tail']

function placeOf(number: number, role: ChunkRole): Buffer {
  const place = Buffer.alloc(9)
  place.writeBigUInt64BE(BigInt(number))
  place.writeUInt8(roles.indexOf(role), 8)
  return place
}
