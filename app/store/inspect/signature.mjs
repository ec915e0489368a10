// @ts-check

/**
 * The type that the first bytes tell by a signature of their format, or null. Text has none.
 * @param {Uint8Array} head some hundred bytes
 * @returns {string | null} media type
 */
export function signatureOf(head) {
  for (const [type, offset, bytes] of SIGNATURES) if (bytes.every((byte, index) => head[offset + index] === byte)) return type
  // RIFF with a name of its own at byte 8.
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp'
  // A reader takes a PDF whose header stands later (ISO 32000-1, annex H, note 13).
  return ascii(head, 0, 1024).includes('%PDF-') && !looksLikeMarkup(head) ? 'application/pdf' : null
}

/** @type {[type: string, offset: number, bytes: number[]][]} */
const SIGNATURES = [
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['image/tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  // Without a file in it, or in parts.
  ['application/zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['application/zip', 0, [0x50, 0x4b, 0x07, 0x08]],
  ['application/gzip', 0, [0x1f, 0x8b, 0x08]],
  ['application/x-7z-compressed', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/vnd.rar', 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['application/x-tar', 257, [0x75, 0x73, 0x74, 0x61, 0x72]],
  ['application/x-ole-storage', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['application/x-elf', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['application/x-mach-binary', 0, [0xcf, 0xfa, 0xed, 0xfe]],
  ['application/x-mach-binary', 0, [0xce, 0xfa, 0xed, 0xfe]],
  ['application/x-mach-binary', 0, [0xfe, 0xed, 0xfa, 0xce]],
  ['application/x-mach-binary', 0, [0xfe, 0xed, 0xfa, 0xcf]],
]

/** @param {Uint8Array} head */
const looksLikeMarkup = (head) => /^\s*</.test(ascii(head, 0, 100))

/**
 * Whether bytes are a Windows program: "MZ" begins texts too, so it must name where its header stands as well.
 * @param {Uint8Array} head
 */
export const isWindowsProgram = (head) => head[0] === 0x4d && head[1] === 0x5a && (head[3] === 0 || head.subarray(0, 64).includes(0))

/** @param {Uint8Array} head */
export const isProgram = (head) =>
  isWindowsProgram(head) || ['application/x-elf', 'application/x-mach-binary'].includes(signatureOf(head) ?? '')

/**
 * Bytes as characters of one byte each.
 * @param {Uint8Array} bytes
 * @param {number} [from]
 * @param {number} [to]
 */
export const ascii = (bytes, from = 0, to = bytes.length) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)

/** Whether bytes begin as an archive that can be looked into, or that hides what is in it. @param {Uint8Array} head */
export const isArchive = (head) =>
  /^application\/(zip|gzip|x-tar|x-7z-compressed|vnd\.rar)$/.test(signatureOf(head.subarray(0, 1024)) ?? '')
