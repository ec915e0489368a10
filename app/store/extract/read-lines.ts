import type { ExtractedFacts } from '../../domain/extraction'
import { decodeText } from './decode-text'
import { dayIn, Span } from './facts'
import { Gathering, type Passages } from './passages'
import type { Source } from './source'

/** A text or log, line by line. A line without end is taken in parts. */
export async function readLines(source: Source, passages: Passages): Promise<ExtractedFacts> {
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'lines', first, last }))
  const span = new Span()
  let number = 0
  let whole = true
  for await (const line of linesOf(decodeText(source.stream()))) {
    number += 1
    gathering.add(number, line)
    span.add(dayAtStart(line))
    if (!passages.late) continue
    whole = false
    break
  }
  gathering.end()
  if (!whole || source.stopped) {
    passages.cut = true
    return {}
  }
  return { lines: number, ...span.days }
}

/** So much of one line is read; what it has more is no text that a person wrote. */
const LONGEST_LINE = 100_000

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE)
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** `2026-01-31T09:12:33 …`, `[31-01-2026 09:12] …`: the moment with which a line of a log begins. */
const dayAtStart = (line: string) => dayIn(/^[[("']?([\d\-/.T: ]{8,19})/.exec(line)?.[1]?.trim() ?? '')
