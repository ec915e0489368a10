import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCatalogue, type CatalogueReading } from '../../../app/store/catalogue/read-catalogue.server'

/** Writes the files in a folder of their own, lends it, and takes it away. */
export async function inCatalogue<Result>(
  files: Record<string, string | Uint8Array>,
  use: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = await mkdtemp(path.join(tmpdir(), 'duiding-catalogue-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
      await writeFile(path.join(dir, file), content)
    }
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

export async function readFiles(files: Record<string, string | Uint8Array>): Promise<CatalogueReading> {
  return inCatalogue(files, readCatalogue)
}
