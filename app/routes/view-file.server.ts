import type { Readable } from 'node:stream'
import type { Desk } from '../desk.server'
import type { EvidenceFile, EvidenceRevision } from '../domain/evidence'
import { Refusal } from '../domain/refusal'
import { isClosedBy } from '../domain/scan'
import { VaultError } from '../store/vault.server'
import type { SliceAsked } from '../ui/evidence/take-slice'
import { shapeOf, viewText } from '../ui/evidence/view-text'
import type { ViewedFile } from '../ui/evidence/viewed-file'

/** So much of a text file is read for the page; the rest is a download away. */
const MOST_TEXT = 8_000_000

/** What this person may see of a revision, in the shape in which its viewer shows it. */
export async function viewFile(desk: Desk, revision: EvidenceRevision | undefined, asked: SliceAsked): Promise<ViewedFile> {
  if (!revision) return { kind: 'closed', why: 'embargo' }
  const { body } = revision
  if (body.kind === 'inspection') return { kind: 'inspection', inspection: body }
  try {
    const opened = await desk.openEvidence(revision.id)
    const shape = shapeOf(body)
    if (shape === 'table' || shape === 'lines') {
      const { text, cut } = await readText(opened)
      return viewText(text, shape, asked, cut)
    }
    opened.bytes.destroy()
    return shape === 'download' ? { kind: 'download' } : { kind: shape, address: `/revisions/${revision.id}/file` }
  } catch (error) {
    if (error instanceof Refusal && error.reason.kind === 'embargo') return { kind: 'closed', why: 'embargo' }
    if (error instanceof Refusal && revision.scan && isClosedBy(error.reason)) return { kind: 'not-opened', scan: revision.scan }
    if (error instanceof VaultError && (error.problem === 'missing' || error.problem === 'damaged'))
      return { kind: 'closed', why: 'missing' }
    throw error
  }
}

/** The text of a file, or the beginning of a long one; `cut` says how many bytes that was. */
export async function readText({ file, bytes }: { file: EvidenceFile; bytes: Readable }): Promise<{ text: string; cut: number | null }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST_TEXT) break
  }
  const whole = Buffer.concat(chunks)
  const text = new TextDecoder(/charset=([a-z0-9-]+)/.exec(file.mediaType)?.[1] ?? 'utf-8').decode(whole.subarray(0, MOST_TEXT))
  // The last line of a part may be half a line: it is left out rather than shown as if it were whole.
  return size > MOST_TEXT ? { text: text.slice(0, text.lastIndexOf('\n') + 1), cut: MOST_TEXT } : { text, cut: null }
}
