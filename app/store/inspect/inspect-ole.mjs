// @ts-check
import { inspectLimits } from './limits.mjs'
import { piecesOf } from './source.mjs'

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('../../domain/file-finding').PlainFinding} PlainFinding
 */

/** Names of storages in an older office document ([MS-CFB] 2.6.1), two bytes a letter. @type {[Buffer, PlainFinding][]} */
const STORAGES = [
  [Buffer.from('_VBA_PROJECT\0', 'utf16le'), 'macros'],
  [Buffer.from('EncryptedPackage\0', 'utf16le'), 'document-encrypted'],
]

/** Looks for programs and a password in an older office document. @param {Source} source @param {Findings} found */
export async function inspectOle(source, found) {
  let before = Buffer.alloc(0)
  for await (const piece of piecesOf(source, 0, Math.min(source.size, inspectLimits.read))) {
    const bytes = Buffer.concat([before, piece])
    for (const [name, finding] of STORAGES) if (bytes.includes(name)) found.add(finding)
    before = bytes.subarray(-64)
  }
}
