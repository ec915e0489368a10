// @ts-check
import { ascii } from './signature.mjs'

/**
 * The size that an image declares, in pixels, or null when its head does not tell.
 * @param {Uint8Array} bytes its first bytes
 * @param {string} type media type
 * @returns {{ width: number, height: number } | null}
 */
export function imageSize(bytes, type) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (type) {
      case 'image/png':
        return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
      case 'image/gif':
        return { width: view.readUInt16LE(6), height: view.readUInt16LE(8) }
      case 'image/jpeg':
        return jpegSize(view)
      case 'image/webp':
        return webpSize(view)
      case 'image/tiff':
        return tiffSize(view)
      default:
        return null
    }
  } catch (error) {
    // It ends before its size stands.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The first start of frame (ITU-T T.81, B.2.2). @param {Buffer} view */
function jpegSize(view) {
  for (let at = 2; at + 9 < view.length;) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) }
    else at += 2 + view.readUInt16BE(at + 2)
  }
  return null
}

/** @param {Buffer} view */
function webpSize(view) {
  switch (ascii(view, 12, 16)) {
    case 'VP8X':
      return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 }
    case 'VP8 ':
      return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = view.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    default:
      return null
  }
}

/** Width and height of the first directory (TIFF 6.0, section 2): tags 256 and 257. @param {Buffer} view */
function tiffSize(view) {
  const little = view[0] === 0x49
  const short = (/** @type {number} */ at) => (little ? view.readUInt16LE(at) : view.readUInt16BE(at))
  const long = (/** @type {number} */ at) => (little ? view.readUInt32LE(at) : view.readUInt32BE(at))
  const directory = long(4)
  /** @type {Record<number, number>} */
  const sizes = {}
  for (let index = 0; index < short(directory); index++) {
    const at = directory + 2 + index * 12
    const tag = short(at)
    if (tag === 256 || tag === 257) sizes[tag] = short(at + 2) === 3 ? short(at + 8) : long(at + 8)
  }
  return sizes[256] !== undefined && sizes[257] !== undefined ? { width: sizes[256], height: sizes[257] } : null
}
