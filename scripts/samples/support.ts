import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { paperFooter, paperHeader, paperPage } from './paper'
import type { Paper } from './paper'
import { screenPage } from './screen'
import type { Screen } from './screen'

/** Says on every piece that it is invented: nobody may take a sample for the real thing. */
export const MARK = 'fictief voorbeeld'

/** A sample system's maker: every file `scripts/samples/<system>.ts` exports one as `make`. */
export type MakeSample = (pack: SamplePack) => Promise<void>

/** Where the files of one evidence pack are written; names are relative to `evidence/samples/<system>/`. */
export interface SamplePack {
  pdf(name: string, paper: Paper): Promise<void>
  screenshot(name: string, screen: Screen): Promise<void>
  /** Semicolons between the fields, as a Dutch spreadsheet exports; a last column carries the mark. */
  csv(name: string, header: string[], rows: Cell[][]): Promise<void>
  /** The first line carries the mark. */
  text(name: string, lines: string[]): Promise<void>
  /** The first key carries the mark. */
  json(name: string, value: Record<string, unknown>): Promise<void>
}

export type Cell = string | number

/** Makes the files of the named systems, in one browser. */
export async function withPacks(root: string, work: (open: (system: string) => Promise<SamplePack>) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    await work((system) => openPack(browser, join(root, system)))
  } finally {
    await browser.close()
  }
}

async function openPack(browser: Browser, folder: string): Promise<SamplePack> {
  await mkdir(folder, { recursive: true })
  const save = (name: string, bytes: string | Uint8Array) => writeFile(join(folder, name), bytes)
  return {
    async pdf(name, paper) {
      const page = await browser.newPage()
      await page.setContent(await paperPage(paper), { waitUntil: 'load' })
      const bytes = await page.pdf({
        format: 'A4',
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: paperHeader(),
        footerTemplate: paperFooter(paper),
        margin: { top: '26mm', bottom: '22mm', left: '24mm', right: '22mm' },
      })
      await page.close()
      await save(name, withFixedDate(bytes, paper.day))
    },
    async screenshot(name, screen) {
      const page = await browser.newPage({ viewport: { width: screen.width ?? 1180, height: screen.height ?? 720 } })
      await page.setContent(await screenPage(screen), { waitUntil: 'load' })
      await save(name, await page.screenshot({ type: 'png' }))
      await page.close()
    },
    csv: (name, header, rows) => save(name, [[...header, 'markering'], ...rows.map((row) => [...row, MARK])].map(csvLine).join('')),
    text: (name, lines) => save(name, `# ${MARK}: personen, systemen en regels zijn verzonnen\n${lines.join('\n')}\n`),
    json: (name, value) => save(name, `${JSON.stringify({ markering: MARK, ...value }, null, 2)}\n`),
  }
}

const csvLine = (cells: Cell[]): string => `${cells.map(csvCell).join(';')}\r\n`

function csvCell(cell: Cell): string {
  const text = String(cell)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The printer stamps its own clock; the document's day makes the same source give the same bytes. */
function withFixedDate(bytes: Uint8Array, day: string): Uint8Array {
  const stamp = `D:${day.replaceAll('-', '')}120000+00'00'`
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/D:\d{14}\+00'00'/g, stamp)
  return Buffer.from(text, 'latin1')
}

/** A repeatable stream of numbers in [0, 1): the same seed gives the same files (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
