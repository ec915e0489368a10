import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disagreeing } from '../../app/domain/file-name'
import { HEAD_BYTES, isFileName, mediaTypeOf } from '../../app/store/media-type'
import { zipBytes } from './inspect/zip-bytes'
import { evidenceBody } from '../../app/workflow/input'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the media type', () => {
  test.each([
    ['%PDF-1.7', 'x.csv', 'application/pdf'],
    ['a;b\n1;2', 'x.csv', 'text/csv'],
    ['{"a":1}', 'x.JSON', 'application/json'],
    ['gewoon tekst', 'x.html', 'text/plain'],
    ['<script>', 'x.svg', 'text/html'],
    ['<!DOCTYPE html><p>', 'x.pdf', 'text/html'],
    ['<?xml version="1.0"?><a/>', 'x', 'application/xml'],
    ['[1, 2]', 'x.txt', 'application/json'],
    ['#!/bin/sh\nls', 'lijst.txt', 'text/x-script'],
    ['WScript.Echo 1', 'start.vbs', 'text/x-script'],
    ['From: a@b.example\r\nDate: Mon, 2 Feb 2026 09:00:00 +0100\r\n\r\nDag', 'bericht', 'message/rfc822'],
    ['Datum: 2 februari\nFrom: wie dan ook', 'x.txt', 'text/plain'],
    ['', 'leeg', 'text/plain'],
  ])('of %j called %s is %s', (text, name, type) => expect(mediaTypeOf(bytes(text), name)).toBe(type))

  test.each([
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
    [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], 'image/gif'],
    [[0x52, 0x49, 0x46, 0x46, 4, 0, 0, 0, 0x57, 0x45, 0x42, 0x50], 'image/webp'],
    [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
    [[0x1f, 0x8b, 0x08], 'application/gzip'],
    [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'application/x-7z-compressed'],
    [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'application/vnd.rar'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'application/x-ole-storage'],
    [[0x4d, 0x5a, 0x90, 0x00], 'application/x-msdownload'],
    [[0x7f, 0x45, 0x4c, 0x46], 'application/x-elf'],
    [[0xcf, 0xfa, 0xed, 0xfe], 'application/x-mach-binary'],
    [[0xff, 0xfe, 0x61, 0x00], 'text/csv; charset=utf-16le'],
    [[0x70, 0x72, 0x69, 0x76, 0xe9, 0x20, 0x6a, 0x61], 'text/csv; charset=windows-1252'],
    [[0x61, 0x00, 0x62], 'application/octet-stream'],
    [[0x61, 0xff, 0xfe], 'application/octet-stream'],
  ])('of %j is %s, whatever its name says', (head, type) => expect(mediaTypeOf(Uint8Array.from(head as number[]), 'tekst.csv')).toBe(type))

  test('does not depend on where the first bytes happen to end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, cut) => {
        const all = bytes(text)
        const head = all.subarray(0, cut % (all.length + 1))
        fc.pre(!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]|%PDF|[#<]/.test(text) && !/^(PK|GIF8|II|MM|MZ|Rar|RIFF)/.test(text))
        expect(mediaTypeOf(head, 'x.csv')).toBe('text/csv')
      }),
    )
  })

  test('is never an exception, and never one that a browser would run', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: HEAD_BYTES }), fc.string(), (head, name) => {
        const type = mediaTypeOf(head, name)
        expect(type).toMatch(/^[a-z]+\/[a-z0-9.-]+(; charset=[a-z0-9-]+)?$/)
        expect(type).not.toMatch(/svg|javascript|xhtml/)
      }),
    )
  })
})

describe('a document that is an archive', () => {
  const office = (main: string) =>
    zipBytes([{ name: '[Content_Types].xml', data: `<Types><Override ContentType="application/vnd.${main}+xml"/></Types>` }])
  test.each([
    ['openxmlformats-officedocument.wordprocessingml.document.main', /wordprocessingml.document$/],
    ['ms-excel.sheet.macroEnabled.main', /ms-excel.sheet.macroenabled.12$/],
    ['openxmlformats-officedocument.presentationml.presentation.main', /presentationml.presentation$/],
  ])('%s is told from its list of types', (main, type) => expect(mediaTypeOf(office(main), 'x.zip')).toMatch(type))

  test('is told from its first file in OpenDocument, and an archive otherwise', () => {
    const ods = 'application/vnd.oasis.opendocument.spreadsheet'
    expect(mediaTypeOf(zipBytes([{ name: 'mimetype', data: ods, store: true }]), 'x.zip')).toBe(ods)
    expect(mediaTypeOf(zipBytes([{ name: 'a.docx' }]), 'x.docx')).toBe('application/zip')
  })
})

test('a name that says another type than the bytes is told; one that says nothing, or what was kept before, is not', () => {
  const told = (name: string, mediaType: string) => disagreeing({ name, mediaType })
  expect(told('rapport.pdf', 'application/zip')).toEqual({ kind: 'name-disagrees', extension: 'pdf', type: 'application/zip' })
  expect(told('foto.PNG', 'image/jpeg')).toEqual({ kind: 'name-disagrees', extension: 'png', type: 'image/jpeg' })
  for (const [name, type] of [
    ['rapport.pdf', 'application/pdf'],
    ['register.csv', 'text/csv; charset=windows-1252'],
    ['verslag.docx', 'application/zip'],
    ['verslag', 'application/zip'],
    ['met-wachtwoord.xlsx', 'application/x-ole-storage'],
  ] as const)
    expect(told(name, type)).toBe(null)
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
