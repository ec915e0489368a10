/** npm run controls:check [-- DIR] [--english]: reads the catalogue and tells every mistake, with exit code 1. */
import path from 'node:path'
import type { Catalogue } from '../app/domain/catalogue'
import { readCatalogue } from '../app/store/catalogue/read-catalogue.server'
import { catalogueText as en } from '../app/text/en/catalogue'
import { catalogueText as nl } from '../app/text/nl/catalogue'
import { tellMistake } from '../app/text/tell-mistake'

const language = process.argv.includes('--english') ? 'en' : 'nl'
const text = language === 'en' ? en : nl
const dir = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'controls'

const reading = await readCatalogue(dir)
if (reading.ok) {
  console.log(text.check.read(count(reading.catalogue)))
} else {
  for (const mistake of reading.mistakes) {
    console.log(`${path.join(dir, mistake.file)}:${mistake.line}:${mistake.column}  ${tellMistake(mistake, language)}`)
  }
  console.log(text.check.count(reading.mistakes.length))
  process.exitCode = 1
}

function count({ frameworks, systems }: Catalogue) {
  const controls = frameworks.flatMap((framework) => framework.controls)
  return {
    frameworks: frameworks.length,
    controls: controls.length,
    measures: controls.flatMap((control) => control.measures).length,
    systems: systems.length,
    mappings: systems.flatMap((system) => system.mappings).length,
  }
}
