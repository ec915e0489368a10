import { constants, inflateRawSync } from 'node:zlib'
import { ascii, isWindowsProgram, signatureOf } from './inspect/signature.mjs'

/** Bytes that are enough to tell the type. */
export const HEAD_BYTES = 8192

/** The type from the bytes, not from the name; the name only chooses among kinds of text. Text that is not UTF-8 says so (RFC 2046 §4.1.2). */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  if (isWindowsProgram(head)) return 'application/x-msdownload'
  const type = signatureOf(head.subarray(0, 1024))
  if (type === 'application/zip') return packedDocument(head) ?? type
  if (type) return type
  const encoding = encodingOf(head)
  if (!encoding) return 'application/octet-stream'
  const text = new TextDecoder(encoding).decode(head, { stream: true })
  return encoding === 'utf-8' ? textType(text, name) : `${textType(text, name)}; charset=${encoding}`
}

/** What an archive is as a document: OpenDocument says it in its first file, OOXML in its list of types. */
function packedDocument(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 30) return null
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
  const name = ascii(bytes, 30, 30 + bytes.readUInt16LE(26))
  if (name === 'mimetype') return /^application\/vnd\.oasis\.opendocument\.[a-z-]+/.exec(ascii(bytes, start, start + 80))?.[0] ?? null
  if (name !== '[Content_Types].xml') return null
  const types = bytes.readUInt16LE(8) === 8 ? beginOf(bytes.subarray(start)) : ascii(bytes, start)
  return OOXML.find(([mark]) => types.includes(mark))?.[1] ?? null
}

/** Types of the main part (ECMA-376 part 1, §11.3, 12.3, 13.3). */
const OOXML = [
  ['wordprocessingml.document.main', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['word.document.macroEnabled.main', 'application/vnd.ms-word.document.macroenabled.12'],
  ['spreadsheetml.sheet.main', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['excel.sheet.macroEnabled.main', 'application/vnd.ms-excel.sheet.macroenabled.12'],
  ['presentationml.presentation.main', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['powerpoint.presentation.macroEnabled.main', 'application/vnd.ms-powerpoint.presentation.macroenabled.12'],
] as const

/** As far as packed bytes can be unpacked; the rest is not here. */
function beginOf(packed: Buffer): string {
  try {
    return ascii(inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20 }))
  } catch {
    return ''
  }
}

/** The encoding of a text, or null for what is none: control characters stand in no text. */
function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null {
  const marked = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
  if (marked) return isText(new TextDecoder(marked).decode(head, { stream: true })) ? marked : null
  try {
    return isText(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })) ? 'utf-8' : null
  } catch {
    // Older programs write one byte a letter; most of what they write is without accents.
    const plain = head.filter((byte) => byte < 0x80).length
    return plain > head.length * 0.8 && isText(ascii(head)) ? 'windows-1252' : null
  }
}

const isText = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)

function textType(text: string, name: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^\ufeff?(#!|<\?php|<%@)/.test(text)) return 'text/x-script'
  if (/^\ufeff?\s*<(!doctype html|html|head|body|title|script)\b/i.test(text)) return 'text/html'
  if (/^\ufeff?\s*<\?xml\b/.test(text)) return 'application/xml'
  if (isMessage(text)) return 'message/rfc822'
  if (/^\ufeff?\s*(\{\s*["}]|\[\s*["{[\]\d-])/.test(text) && extension !== 'csv')
    return extension === 'jsonl' ? 'text/plain' : 'application/json'
  if (extension === 'csv' || extension === 'tsv') return 'text/csv'
  return SCRIPTS.has(extension) ? 'text/x-script' : 'text/plain'
}

const SCRIPTS = new Set(['js', 'mjs', 'vbs', 'ps1', 'bat', 'cmd', 'sh', 'py', 'pl', 'php', 'hta', 'wsf'])

/** A message begins with its fields, of which some are always there (RFC 5322 §3.6). */
function isMessage(text: string): boolean {
  const fields = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!/^[!-9;-~]+:[ \t]/.test(fields)) return false
  return [/^From:/im, /^Date:/im, /^(Message-ID|MIME-Version|Received|Return-Path):/im].filter((field) => field.test(fields)).length >= 2
}

/** Whether a name can be kept and shown as it is: no path, no control characters, no marks that turn the reading direction, something to see. */
export function isFileName(name: string): boolean {
  return (
    name.length <= 255 &&
    name !== '.' &&
    name !== '..' &&
    name.trim() === name &&
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
    !IMPOSSIBLE.test(name)
  )
}

const IMPOSSIBLE = /[/\\\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u
