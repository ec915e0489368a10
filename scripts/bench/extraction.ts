import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../app/store/project-root.server'
import { builtReader, extractFile } from '../../app/store/extract/extract-file.server'
import { extractLimits } from '../../app/store/extract/limits'
import { readOut } from '../../app/store/extract/read-out'
import { ensureBuilt } from '../setup/build.mjs'
import { inMilliseconds, sideBySide, type Measurement } from './measurement'

/** Reading the PDFs of the samples, each in a process of its own as they are handed in, beside reading them here, where a bomb would end us all. */
export async function measureExtraction(): Promise<Measurement> {
  await ensureBuilt()
  const folder = join(projectRoot, 'evidence/samples')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
  const files = names.sort().map((name) => join(folder, name))
  const times = await sideBySide(
    async () => {
      for (const file of files) await extractFile(createReadStream(file), file, extractLimits, builtReader)
    },
    async () => {
      for (const file of files) await readOut(createReadStream(file), file, () => undefined)
    },
    { warmUp: 0, counted: 1 },
  )
  const perFile = { ours: times.ours / files.length, other: times.other / files.length }
  return inMilliseconds(perFile, `the same ${files.length} PDFs in one process, a file`)
}
