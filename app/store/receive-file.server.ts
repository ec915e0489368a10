import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { EvidenceFile } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import { HEAD_BYTES, isFileName, mediaTypeOf } from './media-type'
import type { Stored, Vault } from './vault.server'

/** Streams a file into the vault; memory stays flat whatever its size. @throws Refusal on an impossible name or no bytes; VaultError */
export async function receiveFile(vault: Vault, bytes: AsyncIterable<Uint8Array>, name: string): Promise<EvidenceFile> {
  if (!isFileName(name)) refuse({ kind: 'file-name', name: name.slice(0, 100) })
  const iterator = bytes[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  while (length < HEAD_BYTES) {
    const { done, value } = await iterator.next()
    if (done) break
    head.push(value)
    length += value.length
  }
  if (length === 0) refuse({ kind: 'file-empty' })
  const { sha256, size } = await vault.put(Readable.from(whole(head, iterator), { objectMode: false }))
  return { kind: 'file', sha256, name, size, mediaType: mediaTypeOf(Buffer.concat(head).subarray(0, HEAD_BYTES), name) }
}

/** The same for what lies in the vault already. @throws VaultError */
export async function receivedFile(vault: Vault, { sha256, size }: Stored, name: string): Promise<EvidenceFile> {
  const head: Uint8Array = await buffer(await vault.open(sha256, { first: 0, last: HEAD_BYTES - 1 }))
  return { kind: 'file', sha256, name, size, mediaType: mediaTypeOf(head, name) }
}

async function* whole(head: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    // When the vault gives up, whoever sends need not go on.
    await rest.return?.()
  }
}
