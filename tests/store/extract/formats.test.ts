import { describe, expect, test } from 'vitest'
import { makeDocx, makeOds, makeOdt, makePdf, makeXlsx, makeZip } from './make-files'
import { readHere } from './read-here'

describe('a PDF', () => {
  test('tells its text page by page, and what it says of itself', async () => {
    const bytes = await makePdf(['Het register van laptops', 'Tweede bladzijde'], {
      title: 'Register',
      author: 'Beheerder',
      producer: 'Drukker 3',
      made: new Date('2026-01-31T12:00:00Z'),
    })
    const { facts, passages } = await readHere(bytes, 'stuk.bin')
    expect(passages).toEqual([
      { place: { kind: 'page', page: 1 }, text: 'Het register van laptops' },
      { place: { kind: 'page', page: 2 }, text: 'Tweede bladzijde' },
    ])
    expect(facts).toMatchObject({ title: 'Register', author: 'Beheerder', generator: 'Drukker 3', createdOn: '2026-01-31', pages: 2 })
  })

  test('gives a word that was broken off at the end of a line as one word', async () => {
    const { passages } = await readHere(await makePdf(['een informatie-\nverzoek']), 'a.pdf')
    expect(passages[0]?.text).toBe('een informatieverzoek')
  })

  test('with a password says that it is encrypted', async () => {
    expect((await readHere(await makePdf(['geheim'], { password: 'x' }), 'a.pdf')).reason).toBe('encrypted')
  })

  test('without text has nothing to find, and still tells its pages', async () => {
    expect(await readHere(await makePdf(['', '']), 'scan.pdf')).toMatchObject({ facts: { pages: 2 }, passages: [] })
  })
})

describe('a DOCX', () => {
  test('tells its paragraphs and notes, without what was deleted or stands there twice', async () => {
    const deleted =
      '<w:p><w:r><w:t>Blijft</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:tab/><w:t>staan</w:t></w:r></w:p>'
    const doubled = '<w:p><w:r><w:t>Nieuw</w:t><mc:Fallback xmlns:mc="urn:mc"><w:t>Oud</w:t></mc:Fallback></w:r></w:p>'
    const { passages, facts } = await readHere(makeDocx(['Eerste alinea', deleted, doubled], ['Een voetnoot']), 'beleid.docx')
    expect(passages).toEqual([
      { place: { kind: 'paragraphs', first: 1, last: 4 }, text: 'Eerste alinea\nBlijft staan\nNieuw\nEen voetnoot' },
    ])
    expect(facts).toEqual({
      title: 'Beleid',
      author: 'Mevrouw Opsteller',
      generator: 'Schrijfprogramma',
      // Half past eleven in London is the next day here.
      createdOn: '2026-02-01',
      changedOn: '2026-02-02',
      pages: 7,
    })
  })
})

describe('an XLSX', () => {
  test('tells its rows by sheet and number, counts them, and knows the dates in them', async () => {
    const bytes = makeXlsx({
      Toestellen: [['serienummer', 'ingenomen'], ['LDS-1', '#46045'], null, ['LDS-2', '#46053']],
      Leeg: [],
      Uitleg: [['Kolom'], ['Betekenis']],
    })
    const { passages, facts } = await readHere(bytes, 'register.xlsx')
    expect(passages).toEqual([
      {
        place: { kind: 'rows', sheet: 'Toestellen', first: 1, last: 4 },
        text: 'serienummer · ingenomen\nLDS-1 · 2026-01-23\n\nLDS-2 · 2026-01-31',
      },
      { place: { kind: 'rows', sheet: 'Uitleg', first: 1, last: 2 }, text: 'Kolom\nBetekenis' },
    ])
    expect(facts.tables).toEqual([
      { name: 'Toestellen', rows: 2, columns: ['serienummer', 'ingenomen'], earliest: '2026-01-23', latest: '2026-01-31' },
      { name: 'Uitleg', rows: 1, columns: ['Kolom'] },
    ])
  })

  test('with a cell far to the right or a row number that does not rise is read all the same', async () => {
    const sheet =
      '<worksheet><sheetData><row r="9"><c r="XFD9" t="str"><v>ver</v></c><c r="A9" t="str"><v>dichtbij</v></c></row><row r="2"><c t="str"><v>later</v></c></row></sheetData></worksheet>'
    const { passages } = await readHere(makeXlsx({ A: [] }, { 'xl/worksheets/sheet0.xml': sheet }), 'a.xlsx')
    expect(passages).toEqual([{ place: { kind: 'rows', sheet: 'A', first: 9, last: 10 }, text: 'dichtbij\nlater' }])
  })
})

describe('OpenDocument', () => {
  test('a text tells its paragraphs, not what was deleted with changes tracked', async () => {
    const body =
      '<text:tracked-changes><text:p>Oud</text:p></text:tracked-changes><text:h>Kop</text:h><text:p>Een<text:s/>regel<text:line-break/>verder</text:p>'
    const { passages, facts } = await readHere(makeOdt(body), 'verslag.odt')
    expect(passages.map((one) => one.text).join()).toBe('Kop\nEen regel verder')
    expect(facts).toEqual({ title: 'Verslag', author: 'Schrijver', generator: 'Vrij kantoor', createdOn: '2026-01-05', pages: 3 })
  })

  test('a spreadsheet tells its rows, and believes no number of repetitions', async () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
    const rows = `<table:table-row>${cell('naam')}${cell('op')}</table:table-row><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>`
    const filled = `<table:table-row>${cell('naam')}${cell('op')}</table:table-row><table:table-row table:number-rows-repeated="3">${cell('A')}${cell('31 jan', 'office:date-value="2026-01-31T00:00:00"')}</table:table-row>`
    const { facts, passages } = await readHere(
      makeOds(`<table:table table:name="Leeg">${rows}</table:table><table:table table:name="Vol">${filled}</table:table>`),
      'register.ods',
    )
    expect(facts.tables).toEqual([
      { name: 'Leeg', rows: 0, columns: ['naam', 'op'] },
      { name: 'Vol', rows: 3, columns: ['naam', 'op'], earliest: '2026-01-31', latest: '2026-01-31' },
    ])
    expect(passages.at(-1)).toEqual({ place: { kind: 'rows', sheet: 'Vol', first: 1, last: 2 }, text: 'naam · op\nA · 2026-01-31' })
  })

  test('with a password says that it is encrypted', async () => {
    expect((await readHere(makeOds('', '<manifest:encryption-data xmlns:manifest="m"/>'), 'a.ods')).reason).toBe('encrypted')
  })
})

describe('a CSV', () => {
  test('tells its rows below the header, with the separator that it uses', async () => {
    const text = 'naam;sinds;"een; kop"\n\nPeter;31-01-2026;"twee\nregels"\nAnna;1/12/2025 09:30;x\n'
    const { passages, facts } = await readHere(Buffer.from(text), 'lijst.csv')
    expect(passages).toEqual([
      { place: { kind: 'rows', sheet: null, first: 0, last: 0 }, text: 'naam · sinds · een; kop' },
      { place: { kind: 'rows', sheet: null, first: 1, last: 2 }, text: 'Peter · 31-01-2026 · twee regels\nAnna · 1/12/2025 09:30 · x' },
    ])
    expect(facts).toEqual({
      tables: [{ name: null, rows: 2, columns: ['naam', 'sinds', 'een; kop'], earliest: '2025-12-01', latest: '2026-01-31' }],
    })
  })

  test('with a quote that never closes keeps the rows before it, and does not say how many there are', async () => {
    const { passages, facts, reason } = await readHere(Buffer.from(`a,b\n1,2\n3,"${'x'.repeat(1_200_000)}`), 'lijst.csv')
    expect(passages.at(-1)?.text).toBe('1 · 2')
    expect(facts.tables?.[0]?.rows).toBeNull()
    expect(reason).toBe('cut')
  })

  test.each([
    ['UTF-8', Buffer.from('naam\ncafé\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffnaam\ncafé\n')],
    ['UTF-16', Buffer.from('\ufeffnaam\ncafé\n', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('naam\ncafé\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffnaam\ncafé\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('naam\ncafé\n', 'latin1')],
    ['Windows-1252 after a long piece of plain letters', Buffer.from(`naam\n${'a\n'.repeat(5000)}café\n`, 'latin1')],
  ])('in %s is read with its accents', async (_, bytes) => {
    const { passages } = await readHere(bytes, 'lijst.csv')
    expect(passages[0]?.text).toBe('naam')
    expect(passages.at(-1)?.text.endsWith('café')).toBe(true)
  })
})

describe('a text', () => {
  test('tells its lines, however they end, and between which days they lie', async () => {
    const text = '2026-01-03T09:12:33 aan\r\n[05-01-2026 10:00] uit\r2026-01-04 weer aan\n\nlos eind'
    expect(await readHere(Buffer.from(text), 'syslog')).toMatchObject({
      passages: [
        {
          place: { kind: 'lines', first: 1, last: 5 },
          text: '2026-01-03T09:12:33 aan\n[05-01-2026 10:00] uit\n2026-01-04 weer aan\n\nlos eind',
        },
      ],
      facts: { lines: 5, earliest: '2026-01-03', latest: '2026-01-05' },
    })
  })

  test('of which lines lie far apart keeps their numbers', async () => {
    const { passages } = await readHere(Buffer.from(`eerste${'\n'.repeat(500)}laatste`), 'a.txt')
    expect(passages).toEqual([
      { place: { kind: 'lines', first: 1, last: 1 }, text: 'eerste' },
      { place: { kind: 'lines', first: 501, last: 501 }, text: 'laatste' },
    ])
  })

  test('that is longer than what is kept is cut, and the file says so', async () => {
    const read = await readHere(Buffer.from('woord en nog een woord\n'.repeat(400_000)), 'a.log')
    const kept = read.passages.reduce((sum, one) => sum + one.text.length, 0)
    expect(read.reason).toBe('cut')
    expect(kept).toBeGreaterThan(4_900_000)
    expect(kept).toBeLessThanOrEqual(5_000_000)
    expect(read.facts.lines).toBe(400_000)
  })

  test('on one endless line is taken in parts', async () => {
    const { passages } = await readHere(Buffer.from('woord '.repeat(10_000)), 'a.txt')
    expect(passages.length).toBeGreaterThan(5)
    expect(new Set(passages.map((one) => JSON.stringify(one.place)))).toEqual(new Set(['{"kind":"lines","first":1,"last":1}']))
    expect(passages.every((one) => one.text.length <= 8000 && /^woord.*woord$/.test(one.text))).toBe(true)
  })
})

describe('HTML', () => {
  test('tells what is read, without scripts and styles, and what its head says', async () => {
    const html = `<!DOCTYPE html><html><head><title>Stand van zaken</title><meta name="author" content="Beheer"><meta name="generator" content="Maker">
      <style>p{color:red}</style><script>var geheim = "niet zoeken"</script></head><body><h1>Kop</h1><p>Een <b>vet</b>te letter &amp; meer</p>
      <table><tr><td>a</td><td>b</td></tr></table><img alt="Een plaatje"></body></html>`
    const { passages, facts } = await readHere(Buffer.from(html), 'stand')
    expect(passages[0]?.text.replaceAll('\n', '|')).toBe('Kop|Een vette letter & meer|a b|Een plaatje')
    expect(facts).toEqual({ title: 'Stand van zaken', author: 'Beheer', generator: 'Maker' })
  })

  test('of a hundred thousand levels deep is read', async () => {
    const { passages } = await readHere(Buffer.from(`<html>${'<div>'.repeat(100_000)}diep`), 'diep.html')
    expect(passages[0]?.text).toBe('diep')
  })
})

describe('a message', () => {
  const message = (parts: string) =>
    Buffer.from(
      `From: Beheer <beheer@voorbeeld.invalid>\r\nTo: team@voorbeeld.invalid\r\nSubject: =?utf-8?Q?Bevestiging_caf=C3=A9?=\r\nDate: Sat, 31 Jan 2026 23:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--\r\n`,
    )
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`

  test('tells its head, its text and the text of what hangs on it', async () => {
    const bytes = message(
      part('Content-Type: text/plain', 'Hierbij de lijst.') +
        part('Content-Type: text/csv; name=lijst.csv\r\nContent-Disposition: attachment; filename=lijst.csv', 'naam\r\nLDS-1'),
    )
    const { passages, facts } = await readHere(bytes, 'bericht.eml')
    expect(passages[0]?.text).toContain('Hierbij de lijst.')
    expect(passages[0]?.text).toContain('lijst.csv')
    expect(passages.slice(1)).toEqual([
      { place: { kind: 'attachment', name: 'lijst.csv' }, text: 'naam' },
      { place: { kind: 'attachment', name: 'lijst.csv' }, text: 'LDS-1' },
    ])
    expect(facts).toMatchObject({ from: 'Beheer beheer@voorbeeld.invalid', subject: 'Bevestiging café', createdOn: '2026-02-01' })
  })

  test('that hangs on a message is read, and what hangs on that one is named and not followed', async () => {
    const inner = message(
      part('Content-Type: text/plain', 'Binnenste bericht') +
        part('Content-Type: text/plain; name=diep.txt\r\nContent-Disposition: attachment; filename=diep.txt', 'onvindbaar'),
    ).toString()
    const bytes = message(
      part(
        'Content-Type: application/octet-stream; name=door.eml\r\nContent-Disposition: attachment; filename=door.eml',
        inner.replaceAll('=x', '=y').replaceAll('--x', '--y'),
      ),
    )
    const text = (await readHere(bytes, 'bericht.eml')).passages.map((one) => one.text).join('\n')
    expect(text).toContain('Binnenste bericht')
    expect(text).toContain('diep.txt')
    expect(text).not.toContain('onvindbaar')
  })
})

describe('what is none of these', () => {
  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'unknown-format'],
    ['a ZIP', makeZip({ 'a.txt': 'tekst' }), 'unknown-format'],
    ['an old office document', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]), 'unknown-format'],
    [
      'an office document with a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
  ])('%s says why nothing is found in it', async (_, bytes, reason) => {
    expect((await readHere(bytes, 'bestand.bin')).reason).toBe(reason)
  })

  test('no bytes at all are a text without lines', async () => {
    expect(await readHere(Buffer.alloc(0), 'leeg.txt')).toMatchObject({ reason: 'no-text', passages: [], facts: { lines: 0 } })
  })
})
