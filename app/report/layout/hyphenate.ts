import dutch from 'hyphen/nl/index.js'
import english from 'hyphen/en-gb/index.js'

export type Language = 'nl' | 'en'

/**
 * The parts between which a word may be broken. In Dutch never before a vowel with trema: the trema would have to fall away
 * (re-integratie), and a line break must not change spelling. At least two letters before and three after a break.
 */
export function hyphenate(word: string, language: Language): readonly string[] {
  const cache = caches[language]
  const known = cache.get(word)
  if (known) return known
  const parts = hyphenateAnew(word, language)
  if (cache.size < 50_000) cache.set(word, parts)
  return parts
}

const caches: Record<Language, Map<string, readonly string[]>> = { nl: new Map(), en: new Map() }

/** Words that the patterns break wrongly or that read badly when broken. */
const exceptions: Record<Language, ReadonlyMap<string, string>> = {
  nl: mapOf({
    bestuursverklaring: 'bestuurs-verklaring',
    bewijsstuk: 'bewijs-stuk',
    bewijsstukken: 'bewijs-stukken',
    beheersmaatregel: 'beheers-maatregel',
    beheersmaatregelen: 'beheers-maat-regelen',
    geautomatiseerd: 'geauto-mati-seerd',
    logboekregistratie: 'logboek-registratie',
    normenkader: 'normen-kader',
    overheidsmaatregel: 'overheids-maatregel',
    overheidsmaatregelen: 'overheids-maat-regelen',
    toetsingscriterium: 'toetsings-criterium',
  }),
  en: new Map(),
}

/** A map, since a word such as "constructor" is known to every object. */
function mapOf(words: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words))
}

function hyphenateAnew(word: string, language: Language): readonly string[] {
  const letters = /[\p{L}\p{M}]+/u.exec(word)
  const outside = letters ? word.replace(letters[0], '') : word
  if (!letters || letters[0].length < 6 || /[\p{L}\p{N}]/u.test(outside)) return [word]
  const before = word.slice(0, letters.index)
  const after = word.slice(letters.index + letters[0].length)
  const parts = join(partsOf(letters[0], language), language)
  return parts.map((part, index) => (index === 0 ? before : '') + part + (index === parts.length - 1 ? after : ''))
}

function partsOf(letters: string, language: Language): string[] {
  const exception = exceptions[language].get(letters.toLowerCase())
  if (exception) return alike(letters, exception.split('-'))
  const hyphenated = language === 'nl' ? dutch.hyphenateSync(letters) : english.hyphenateSync(letters)
  return hyphenated.split('\u00ad')
}

/** The parts of the exception with the capitals of the word. */
function alike(letters: string, parts: string[]): string[] {
  let at = 0
  return parts.map((part) => letters.slice(at, (at += part.length)))
}

/** Takes back the breaks that are not allowed. */
function join(parts: string[], language: Language): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const tooEarly = joined.length === 1 && lettersIn(joined[0]!) < 2
    const beforeTrema = language === 'nl' && /^[äëïöü]/iu.test(part)
    const beforeMark = /^\p{M}/u.test(part)
    if (joined.length > 0 && (tooEarly || beforeTrema || beforeMark)) joined[joined.length - 1] += part
    else joined.push(part)
  }
  while (joined.length > 1 && lettersIn(joined.at(-1)!) < 3) {
    const last = joined.pop()!
    joined[joined.length - 1] += last
  }
  return joined
}

const lettersIn = (part: string): number => part.match(/\p{L}/gu)?.length ?? 0
