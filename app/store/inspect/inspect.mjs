// @ts-check
import { Findings } from './findings.mjs'
import { imageSize } from './image-size.mjs'
import { inspectGzip } from './inspect-gzip.mjs'
import { inspectOle } from './inspect-ole.mjs'
import { inspectPdf } from './inspect-pdf.mjs'
import { inspectTar } from './inspect-tar.mjs'
import { inspectText } from './inspect-text.mjs'
import { inspectTwoTypes } from './inspect-two-types.mjs'
import { inspectZip } from './inspect-zip.mjs'
import { inspectLimits } from './limits.mjs'
import { asksPassword } from './pdf-password.mjs'
import { isWindowsProgram, signatureOf } from './signature.mjs'
import { memorySource, piecesOf } from './source.mjs'

/**
 * @typedef {import('../../domain/file-finding').FileFinding} FileFinding
 * @typedef {import('./source.mjs').Source} Source
 */

const HEAD = 1 << 20

/**
 * What is in a file, as far as that matters before it is opened (the table in domain/file-finding.ts). Nothing in it is run or drawn.
 * @param {Source} source
 * @returns {Promise<FileFinding[]>}
 */
export async function inspect(source) {
  const found = new Findings((bytes, findings, level) => inspectArchive(memorySource(bytes), findings, level))
  if (source.size === 0) found.add('empty')
  else await inspectFile(source, found)
  return found.list
}

/** @param {Source} source @param {Findings} found */
async function inspectFile(source, found) {
  const head = await source.read(0, HEAD)
  const type = signatureOf(head.subarray(0, 1024))
  if (isWindowsProgram(head) || type === 'application/x-elf' || type === 'application/x-mach-binary') return found.add('executable')
  if (type === null) return inspectText(head, found)
  if (type.startsWith('image/')) inspectImage(head, type, found)
  if (type === 'application/pdf') await inspectPdf(source, found, asksPassword)
  if (type === 'application/x-ole-storage') await inspectOle(source, found)
  await inspectTwoTypes(source, type, found)
  await inspectArchive(source, found, 1)
}

/** @param {Source} source @param {Findings} found @param {number} level */
async function inspectArchive(source, found, level) {
  switch (signatureOf(await source.read(0, 1024))) {
    case 'application/zip':
      return inspectZip(source, found, level)
    case 'application/gzip':
      return inspectGzip(source, found, level)
    case 'application/x-tar':
      return inspectTar(piecesOf(source), found)
    case 'application/x-7z-compressed':
    case 'application/vnd.rar':
      return found.add('archive-unreadable')
  }
}

/** @param {Uint8Array} head @param {string} type @param {Findings} found */
function inspectImage(head, type, found) {
  const size = imageSize(head, type)
  if (size && size.width * size.height > inspectLimits.pixels) found.add({ kind: 'pixel-flood', ...size })
}
