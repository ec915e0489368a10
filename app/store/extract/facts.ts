import { dayOf, isDay } from '../../domain/calendar'
import type { Day } from '../../domain/values'
import { cleaned } from './passages'

const LONGEST = 300

/** A text that a file says of itself, on one line; undefined when it says nothing. */
export function saidIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const line = cleaned(text.slice(0, 10_000)).replace(/\s+/g, ' ').slice(0, LONGEST).trim()
  return line === '' ? undefined : line.replace(/\p{Surrogate}/gu, '')
}

/** The day of a moment as XML writes it (ISO 8601). */
export function momentDay(text: string | undefined): Day | undefined {
  const written = text?.trim() ?? ''
  const day = written.slice(0, 10)
  if (!isDay(day)) return undefined
  const moment = new Date(written)
  // With a zone it is a moment, without one it is a day as written.
  return /T.*(Z|[+-]\d\d:?\d\d)$/.test(written) && !Number.isNaN(moment.getTime()) ? dayOf(moment.toISOString()) : day
}

/** The day that a cell holds, with or without a time: 2026-01-31, 31-01-2026, 31/1/2026 (day first, as the Dutch write). */
export function dayIn(cell: string): Day | undefined {
  const text = cell.trim()
  if (text.length < 8 || text.length > 40) return undefined
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{1,2}:\d{2})/.exec(text)?.[1]
  if (iso !== undefined) return isDay(iso) ? iso : undefined
  const dutch = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:$|,? \d{1,2}:\d{2})/.exec(text)
  if (!dutch) return undefined
  const day = `${dutch[4]}-${dutch[3]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** The earliest and latest of days that come one by one. */
export class Span {
  private first: Day | undefined
  private last: Day | undefined

  add(day: Day | undefined): void {
    if (day === undefined) return
    if (this.first === undefined || day < this.first) this.first = day
    if (this.last === undefined || day > this.last) this.last = day
  }

  get days(): { earliest?: Day; latest?: Day } {
    return this.first === undefined ? {} : { earliest: this.first, latest: this.last }
  }
}
