/** Bytes that tell their place: four for each number, from an offset in the file on. */
export function counted(offset: number, length: number): Buffer {
  const first = Math.floor(offset / 4)
  const numbers = Buffer.alloc(4 * (Math.ceil((offset + length) / 4) - first))
  for (let at = 0; at < numbers.length; at += 4) numbers.writeUInt32BE(first + at / 4, at)
  return numbers.subarray(offset - 4 * first, offset - 4 * first + length)
}
