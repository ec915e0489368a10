import { frameworkRows } from './framework-rows'
import type { FrameworkCsv } from './import-types'
import { guarded } from './spreadsheet-text'

/** CSV for Excel and others: UTF-8 with a byte order mark, semicolons, each cell in quotes (RFC 4180), nothing that runs as a formula. */
export const frameworkCsv: FrameworkCsv = (framework, headings) => {
  const lines = frameworkRows(framework, headings).map((row) => row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}
