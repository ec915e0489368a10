import type { Passage, PassagePlace } from '../../domain/extraction'
import { extractLimits, type ExtractLimits } from './limits'

/** Where the text of one file goes, piece by piece, until there is enough of it. */
export class Passages {
  /** Whether something was left out. */
  cut = false
  private characters = 0
  private count = 0
  private readonly until: number

  constructor(
    private readonly take: (passage: Passage) => void,
    private readonly limits: ExtractLimits = extractLimits,
  ) {
    this.until = performance.now() + limits.enoughSeconds * 1000
  }

  get empty(): boolean {
    return this.count === 0
  }

  /** As much text as is kept: a reader may go on to count. */
  get full(): boolean {
    return this.characters >= this.limits.text || this.count >= this.limits.passages
  }

  /** Time to stop reading, whatever is left. */
  get late(): boolean {
    return performance.now() > this.until
  }

  /** Adds a piece that has one place; a long one is parted between words. */
  add(place: PassagePlace, text: string): void {
    for (let rest = cleaned(text); rest !== '';) {
      if (this.full) {
        this.cut = true
        return
      }
      const room = Math.min(this.limits.passage, this.limits.text - this.characters)
      const part = headOf(rest, room)
      if (part.length < rest.length && room < this.limits.passage) this.cut = true
      this.take({ place, text: part })
      this.characters += part.length
      this.count += 1
      rest = rest.slice(part.length).trimStart()
    }
  }
}

/** Gathers rows, lines or paragraphs into passages, one line each, so that a line of a passage tells its number. */
export class Gathering {
  private lines: string[] = []
  private first = 0
  private length = 0

  constructor(
    private readonly passages: Passages,
    private readonly placeOf: (first: number, last: number) => PassagePlace,
    private readonly limits: ExtractLimits = extractLimits,
  ) {}

  /** Numbers rise; some may lack. */
  add(number: number, text: string): void {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line === '') return
    const next = this.first + this.lines.length
    // A line of a passage tells its number, so what lacks in between stands there as empty lines.
    if (this.lines.length > 0 && (number - next > 20 || this.length + line.length > this.limits.gathered)) this.end()
    if (this.lines.length === 0) this.first = number
    while (this.first + this.lines.length < number) this.lines.push('')
    this.lines.push(line)
    this.length += line.length
  }

  end(): void {
    if (this.lines.length > 0) this.passages.add(this.placeOf(this.first, this.first + this.lines.length - 1), this.lines.join('\n'))
    this.lines = []
    this.length = 0
  }
}

/** Without what a database does not take or nobody sees: control characters, soft hyphens, half characters. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim()
}

function headOf(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'))
  return space > most / 2 ? head.slice(0, space) : head.replace(/\p{Surrogate}$/u, '')
}
