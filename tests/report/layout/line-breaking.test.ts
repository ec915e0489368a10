import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../../app/report/blocks'
import type { Line } from '../../../app/report/layout/line'
import { breakLines } from '../../../app/report/layout/line-breaking'
import { clean } from '../../../app/report/type/spell'

const said = (lines: Line[]): string => lines.map((line) => line.runs.map((run) => run.piece.meant ?? run.piece.text).join('')).join('')

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(
    'שלום עולם',
    'مرحبا بالعالم',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'a\0b',
    '\ud800',
    'e\u0301\u0323',
    'verantwoordingsrapportage',
    'x\u202egpj.exe',
    '\u00ad\u200b',
  ),
)
const spans = fc.array(fc.record({ text: anyText, bold: fc.boolean(), italic: fc.boolean(), mono: fc.boolean() }), { maxLength: 5 })

describe('lines', () => {
  test('no line is wider than its column', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 24, max: 450 }), (text: Span[], width) => {
        for (const line of breakLines(text, { width, size: 9, language: 'nl' })) expect(line.width).toBeLessThanOrEqual(width + 0.05)
      }),
      { numRuns: 400 },
    )
  })

  test('no text is lost: white space and hyphens at line ends aside, what goes in comes out', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 24, max: 450 }), (text: Span[], width) => {
        const lines = breakLines(text, { width, size: 9, language: 'nl' })
        const inside = text.map((span) => clean(span.text)).join('')
        expect(bare(said(lines))).toBe(bare(speakable(inside)))
      }),
      { numRuns: 400 },
    )
  })

  test('random text of any script, broken surrogates and NUL included, never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), fc.integer({ min: 20, max: 200 }), (units, width) => {
        expect(() => breakLines(String.fromCharCode(...units), { width, size: 9, language: 'nl' })).not.toThrow()
      }),
      { numRuns: 400 },
    )
  })

  test('a hyphen at the end of a line is a soft one, so that a reader joins the word again', () => {
    const lines = breakLines('verantwoordingsrapportage', { width: 70, size: 9, language: 'nl' })
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines.slice(0, -1)) expect(line.runs.at(-1)!.piece.text.endsWith('\u00ad')).toBe(true)
  })

  test('a checksum is never hyphenated and loses no digit', () => {
    const sha = 'ab'.repeat(32)
    const lines = breakLines([{ text: sha, mono: true }], { width: 90, size: 8, language: 'nl' })
    expect(said(lines)).toBe(sha)
    expect(lines.length).toBeGreaterThan(2)
  })

  test('an address breaks after a slash', () => {
    const lines = breakLines('https://www.bio-overheid.nl/category/producten/normenkader', { width: 130, size: 9 })
    expect(said(lines.slice(0, 1))).toMatch(/[/-]$/)
  })

  test('a non-breaking space does not break and keeps its own character', () => {
    const [first, ...rest] = breakLines('een bedrag van €\u00a01.234,56', { width: 95, size: 9 })
    expect(said([first!])).not.toContain('€')
    expect(said(rest)).toContain('\u00a0')
  })

  test('’s-Gravenhage is not broken after ’s-', () => {
    for (let width = 60; width < 140; width += 3) {
      for (const line of breakLines('gevestigd te ’s-Gravenhage', { width, size: 9, language: 'nl' }))
        expect(said([line])).not.toMatch(/’s-$/)
    }
  })

  test('a line feed is a new line, and a blank line stays', () => {
    expect(breakLines('a\nb\n\nc', { width: 200, size: 9 }).map((line) => said([line]))).toEqual(['a', 'b', '', 'c'])
  })

  test('bold words in a sentence keep their comma', () => {
    const lines = breakLines([{ text: 'het is ' }, { text: 'vastgesteld', bold: true }, { text: ', en wel zo' }], { width: 92, size: 9 })
    expect(lines.map((line) => said([line]).trim()).filter((line) => line.startsWith(','))).toEqual([])
  })
})

/** Without what may change at a line end. */
const bare = (text: string): string => text.replace(/[\s\u00ad]/g, '')

/** The same replacement for control and private characters that a reader's software gets. */
const speakable = (text: string): string =>
  text
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, (character) => (/\s/.test(character) ? ' ' : '\ufffd'))
