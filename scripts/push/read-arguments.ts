import { parseArgs } from 'node:util'
import type { packsText } from '../../app/text/nl/packs'

type Words = (typeof packsText)['push']
type Language = 'nl' | 'en'

export type Arguments =
  | { ok: true; pack: string; url: string; token: string; check: boolean; language: Language }
  | { ok: false; language: Language; sentence: (words: Words) => string }

/** What was asked for on the command line. The token may come from the environment, where a list of processes does not show it. */
export function readArguments(given: string[], environment: Record<string, string | undefined>): Arguments {
  const { tokens, values, positionals } = parseArgs({
    args: given,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: { url: { type: 'string' }, token: { type: 'string' }, language: { type: 'string' }, check: { type: 'boolean' } },
  })
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const language = languageOf(text('language') ?? (environment['LC_ALL'] || environment['LANG']))
  const no = (sentence: (words: Words) => string) => ({ ok: false as const, language, sentence })
  const odd = tokens.find((token) => token.kind === 'option' && !['url', 'token', 'language', 'check'].includes(token.name))
  if (odd?.kind === 'option') return no((words) => words.unknown(odd.rawName))
  if (positionals.length > 1) return no((words) => words.unknown(positionals[1]!))
  const [pack] = positionals
  if (!pack) return no((words) => words.noPack)
  const url = text('url')
  if (!url || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return no((words) => words.noUrl)
  const token = text('token') ?? environment['DUIDING_TOKEN']
  if (!token) return no((words) => words.noToken)
  return { ok: true, pack, url: new URL(url).origin, token, check: values['check'] === true, language }
}

/** `en_GB.UTF-8` is English; anything else Dutch. */
const languageOf = (said: string | undefined): Language => (/^en\b|^en_/i.test(said ?? '') ? 'en' : 'nl')
