import { PDFDocument } from 'pdf-lib'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawPages, drawReport } from '../../app/report/draw-report'
import { sampleDocument } from './sample-document'
import { paragraph, readPdf, type ReadPdf } from './support'

describe('the PDF', () => {
  let bytes: Uint8Array
  let read: ReadPdf
  beforeAll(async () => {
    bytes = await drawReport(sampleDocument())
    read = await readPdf(bytes)
  }, 60_000)

  test('the same document gives the same bytes', async () => {
    expect(Buffer.compare(bytes, await drawReport(sampleDocument()))).toBe(0)
  })

  test('bytes do not depend on what was drawn before', async () => {
    await drawReport(sampleDocument([{ kind: 'heading', level: 1, id: 'a', text: 'Ωμέγα, Łódź и другие' }, paragraph('ffi fl — “…” ½ ĳ')]))
    expect(Buffer.compare(bytes, await drawReport(sampleDocument()))).toBe(0)
  })

  test('the number of pages is the number of pages', async () => {
    const { pages } = await drawPages(sampleDocument())
    expect(pages).toBe(read.pages.length)
  })

  test('its text is read by another reader, with diacritics, dashes and quotes', () => {
    const text = read.pages.map((page) => page.text).join('\n')
    for (const words of ['coördinatie van de geïnventariseerde', '’s-Gravenhage', 'Łódź', 'Toetsingscriterium', 'Pagina 2 van'])
      expect(text).toContain(words)
  })

  test('every page has a structure tree, with the headings in order', () => {
    const roles = read.pages.flatMap((page) => rolesIn(page.structure))
    expect(read.pages.every((page) => rolesIn(page.structure).length > 0)).toBe(true)
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H1', 'H1', 'H2', 'H3', 'H2'])
    for (const role of ['TOC', 'TOCI', 'Table', 'TH', 'TD', 'L', 'LBody', 'Figure', 'Caption', 'BlockQuote', 'Link'])
      expect(roles).toContain(role)
  })

  test('a word that is broken over two lines comes out without a hard hyphen', async () => {
    const long = 'De verantwoordingsrapportage over de gegevensbeschermingseffectbeoordeling kost niets. '.repeat(4)
    const { pages } = await readPdf(
      await drawReport(
        sampleDocument([
          { kind: 'heading', level: 1, id: 'a', text: 'Een' },
          { kind: 'callout', tone: 'plain', blocks: [{ kind: 'paragraph', text: long }] },
        ]),
      ),
    )
    expect(pages[1]!.text).toMatch(/beoor\u00ad?\n?deling|effect\u00ad?\n?beoordeling/)
    expect(pages[1]!.text).not.toMatch(/[a-z]-\n/)
  })

  test('the outline lists the chapters, and the title is that of the document', () => {
    expect(read.outline.map((entry) => entry.title)).toEqual(['1\u2002Samenvatting', '2\u2002Bevindingen per norm'])
    expect(read.title).toBe('Onderzoek laptops voor dossierinzage')
  })

  test('a draft carries its mark on every page', () => {
    expect(read.pages.every((page) => page.text.includes('CONCEPT'))).toBe(true)
  })

  test('an emoji, right-to-left text and a NUL become a visible mark, never an exception', async () => {
    const drawn = await drawReport(
      sampleDocument([{ kind: 'heading', level: 1, id: 'a', text: 'Foto 📷 שלום \0 \u202egpj' }, paragraph('👩‍👩‍👧 \ud800')]),
    )
    const { pages } = await readPdf(drawn)
    expect(pages[1]!.text).toContain('Foto \ufffd \ufffd\ufffd\ufffd\ufffd')
  })

  test('pdf-lib itself can open it', async () => {
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(read.pages.length)
  })
})

test('only the drawing knows pdf-lib', () => {
  const files = readdirSync('app/report', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('draw/'),
  )
  expect(files.filter((name) => readFileSync(join('app/report', name), 'utf8').includes('pdf-lib'))).toEqual([])
})

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const { role, children } = node as { role: string; children?: unknown[] }
  return [role, ...(children ?? []).flatMap(rolesIn)]
}
