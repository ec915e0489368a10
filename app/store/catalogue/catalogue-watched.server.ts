import type { Catalogue } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import { readCatalogueOnce } from './catalogue-once.server'
import { onChange } from './on-change.server'
import { readCatalogue } from './read-catalogue.server'

/**
 * The catalogue in development: read anew after each change. A change with mistakes is told, and what was read before it goes
 * on counting until it is mended. @throws StartRefusal when it has mistakes from the start
 */
export function readCatalogueWatched(folder: string, tell: (mistakes: Mistake[]) => void): { read(): Promise<Catalogue>; close(): void } {
  const first = readCatalogueOnce(folder)
  let latest: Catalogue | undefined
  const watcher = onChange(folder, () => void again())
  async function again(): Promise<void> {
    const reading = await readCatalogue(folder)
    if (reading.ok) latest = reading.catalogue
    tell(reading.ok ? [] : reading.mistakes)
  }
  return { read: async () => latest ?? first(), close: watcher.close }
}
