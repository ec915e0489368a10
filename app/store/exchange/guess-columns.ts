import type { Row, TableColumns } from './import-types'

/** Words by which publishers call their columns, in Dutch and English; what the administrator sees is only a proposal. */
const headings: Record<keyof TableColumns, RegExp> = {
  number: /^(id|nr|no|nummer|number|ref|ref[ _]?id|referentie|reference|code|norm ?nr|controlnummer|maatregelnummer|control( ?id)?)\.?$/i,
  title: /^(titel|title|naam|name|onderwerp|subject|control ?(name|title)|kop)$/i,
  text: /^(tekst|text|statement|omschrijving|beschrijving|description|maatregel|overheidsmaatregel|beheersmaatregel|requirement|eis|norm|prose|inhoud|official ?text|offici[eë]le tekst)$/i,
  group: /^(hoofdstuk|chapter|groep|group|family|categorie|category|thema|theme|domein|domain|paragraaf|section)$/i,
}

/** What looks like a number of a norm: `5.10`, `8.08.01`, `A.5.1`, `GV.OC-01`, `AC-2(1)`. */
const numberLike = /^([A-Za-z]{1,6}[ .-]?)?\d+([.-]\d+)*([.(-][A-Za-z0-9]{1,3}\)?)?$|^[A-Z]{2}\.[A-Z]{2}-\d+$/

/** Which columns look like number, title, text and chapter: by their headings, else by what stands below them. */
export function guessColumns(columns: string[], rows: Row[]): Partial<TableColumns> {
  const named = (noun: keyof TableColumns): number | undefined => {
    const found = columns.findIndex((heading) => headings[noun].test(heading.trim()))
    return found === -1 ? undefined : found
  }
  const number = named('number') ?? columnOfNumbers(columns, rows)
  const text = named('text') ?? longest(columns, rows, [number])
  const guess = { number, title: named('title'), text: text === number ? undefined : text, group: named('group') }
  return Object.fromEntries(Object.entries(guess).filter(([, column]) => column !== undefined))
}

function columnOfNumbers(columns: string[], rows: Row[]): number | undefined {
  const some = rows.slice(0, 200)
  const shares = columns.map((_, column) => {
    const filled = some.map((row) => row.cells[column]?.text.trim() ?? '').filter((text) => text !== '')
    return filled.length === 0 ? 0 : filled.filter((text) => numberLike.test(text)).length / filled.length
  })
  const best = Math.max(...shares)
  return best > 0.6 ? shares.indexOf(best) : undefined
}

function longest(columns: string[], rows: Row[], taken: (number | undefined)[]): number | undefined {
  const lengths = columns.map((_, column) =>
    taken.includes(column) ? 0 : rows.slice(0, 200).reduce((sum, row) => sum + (row.cells[column]?.text.length ?? 0), 0),
  )
  const best = Math.max(...lengths)
  return best > 0 ? lengths.indexOf(best) : undefined
}
