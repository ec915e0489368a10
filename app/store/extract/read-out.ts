import type { Passage } from '../../domain/extraction'
import type { Extraction } from '../extractions.server'
import { extractLimits, type ExtractLimits } from './limits'
import { Passages } from './passages'
import { readSource } from './read-source'
import { openSource } from './source'
import { Unreadable } from './unreadable'

/** Reads a file out here and now, whatever its bytes are: its passages to `take`, how it ended as the answer. */
export async function readOut(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  take: (passage: Passage) => void,
  limits: ExtractLimits = extractLimits,
): Promise<Extraction> {
  const passages = new Passages(take, limits)
  try {
    const facts = await readSource(await openSource(bytes, name, limits), passages)
    if (passages.empty) return { state: 'nothing-to-extract', reason: 'no-text', facts }
    return { state: 'extracted', reason: passages.cut ? 'cut' : '', facts }
  } catch (error) {
    // Whatever a library makes of bytes that it does not understand, to us they are broken.
    const end = error instanceof Unreadable ? error.end : ({ state: 'failed', reason: 'broken' } as const)
    return { ...end, facts: {} }
  }
}
