/** Bytes to keep: the browser saves them under this name. */
export function download(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-cache',
      // RFC 6266: a plain name for old clients, the real one beside it.
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
