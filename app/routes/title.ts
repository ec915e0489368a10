import { en } from '../text/en'
import { nl } from '../text/nl'

type Matches = readonly ({ id: string; data?: unknown } | undefined)[]

/** The title of a page, in the language of its reader: the thing before the application, so that tabs can be told apart. */
export function titleOf(matches: Matches, name: (text: typeof nl) => string | undefined): [{ title: string }] {
  const text = languageOf(matches) === 'en' ? en : nl
  return [{ title: text.shell.title(name(text) ?? text.shell.errors.notFound) }]
}

function languageOf(matches: Matches): unknown {
  const root = matches.find((match) => match?.id === 'root')?.data
  const house = typeof root === 'object' && root !== null && 'house' in root ? root.house : undefined
  return typeof house === 'object' && house !== null && 'language' in house ? house.language : 'nl'
}
