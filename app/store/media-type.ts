/** Bytes that are enough to tell the type. */
export const HEAD_BYTES = 512

/** The type from the bytes, not from the name; the name only chooses among kinds of text. */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'application/zip'
  if (!looksLikeText(head)) return 'application/octet-stream'
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  switch (extension) {
    case 'csv':
      return 'text/csv'
    case 'json':
      return 'application/json'
    default:
      return 'text/plain'
  }
}

/** UTF-8 without control characters; the last bytes may be half a character. */
function looksLikeText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
  } catch {
    return false
  }
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
