// @ts-check
import { ascii } from './signature.mjs'
import { readZipDirectory } from './zip-directory.mjs'

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./source.mjs').Source} Source
 */

const EDGE = 64 * 1024
/** Page or program text that no image or PDF begins or ends with. */
const MARKUP = /<script\b|<html\b|<!doctype html|<iframe\b|<\?php|<%@/i

/**
 * Whether a file that begins as one type is whole as another too, so that two programs see two things in it.
 * @param {Source} source
 * @param {string} type media type by its signature
 * @param {Findings} found
 */
export async function inspectTwoTypes(source, type, found) {
  const head = ascii(await source.read(0, EDGE))
  const tail = ascii(await source.read(Math.max(0, source.size - EDGE), EDGE))
  const image = type.startsWith('image/')
  const also = (/** @type {string} */ other) => found.add({ kind: 'polyglot', type, also: other })
  // Where a PDF reader looks for its begin and its end.
  const readsAsPdf = head.slice(0, 1024).includes('%PDF-') && tail.slice(-2048).includes('startxref')
  if (type !== 'application/pdf' && readsAsPdf) also('application/pdf')
  if (type !== 'application/zip' && (await isZipToo(source))) also('application/zip')
  if (image && (MARKUP.test(head) || MARKUP.test(tail))) also('text/html')
  if (type === 'application/pdf' && MARKUP.test(head.slice(0, 1024))) also('text/html')
  // The size of such an image is the begin of a comment or an assignment: a program in a GIF.
  if (type === 'image/gif' && /^GIF8[79]a(\/\*|=|\s*=)/.test(head)) also('text/x-script')
}

/** Whether it ends as an archive does, with a directory of at least one file. @param {Source} source */
async function isZipToo(source) {
  const entries = await readZipDirectory(source)
  return entries !== null && entries.length > 0
}
