import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listFiles } from '../../app/store/catalogue/list-files.server'
import { readCatalogue } from '../../app/store/catalogue/read-catalogue.server'
import { inMilliseconds, sideBySide, type Measurement } from './measurement'

/** The strict reading of controls/ beside a bare `yaml` parse of the same files. */
export async function measureCatalogue(dir = 'controls'): Promise<Measurement> {
  const files = (await listFiles(dir)).files.map(({ file }) => join(dir, file))
  const times = await sideBySide(
    () => readStrictly(dir),
    () => parseBarely(files),
    { warmUp: 5, counted: 15 },
  )
  return inMilliseconds(times, `yaml's parse of the same ${files.length} files`)
}

async function readStrictly(dir: string): Promise<void> {
  const reading = await readCatalogue(dir)
  if (!reading.ok) throw new Error(`${dir} has mistakes: run npm run controls:check first`)
}

async function parseBarely(files: string[]): Promise<void> {
  await Promise.all(files.map(async (file) => void parse(await readFile(file, 'utf8'))))
}
