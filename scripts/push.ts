/**
 * npm run push -- PACK --url ADDRESS [--token KEY] [--check] [--language nl|en]: hands in an evidence pack, a folder or a ZIP.
 * Exit code 0: done, or it was there already; 1: mistakes in the pack; 2: wrong use; 3: the server refuses or cannot be reached.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Mistake } from '../app/domain/catalogue-mistake'
import { listFolder } from '../app/store/pack/list-folder.server'
import { listZip } from '../app/store/pack/list-zip'
import { readPack, toMend } from '../app/store/pack/read-pack'
import { packsText as en } from '../app/text/en/packs'
import { packsText as nl } from '../app/text/nl/packs'
import { tellMistakes } from '../app/text/tell-mistake'
import { openAsRandomAccess } from './push/open-zip'
import { readArguments } from './push/read-arguments'
import { send } from './push/send'
import { zipFolder } from './push/zip-folder'

process.exitCode = await push()

async function push(): Promise<number> {
  const read = readArguments(process.argv.slice(2), process.env)
  const words = (read.language === 'en' ? en : nl).push
  if (!read.ok) {
    console.error([read.sentence(words), ...words.usage].join('\n'))
    return 2
  }
  const { pack, url, token, check, language } = read
  // npm runs us in the folder of the project, wherever it was called.
  const at = path.resolve(process.env['INIT_CWD'] ?? '.', pack)
  const found = await stat(at).catch(() => null)
  if (!found) {
    console.error(words.notThere(pack))
    return 2
  }
  const folder = found.isDirectory()
  const tell = (mistakes: Mistake[]): number => {
    const nameOf = (file: string) => (folder ? path.join(pack, file) : `${pack}${file && file !== path.basename(pack) ? `/${file}` : ''}`)
    console.log(tellMistakes(toMend(mistakes), language, nameOf).join('\n'))
    return 1
  }
  // What is wrong in the pack itself is told before a byte of it is sent.
  const listing = folder ? await listFolder(at) : await listZip(openAsRandomAccess(at, found.size), path.basename(pack))
  if (!listing.ok) return tell(listing.mistakes)
  const { mistakes } = await readPack(listing.files)
  if (mistakes.length > 0) return tell(mistakes)

  const answer = await send({ url, token, check, language }, folder ? zipFolder(listing.files) : createReadStream(at))
  switch (answer.kind) {
    case 'done':
      for (const entry of answer.result.entries) {
        const number = entry.evidence ? ` ${entry.evidence.number}` : ''
        const lacks = entry.missing.length > 0 ? `; ${words.lacks(entry.missing.join(', '))}` : ''
        console.log(`${words.entry[entry.state]}${number}: ${entry.title}${lacks}`)
      }
      console.log(answer.result.sentence)
      return 0
    case 'mistakes':
      for (const { file, line, column, sentence } of answer.mistakes) console.log(`${path.join(pack, file)}:${line}:${column}  ${sentence}`)
      console.log(answer.detail)
      return 1
    case 'refused':
      console.error(answer.detail)
      return 3
    case 'odd':
      console.error(words.odd(url, answer.status))
      return 3
    case 'unreachable':
      console.error(words.unreachable(url, answer.code))
      return 3
  }
}
