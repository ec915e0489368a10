import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Cell } from '../../../app/report/blocks'
import type { Frames, Paint } from '../../../app/report/frame'
import { layoutReport } from '../../../app/report/layout/layout-report'
import { margin, sheet } from '../../../app/report/tokens'
import { clean } from '../../../app/report/type/spell'
import { sampleDocument } from '../sample-document'
import { elementsIn, marksIn, paragraph, readAloud } from '../support'

const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('שלום', '📷', 'a\0b', '\u202e', '', 'x'.repeat(300)),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  words,
  fc.record({ text: words, sign: fc.constantFrom('full' as const, 'half' as const, 'cross' as const, 'open' as const, 'dash' as const) }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map(paragraph),
  fc.array(words, { maxLength: 6 }).map((items): Block => ({ kind: 'list', items: items.map((text) => ({ text, items: [{ text }] })) })),
  fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }).map((rows): Block => ({
    kind: 'table',
    caption: 'Tabel',
    columns: [
      { title: 'Een', width: 1, header: true },
      { title: 'Twee', width: 3 },
      { title: 'Drie', width: 1, align: 'right' },
    ],
    rows,
  })),
  fc.array(fc.record({ label: words, value: words }), { maxLength: 8 }).map((rows): Block => ({ kind: 'facts', rows })),
  words.map((text): Block => ({
    kind: 'callout',
    tone: 'plain',
    title: text,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'list', items: [{ text }] },
    ],
  })),
  fc.array(words, { maxLength: 3 }).map((paragraphs): Block => ({ kind: 'quote', paragraphs })),
)

const chapter: Block = { kind: 'heading', level: 1, id: 'een', text: 'Een' }

describe('layout', () => {
  test('nothing stands outside the margins of its page, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const frames = layoutReport(sampleDocument([chapter, ...blocks]))
        for (const mark of marksIn(frames.root).filter((one) => one.page > 0)) {
          for (const paint of mark.paints) expect(isInside(paint), JSON.stringify(paint.kind)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no text is lost: what is composed is read aloud, in the same order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (texts) => {
        const frames = layoutReport(sampleDocument([chapter, ...texts.map(paragraph)]))
        const said = bare(readAloud(frames))
        expect(said.endsWith(bare(texts.map(clean).join('')))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('a title of any length leaves the cover on one page', () => {
    for (const length of [1, 100, 400, 5000]) {
      const report = sampleDocument([chapter])
      const frames = layoutReport({ ...report, cover: { ...report.cover, title: 'Onderzoek '.repeat(length / 10 + 1) } })
      expect(frames.pages).toHaveLength(2)
      for (const mark of frames.pages[0]!.marks)
        for (const paint of mark.paints) if (paint.kind === 'text') expect(paint.y).toBeGreaterThan(margin.bottom - 1)
    }
  })

  test('no two lines of text stand on top of each other', () => {
    const frames = layoutReport(sampleDocument())
    for (const page of frames.pages) {
      const lines = page.marks.flatMap((mark) => mark.paints.filter((paint) => paint.kind === 'text' && !paint.upward)) as Extract<
        Paint,
        { kind: 'text' }
      >[]
      for (const [index, one] of lines.entries()) {
        for (const other of lines.slice(index + 1)) {
          const apart = Math.abs(one.y - other.y) >= 0.6 * Math.min(one.size, other.size)
          const beside = one.x + widthOf(one) <= other.x + 0.5 || other.x + widthOf(other) <= one.x + 0.5
          expect(apart || beside, `"${one.piece.text}" and "${other.piece.text}" on page ${page.number + 1}`).toBe(true)
        }
      }
    }
  })

  test('a heading is never the last thing on a page', () => {
    for (let filler = 0; filler < 60; filler++) {
      const blocks = [
        chapter,
        ...Array.from({ length: filler }, (_, index) => paragraph(`Regel ${index}`)),
        { kind: 'heading', level: 2, id: 'twee', text: 'Kop' } as const,
        paragraph('Wat erop volgt.'),
      ]
      const frames = layoutReport(sampleDocument(blocks))
      expect(pageOf(frames, 'H2'), `after ${filler} lines`).toBe(pagesOf(frames, 'P').at(-1))
    }
  })

  test('a paragraph that runs over a page leaves at least two lines on each', () => {
    const long = 'Een zin van een paar woorden die zich herhaalt. '.repeat(12)
    for (let filler = 0; filler < 50; filler++) {
      const frames = layoutReport(sampleDocument([chapter, ...Array.from({ length: filler }, () => paragraph('Regel')), paragraph(long)]))
      const last = elementsIn(frames.root)
        .filter((element) => element.type === 'P')
        .at(-1)!
      for (const mark of marksIn(last))
        expect(new Set(mark.paints.map((paint) => ('y' in paint ? paint.y : 0))).size, `after ${filler} lines`).toBeGreaterThanOrEqual(2)
    }
  })

  test('a table over more pages repeats its header on each, and reads it aloud once', () => {
    const frames = layoutReport(sampleDocument([chapter, tableOf(120)]))
    const heads = elementsIn(frames.root).filter(
      (element) => element.type === 'TH' && element.attributes?.owner === 'Table' && element.attributes.scope === 'Column',
    )
    const pages = pagesOf(frames, 'TD').filter((page) => page > 0)
    const shown = frames.pages.filter((page) =>
      page.marks.some((mark) => mark.paints.some((paint) => paint.kind === 'text' && paint.piece.text === 'Omschrijving')),
    )
    expect(heads).toHaveLength(2)
    expect(new Set(pages).size).toBeGreaterThan(2)
    expect(shown).toHaveLength(new Set(pages).size)
  })

  test('a row higher than a page goes on over the next ones', () => {
    const frames = layoutReport(
      sampleDocument([
        chapter,
        {
          kind: 'table',
          caption: 'Tabel',
          columns: [
            { title: 'Nr.', width: 1 },
            { title: 'Omschrijving', width: 2 },
          ],
          rows: [['1', 'woord '.repeat(2500)]],
        },
      ]),
    )
    expect(new Set(pagesOf(frames, 'TD')).size).toBeGreaterThan(1)
  })

  test('the contents give the page on which each chapter stands', () => {
    const frames = layoutReport(sampleDocument())
    const entries = elementsIn(frames.root)
      .filter((element) => element.type === 'TOCI')
      .map((element) =>
        marksIn(element)
          .flatMap((mark) => mark.paints.map((paint) => (paint.kind === 'text' ? paint.piece.text : '')))
          .join(''),
      )
    expect(entries.find((entry) => entry.startsWith('2\u2002Bevindingen per norm'))).toMatch(
      new RegExp(`\u00a0${frames.destinations.get('bevindingen')!.page + 1}$`),
    )
  })
})

const tableOf = (rows: number): Block => ({
  kind: 'table',
  caption: 'Tabel',
  columns: [
    { title: 'Nr.', width: 1 },
    { title: 'Omschrijving', width: 4 },
  ],
  rows: Array.from({ length: rows }, (_, index) => [String(index), 'Een regel tekst']),
})

const widthOf = (paint: Extract<Paint, { kind: 'text' }>): number => (paint.piece.width * paint.size) / 1000

function isInside(paint: Paint): boolean {
  if (paint.kind !== 'text') return true
  const text = paint.piece.text
  const visible = widthOf(paint) - (text.endsWith(' ') ? paint.size * 0.3 : 0)
  return (
    paint.x >= margin.left - 0.1 &&
    paint.x + visible <= sheet.width - margin.right + 0.6 &&
    paint.y >= margin.bottom - 0.1 &&
    paint.y <= sheet.height - margin.top
  )
}

function pagesOf(frames: Frames, type: string): number[] {
  return elementsIn(frames.root)
    .filter((element) => element.type === type)
    .flatMap((element) => marksIn(element).map((mark) => mark.page))
}

const pageOf = (frames: Frames, type: string): number | undefined => pagesOf(frames, type)[0]

const bare = (text: string): string => text.replace(/[\s\u00ad\ufffd\p{Cc}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, '')
