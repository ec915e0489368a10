import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HEAD_BYTES, isFileName, mediaTypeOf } from '../../app/store/media-type'
import { evidenceBody } from '../../app/workflow/input'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the media type', () => {
  test.each([
    ['%PDF-1.7', 'x.csv', 'application/pdf'],
    ['a;b\n1;2', 'x.csv', 'text/csv'],
    ['{"a":1}', 'x.JSON', 'application/json'],
    ['gewoon tekst', 'x.html', 'text/plain'],
    ['<script>', 'x.svg', 'text/plain'],
    ['', 'leeg', 'text/plain'],
  ])('of %j called %s is %s', (text, name, type) => expect(mediaTypeOf(bytes(text), name)).toBe(type))

  test.each([
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
    [[0x61, 0x00, 0x62], 'application/octet-stream'],
    [[0x61, 0xff, 0xfe], 'application/octet-stream'],
  ])('of %j is %s, whatever its name says', (head, type) => expect(mediaTypeOf(Uint8Array.from(head as number[]), 'tekst.csv')).toBe(type))

  test('does not depend on where the first bytes happen to end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, cut) => {
        const all = bytes(text)
        const head = all.subarray(0, cut % (all.length + 1))
        fc.pre(!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) && !/^(%PDF|PK)/.test(text))
        expect(mediaTypeOf(head, 'x.csv')).toBe('text/csv')
      }),
    )
  })

  test('is never an exception, and never one that a browser would run', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: HEAD_BYTES }), fc.string(), (head, name) => {
        expect(mediaTypeOf(head, name)).toMatch(/^(application\/(pdf|zip|json|octet-stream)|image\/(png|jpeg)|text\/(plain|csv))$/)
      }),
    )
  })
})

describe('a file name', () => {
  test.each(['register.csv', 'Rapport (definitief) v2.pdf', 'עברית.pdf', '👩🏽‍💻.txt', '.verborgen', 'a'.repeat(255)])(
    '%s can be kept',
    (name) => expect(isFileName(name)).toBe(true),
  )

  test.each([
    '',
    ' ',
    '.',
    '..',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'a\u0000.pdf',
    'a\nb',
    'a\rb',
    'a\tb',
    'exe.\u202efdp',
    'a\u2067b',
    'a\u200f.pdf',
    'a\u061c.pdf',
    'a\ud800',
    'a\u0085b',
    'a\uffff',
    'a\u2028b',
    ' a',
    'a ',
    '\u200b',
    'a'.repeat(256),
  ])('%j cannot', (name) => expect(isFileName(name)).toBe(false))

  test('that can be kept is also taken at the wall, so that no file lies in the vault without a draft', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        fc.pre(isFileName(name))
        const taken = evidenceBody.safeParse({ kind: 'file', sha256: 'a'.repeat(64), name, size: 1, mediaType: 'text/plain' })
        expect(taken.success && 'name' in taken.data && taken.data.name).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })
})
