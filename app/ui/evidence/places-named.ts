import type { Anchor } from '../../domain/annotation'

/** A place that a reading guide names in words: "zie bladzijde 3", "regel 118", "row 12". */
export type PlaceNamed = ({ words: string } & Exclude<Anchor, { kind: 'quote' | 'whole' }>) | { words: string; kind: 'line'; line: number }

const NAMES: [RegExp, 'page' | 'row' | 'line'][] = [
  [/\b(?:bladzijden?|blz\.?|pagina(?:['’]s)?|pages?)\s+(\d{1,5})/giu, 'page'],
  [/\b(?:rij(?:en)?|rows?)\s+(\d{1,6})/giu, 'row'],
  [/\b(?:regels?|lines?)\s+(\d{1,7})/giu, 'line'],
]

/** The places that a reading guide names, in the order in which it does, each once. */
export function placesNamed(guide: string): PlaceNamed[] {
  const found = NAMES.flatMap(([pattern, kind]) =>
    [...guide.matchAll(pattern)].map((match) => ({ at: match.index, words: match[0], kind, number: Number(match[1]) })),
  )
  const unique = found
    .sort((a, b) => a.at - b.at)
    .filter(
      (one, index, all) => one.number > 0 && all.findIndex((other) => other.kind === one.kind && other.number === one.number) === index,
    )
  return unique.map(({ words, kind, number }) => {
    switch (kind) {
      case 'page':
        return { words, kind, page: number }
      case 'row':
        return { words, kind, row: number }
      case 'line':
        return { words, kind, line: number }
    }
  })
}
