import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFile } from '../../../app/store/extract/extract-file.server'
import { extractLimits } from '../../../app/store/extract/limits'
import { projectRoot } from '../../../app/store/project-root.server'
import { zip } from '../../../app/store/exchange/zip'
import { makeDocx, makeOds, makePdf, makeXlsx, makeZip } from './make-files'
import { readHere } from './read-here'

describe('in a process of its own', () => {
  test('a file is read as it is here', async () => {
    const bytes = await makePdf(['Het register'], { title: 'Register' })
    expect(await extractFile(Readable.from([bytes]), 'a.pdf')).toEqual(await readHere(bytes, 'a.pdf'))
  })

  test('a file that takes too long is let go, and says so', async () => {
    const slow = new Readable({ read() {} })
    slow.push('begin')
    expect(await extractFile(slow, 'a.txt', { ...extractLimits, seconds: 1 })).toMatchObject({ state: 'failed', reason: 'took-too-long' })
    expect(slow.destroyed).toBe(true)
  })

  test('a file that takes too much memory is let go, and says so', async () => {
    // A page of some hundred kilobytes that unpacks to hundreds of megabytes.
    const bytes = pdfWith(pageTree(1), deflateSync(Buffer.alloc(300_000_000, 'q ')))
    const { state, reason, passages } = await extractFile(Readable.from([bytes]), 'a.pdf', { ...extractLimits, seconds: 20, memory: 300e6 })
    expect({ state, passages }).toEqual({ state: 'failed', passages: [] })
    expect(['too-large', 'took-too-long']).toContain(reason)
  })

  test('who reads knows no secret of the server', async () => {
    process.env['DUIDING_TEST_SECRET'] = 'geheim'
    const slow = new Readable({ read() {} })
    slow.push('begin')
    const reading = extractFile(slow, 'a.txt', { ...extractLimits, seconds: 1 })
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
    const environments = children.map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'))
    await reading
    delete process.env['DUIDING_TEST_SECRET']
    expect(environments.length).toBeGreaterThan(0)
    expect(environments.join()).not.toContain('geheim')
  })

  test('a PDF of which a piece lacks is read as far as it goes, though its reader fails beside itself', async () => {
    const whole = readFileSync(join(projectRoot, 'evidence/samples/om-portals/noodprocedures.pdf'))
    const bytes = Buffer.concat([whole.subarray(0, 23_762), whole.subarray(25_610)])
    const { state, passages } = await extractFile(Readable.from([bytes]), 'noodprocedures.pdf')
    expect([state, passages.length > 0]).toEqual(['extracted', true])
  })

  test('bytes that cannot be read are the fault of the vault, not of the file', async () => {
    const failing = new Readable({ read() {} })
    failing.push('begin')
    setTimeout(() => failing.destroy(new Error('the disk is gone')), 50)
    await expect(extractFile(failing, 'a.txt')).rejects.toThrow('the disk is gone')
  })
})

describe('bombs', () => {
  test('a workbook whose texts unpack to more than anybody writes is too large', async () => {
    const texts = `<sst>${'<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'.repeat(1_600_000)}</sst>`
    expect((await readHere(makeXlsx({ A: [['a']] }, { 'xl/sharedStrings.xml': texts }), 'a.xlsx')).reason).toBe('too-large')
  })

  test('a sheet that never ends is read as far as is kept', async () => {
    const sheet = `<worksheet><sheetData>${`<row><c t="str"><v>${'woord '.repeat(100)}</v></c></row>`.repeat(20_000)}</sheetData></worksheet>`
    const read = await readHere(makeXlsx({ A: [] }, { 'xl/worksheets/sheet0.xml': sheet }), 'a.xlsx')
    expect(read.reason).toBe('cut')
    expect(read.facts.tables?.[0]?.rows).toBe(19_999)
  })

  test('entities that multiply are not read', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]>`
    const bytes = makeZip({ 'word/document.xml': `${laughs}<document><p><t>&a19;</t></p></document>` })
    expect((await readHere(bytes, 'a.docx')).reason).toBe('broken')
  })

  test('a document of levels without end is broken', async () => {
    expect((await readHere(makeZip({ 'word/document.xml': '<a>'.repeat(200_000) }), 'a.docx')).reason).toBe('broken')
  })

  test('a document of more files than anybody packs is too large', async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [String(n), ''])))
    expect((await readHere(Buffer.from(many), 'a.docx')).reason).toBe('too-large')
  })

  test('a page tree that says a billion pages, or that holds itself, comes to an end', async () => {
    for (const tree of [pageTree(1_000_000_000), '<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 100000>>']) {
      const read = await readHere(pdfWith(tree, Buffer.from('')), 'a.pdf')
      expect(['failed', 'nothing-to-extract', 'extracted']).toContain(read.state)
    }
  })

  test('a PDF of a thousand pages is read', async () => {
    const pages = Array.from({ length: 1000 }, (_, n) => `${n + 5} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`)
    const bytes = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1000/Kids[${pages.map((_, n) => `${n + 5} 0 R`).join(' ')}]>>endobj\n${pages.join('\n')}\ntrailer<</Root 1 0 R>>`,
    )
    expect((await readHere(bytes, 'a.pdf')).facts.pages).toBe(1000)
  })
})

/** The root of the pages of a PDF, with a number of pages that it need not have. */
const pageTree = (count: number) => `<</Type/Pages/Kids[3 0 R]/Count ${count}>>`

/** A PDF without table of contents, as a careless program leaves it; readers make one themselves. */
const pdfWith = (tree: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj${tree}endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${content.length}>>stream\n`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ])

describe('a file that was cut off or changed', () => {
  const files = async () => [
    { name: 'a.pdf', bytes: await makePdf(['Een', 'Twee'], { title: 'T' }) },
    { name: 'a.docx', bytes: makeDocx(['Een', 'Twee']) },
    {
      name: 'a.xlsx',
      bytes: makeXlsx({
        A: [
          ['a', 'b'],
          ['1', '#46045'],
        ],
      }),
    },
    { name: 'a.ods', bytes: makeOds('<table:table table:name="A"><table:table-row/></table:table>') },
    { name: 'a.csv', bytes: Buffer.from('a;b\n"1;2\n3;4') },
    { name: 'a.html', bytes: Buffer.from('<html><title>T</title><p>tekst<script>x</script>') },
    { name: 'a.eml', bytes: Buffer.from('From: a@b.invalid\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nhoi\r\n--x--') },
    ...samples(),
  ]

  test('always has an answer', async () => {
    const known = await files()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(known.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
        async (index, end, changes) => {
          const { name, bytes } = known[index]!
          const changed = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * end)))
          for (const [at, byte] of changes) if (changed.length > 0) changed[at % changed.length] = byte
          const { state, passages } = await readHere(changed, name)
          expect(passages.length > 0 && state === 'nothing-to-extract').toBe(false)
          expect(passages.every((one) => !one.text.includes('\0') && one.text.length <= extractLimits.passage)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Some of the PDFs that the samples hold. */
function samples(): { name: string; bytes: Buffer }[] {
  const folder = join(projectRoot, 'evidence/samples/laptops')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
  return names.slice(0, 2).map((name) => ({ name: 'a.pdf', bytes: readFileSync(join(folder, name)) }))
}
