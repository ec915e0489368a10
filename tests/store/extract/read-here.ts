import type { Passage } from '../../../app/domain/extraction'
import { readOut } from '../../../app/store/extract/read-out'
import type { Extraction } from '../../../app/store/extractions.server'

/** Reads a file out in this process: for bytes that are ours. */
export async function readHere(bytes: Buffer, name: string): Promise<Extraction & { passages: Passage[] }> {
  const passages: Passage[] = []
  const extraction = await readOut(inParts(bytes), name, (passage) => passages.push(passage))
  // As it comes from the other process: what lacks is not there.
  return { ...(JSON.parse(JSON.stringify(extraction)) as Extraction), passages }
}

/** In small parts, so that what is decoded is broken off in the middle of characters. */
async function* inParts(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4099) yield bytes.subarray(at, at + 4099)
}
