import type { Catalogue } from '../../domain/catalogue'
import { StartRefusal } from '../start-refusal.server'
import { readCatalogue } from './read-catalogue.server'

/** Reads the catalogue at first use and keeps it. @throws StartRefusal when it has mistakes */
export function readCatalogueOnce(folder: string): () => Promise<Catalogue> {
  let reading: Promise<Catalogue> | undefined
  return () => (reading ??= read(folder))
}

async function read(folder: string): Promise<Catalogue> {
  const result = await readCatalogue(folder)
  if (!result.ok) throw new StartRefusal({ kind: 'catalogue wrong', mistakes: result.mistakes.length })
  return result.catalogue
}
