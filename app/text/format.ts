import type { Day, Moment } from '../domain/values'

export type Language = 'nl' | 'en'

const ZONE = 'Europe/Amsterdam'
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** How days, times and numbers are written: `22 november 2026`, `09.41 uur`, `1.234`. */
export interface Format {
  day(day: Day): string
  /** Without the year, for lists within one year: `22 nov.` */
  shortDay(day: Day): string
  period(period: { from: Day; to: Day }): string
  moment(moment: Moment): string
  time(moment: Moment): string
  number(value: number): string
  /** A size in the unit that people would use: `4,2 MB`. */
  bytes(size: number): string
  list(items: string[]): string
}

const made = new Map<Language, Format>()

/** The same formats for everybody who reads that language; making an Intl format is slow, so each is made once. */
export function formatIn(language: Language): Format {
  const known = made.get(language)
  if (known) return known
  const format = makeFormat(language)
  made.set(language, format)
  return format
}

function makeFormat(language: Language): Format {
  const locale = LOCALES[language]
  // A day has no time zone; noon UTC is the same day in Amsterdam all year.
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`)
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE })
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: ZONE })
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const time = (moment: Moment) => {
    const written = clock.format(new Date(moment))
    return language === 'nl' ? `${written.replace(':', '.')} uur` : written
  }
  return {
    day: (day) => days.format(noon(day)),
    shortDay: (day) => shortDays.format(noon(day)),
    period: ({ from, to }) => `${days.format(noon(from))} ${language === 'nl' ? 'tot en met' : 'to'} ${days.format(noon(to))}`,
    moment: (moment) => `${days.format(new Date(moment))}, ${time(moment)}`,
    time,
    number: (value) => numbers.format(value),
    bytes: (size) => writeBytes(size, numbers),
    list: (items) => lists.format(items),
  }
}

function writeBytes(size: number, numbers: Intl.NumberFormat): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  let [amount, unit] = [size, 0]
  while (amount >= 1000 && unit < units.length - 1) [amount, unit] = [amount / 1000, unit + 1]
  return `${numbers.format(amount)} ${units[unit]}`
}

/** `1 verzoek`, `3 verzoeken`: the number is written with its noun. */
export const counted = (language: Language) => {
  const rules = new Intl.PluralRules(LOCALES[language])
  const format = formatIn(language)
  return (count: number, one: string, many: string): string => `${format.number(count)} ${rules.select(count) === 'one' ? one : many}`
}
