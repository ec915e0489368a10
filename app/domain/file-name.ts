import type { EvidenceFile } from './evidence'
import type { FileFinding } from './file-finding'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const TEXT = ['text/plain', 'text/csv', 'application/json', 'application/xml', 'text/html', 'text/x-script', 'message/rfc822']

/** What a file is that its name says to be; the bytes of some kinds of text are the same. */
const TYPES: Record<string, string[]> = {
  pdf: ['application/pdf'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  zip: ['application/zip'],
  gz: ['application/gzip'],
  tgz: ['application/gzip'],
  tar: ['application/x-tar'],
  '7z': ['application/x-7z-compressed'],
  rar: ['application/vnd.rar'],
  docx: [`${OFFICE}.wordprocessingml.document`],
  xlsx: [`${OFFICE}.spreadsheetml.sheet`],
  pptx: [`${OFFICE}.presentationml.presentation`],
  docm: ['application/vnd.ms-word.document.macroenabled.12'],
  xlsm: ['application/vnd.ms-excel.sheet.macroenabled.12'],
  pptm: ['application/vnd.ms-powerpoint.presentation.macroenabled.12'],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['application/vnd.oasis.opendocument.presentation'],
  doc: ['application/x-ole-storage', 'text/plain'],
  xls: ['application/x-ole-storage', 'text/plain', 'text/csv'],
  ppt: ['application/x-ole-storage'],
  msg: ['application/x-ole-storage'],
  eml: ['message/rfc822', 'text/plain'],
  html: ['text/html', 'text/plain', 'application/xml'],
  htm: ['text/html', 'text/plain', 'application/xml'],
  csv: TEXT,
  txt: TEXT,
  log: TEXT,
  json: TEXT,
  xml: TEXT,
  md: TEXT,
}
/** Kept before the bytes told this type: an office document is an archive, and an image may have been no more than bytes. */
const TOLD_BEFORE = ['application/zip', 'application/octet-stream']
const ALWAYS_TOLD = new Set(['pdf', 'png', 'jpg', 'jpeg', 'zip', 'csv', 'txt', 'log', 'json', 'xml', 'md'])
/** With a password an office document is a storage, in which the document lies encrypted. */
const LOCKABLE = new Set(['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'])

/** Where the name of a file says another type than its bytes; null where they agree, or the name says nothing. */
export function disagreeing({ name, mediaType }: Pick<EvidenceFile, 'name' | 'mediaType'>): FileFinding | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = mediaType.split(';')[0]!.trim().toLowerCase()
  const types = TYPES[extension]
  if (!types || types.includes(type)) return null
  if (!ALWAYS_TOLD.has(extension) && TOLD_BEFORE.includes(type)) return null
  if (LOCKABLE.has(extension) && type === 'application/x-ole-storage') return null
  return { kind: 'name-disagrees', extension, type }
}
