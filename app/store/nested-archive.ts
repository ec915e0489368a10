import { zipSync } from 'fflate'

/** An archive in an archive in an archive, so many levels deep; a few kilobytes. */
export function nestedArchive(levels: number): Uint8Array {
  let inner: Uint8Array = new TextEncoder().encode('Duiding')
  for (let level = 0; level < levels; level++) inner = zipSync({ [`${level}.zip`]: inner }, { level: 0 })
  return inner
}
