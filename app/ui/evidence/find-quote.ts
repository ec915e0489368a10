/** A stretch of one of the pieces in which a page's text comes: offsets in UTF-16 code units, end excluded. */
export interface Stretch {
  piece: number
  from: number
  to: number
}

/**
 * Where a quote stands in text that comes in pieces (as pdf.js gives a page). White space is compared loosely:
 * a selection has line breaks where the page has none. Empty when the quote is not there: the mark is then shown at its page.
 */
export function findQuote(pieces: string[], quote: string): Stretch[] {
  const letters = pieces
    .flatMap((text, piece) =>
      [...text].reduce<{ piece: number; at: number; letter: string }[]>((list, letter) => {
        const at = list.length === 0 ? 0 : list[list.length - 1]!.at + list[list.length - 1]!.letter.length
        list.push({ piece, at, letter })
        return list
      }, []),
    )
    .filter(({ letter }) => !/\s/u.test(letter))
  const wanted = [...quote].filter((letter) => !/\s/u.test(letter))
  if (wanted.length === 0) return []
  const start = startOf(
    letters.map(({ letter }) => letter),
    wanted,
  )
  return start === -1 ? [] : stretches(letters.slice(start, start + wanted.length))
}

function startOf(letters: string[], wanted: string[]): number {
  for (let start = 0; start + wanted.length <= letters.length; start++) {
    if (wanted.every((letter, index) => letters[start + index] === letter)) return start
  }
  return -1
}

function stretches(letters: { piece: number; at: number; letter: string }[]): Stretch[] {
  const found: Stretch[] = []
  for (const { piece, at, letter } of letters) {
    const last = found.at(-1)
    if (last?.piece === piece) last.to = at + letter.length
    else found.push({ piece, from: at, to: at + letter.length })
  }
  return found
}
