/** Bytes as text: UTF-8 or UTF-16 by their mark or their looks, and what is no UTF-8 as Windows-1252, in which older programs write. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    try {
      yield decoder.decode(chunk, { stream: true })
    } catch {
      decoder = new TextDecoder(decoder.encoding === 'utf-8' ? 'windows-1252' : decoder.encoding)
      yield decoder.decode(chunk, { stream: true })
    }
  }
}

/** Whether bytes are text at all, in one of these encodings. */
export function looksLikeText(head: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head, { stream: true })
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
}

/** The encoding that the first bytes tell, by a byte order mark or by the zeros that plain letters have in UTF-16. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 512 - (512 % 2))
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length) as [number, number]
  if (zeros[1] > sample.length / 4 && zeros[0] === 0) return 'utf-16le'
  if (zeros[0] > sample.length / 4 && zeros[1] === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
