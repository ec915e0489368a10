// @ts-check

/**
 * Bytes that are read piece by piece, at any place.
 * @typedef {{ size: number, read(first: number, count: number): Promise<Uint8Array> }} Source fewer bytes only at its end
 */

/** @param {Uint8Array} bytes @returns {Source} */
export const memorySource = (bytes) => ({
  size: bytes.length,
  read: (first, count) => Promise.resolve(bytes.subarray(first, first + count)),
})

/** Bytes that are asked for at once. */
const PIECE = 1 << 20

/**
 * A part of a source, piece by piece.
 * @param {Source} source
 * @param {number} [first]
 * @param {number} [end] before this one
 */
export async function* piecesOf(source, first = 0, end = source.size) {
  for (let at = first; at < end; at += PIECE) {
    const piece = await source.read(at, Math.min(PIECE, end - at))
    if (piece.length === 0) return
    yield piece
  }
}
