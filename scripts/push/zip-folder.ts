import { Zip, ZipDeflate } from 'fflate'
import type { PackFile } from '../../app/store/pack/pack-file'

/** A ZIP of these files while they are read: memory stays flat. The same files give the same bytes, whenever they are packed. */
export async function* zipFolder(files: PackFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const file of files) {
    const entry = new ZipDeflate(file.name, { level: 6 })
    // Local time, as the format has it: the same fields in every time zone.
    entry.mtime = new Date(1980, 0, 1)
    zip.add(entry)
    for await (const chunk of file.open()) {
      entry.push(chunk)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
