/** npm run controls:check [-- DIR] [--english] [--watch]: reads the catalogue and tells every mistake, with exit code 1; or goes on doing so at every change. */
import path from 'node:path'
import type { Catalogue } from '../app/domain/catalogue'
import { onChange } from '../app/store/catalogue/on-change.server'
import { readCatalogue } from '../app/store/catalogue/read-catalogue.server'
import { catalogueText as en } from '../app/text/en/catalogue'
import { catalogueText as nl } from '../app/text/nl/catalogue'
import { tellMistakes } from '../app/text/tell-mistake'

const language = process.argv.includes('--english') ? 'en' : 'nl'
const text = language === 'en' ? en : nl
const dir = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'controls'

process.exitCode = (await check()) ? 0 : 1
if (process.argv.includes('--watch')) {
  console.log(text.check.watching(dir))
  onChange(dir, () => void check())
}

async function check(): Promise<boolean> {
  const reading = await readCatalogue(dir)
  if (reading.ok) console.log(text.check.read(count(reading.catalogue)))
  else for (const line of tellMistakes(reading.mistakes, language, (file) => path.join(dir, file))) console.log(line)
  return reading.ok
}

function count({ frameworks, systems, changes }: Catalogue) {
  const controls = frameworks.flatMap((framework) => framework.controls)
  return {
    frameworks: frameworks.length,
    controls: controls.length,
    measures: controls.flatMap((control) => control.measures).length,
    systems: systems.length,
    mappings: systems.flatMap((system) => system.mappings).length,
    changes: changes.flatMap((map) => map.changes).length,
  }
}
