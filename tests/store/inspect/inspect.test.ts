import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { isRefused, type FileFinding } from '../../../app/domain/file-finding'
import { inspect } from '../../../app/store/inspect/inspect.mjs'
import { memorySource } from '../../../app/store/inspect/source.mjs'
import { nestedArchive } from '../../../app/store/nested-archive'
import { zipBytes } from './zip-bytes'

const look = (bytes: Uint8Array | string): Promise<FileFinding[]> => inspect(memorySource(Buffer.from(bytes as Uint8Array)))
const kinds = async (bytes: Uint8Array | string) => (await look(bytes)).map((finding) => finding.kind)

/** What becomes of a file with this in it. */
const outcomes: [what: string, finding: FileFinding['kind'], outcome: 'refused' | 'let in', bytes: () => Uint8Array | string][] = [
  ['no bytes', 'empty', 'refused', () => ''],
  ['a Windows program', 'executable', 'refused', () => Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
  ['a Linux program', 'executable', 'refused', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1])],
  ['a macOS program', 'executable', 'refused', () => Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 7, 0])],
  ['an archive that says it unpacks to much', 'archive-bomb', 'refused', () => zipBytes([{ name: 'a', unpacked: 4_000_000_000 }])],
  [
    'an archive that unpacks to more than it says',
    'archive-bomb',
    'refused',
    () => zipBytes([{ name: 'a', data: Buffer.alloc(200_000), unpacked: 10 }]),
  ],
  ['an archive whose files share their bytes', 'archive-bomb', 'refused', sharedBytes],
  ['a gzip that unpacks to a thousand times its size', 'archive-bomb', 'refused', () => gzipSync(Buffer.alloc(80_000_000))],
  ['four archives in one another', 'archive-too-deep', 'refused', () => nestedArchive(4)],
  ['a name that goes up', 'archive-escapes', 'refused', () => zipBytes([{ name: '../../etc/cron.d/x' }])],
  ['a name that goes up with other strokes', 'archive-escapes', 'refused', () => zipBytes([{ name: 'a\\..\\..\\x' }])],
  ['a name from the root', 'archive-escapes', 'refused', () => zipBytes([{ name: '/etc/passwd' }])],
  ['a name with a drive', 'archive-escapes', 'refused', () => zipBytes([{ name: 'C:\\Windows\\x' }])],
  ['a name that goes up, in a tar', 'archive-escapes', 'refused', () => tarBytes('../x', '0')],
  ['a name that goes up, in a packed tar', 'archive-escapes', 'refused', () => gzipSync(tarBytes('../x', '0'))],
  ['a link, in a zip', 'archive-link', 'refused', () => zipBytes([{ name: 'a', data: '/etc/passwd', mode: 0o120777 }])],
  ['a link, in a tar', 'archive-link', 'refused', () => tarBytes('a', '2')],
  ['a name that turns the reading direction', 'archive-misleading-name', 'refused', () => zipBytes([{ name: 'factuur\u202Efdp.exe' }])],
  ['a name with NUL', 'archive-misleading-name', 'refused', () => zipBytes([{ name: 'a.pdf\0.exe' }])],
  ['a password on an archive', 'archive-encrypted', 'refused', () => zipBytes([{ name: 'a', encrypted: true }])],
  ['a PNG of a hundred thousand by a hundred thousand', 'pixel-flood', 'refused', () => png(100_000, 100_000)],
  ['a JPEG of sixty thousand by sixty thousand', 'pixel-flood', 'refused', () => jpeg(60_000, 60_000)],
  ['a GIF of sixty thousand by sixty thousand', 'pixel-flood', 'refused', () => gif(60_000, 60_000)],
  ['a PDF that is an archive too', 'polyglot', 'refused', () => Buffer.concat([Buffer.from(pdf()), zipBytes([{ name: 'a' }])])],
  ['an image that is an archive too', 'polyglot', 'refused', () => Buffer.concat([png(1, 1), zipBytes([{ name: 'a' }])])],
  [
    'an archive that is a PDF too',
    'polyglot',
    'refused',
    () => zipBytes([{ name: 'a', data: `${pdf()}${' '.repeat(1900)}`, store: true }]),
  ],
  ['a GIF that is a program too', 'polyglot', 'refused', () => 'GIF89a/*\u0001\u0001*/=1;alert(1)'],
  ['an image with a page in it', 'polyglot', 'refused', () => Buffer.concat([png(1, 1), Buffer.from('<script>alert(1)</script>')])],
  [
    'a program in an archive',
    'archive-holds-program',
    'let in',
    () => zipBytes([{ name: 'setup', data: Buffer.from([0x7f, 0x45, 0x4c, 0x46]) }]),
  ],
  ['a program by its name in an archive', 'archive-holds-program', 'let in', () => zipBytes([{ name: 'start.ps1' }])],
  ['half an archive', 'archive-unreadable', 'let in', () => zipBytes([{ name: 'a' }]).subarray(0, 40)],
  ['an archive of another kind', 'archive-unreadable', 'let in', () => Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ['a Word document with macros', 'macros', 'let in', () => office({ name: 'word/vbaProject.bin' })],
  ['an older document with macros', 'macros', 'let in', () => ole('_VBA_PROJECT')],
  ['an office document with a password', 'document-encrypted', 'let in', () => ole('EncryptedPackage')],
  ['an OpenDocument with a password', 'document-encrypted', 'let in', () => openDocument('<manifest:encryption-data/>')],
  ['a document that fetches its template', 'external-links', 'let in', () => office(relation('attachedTemplate'))],
  ['a PDF with a password', 'document-encrypted', 'let in', () => encryptedPdf()],
  ['a PDF with a script', 'pdf-script', 'let in', () => pdf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')],
  ['a PDF that hides a script behind numbers', 'pdf-script', 'let in', () => pdf('/OpenAction << /S /#4aava#53cript >>')],
  ['a PDF that starts a program', 'pdf-launch', 'let in', () => pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
  ['a PDF with files in it', 'pdf-attachments', 'let in', () => pdf('/Names << /EmbeddedFiles 5 0 R >>')],
  ['a page with a script', 'page-script', 'let in', () => '<!doctype html><html><script>alert(1)</script></html>'],
  ['a script', 'script', 'let in', () => '#!/bin/sh\nrm -rf /'],
]

describe('before a file is opened, a look into it', () => {
  test.each(outcomes)('finds %s: %s, which is %s', async (_what, finding, outcome, bytes) => {
    const found = await look(bytes())
    expect(found.map((one) => one.kind)).toContain(finding)
    expect(found.some(isRefused)).toBe(outcome === 'refused')
  })

  test('finds nothing in what is ordinary: a PDF, images, an archive, an office document in one, a table', async () => {
    const ordinary: (Uint8Array | string)[] = [
      pdf('/OpenAction [3 0 R /Fit]'),
      png(4000, 3000),
      jpeg(4000, 3000),
      gif(20, 20),
      zipBytes([{ name: 'map/register.csv' }, { name: 'map/verslag.docx', data: office(relation('hyperlink')) }]),
      gzipSync(tarBytes('map/a.txt', '0')),
      'toestel;wifi\n1;aan\n',
      '<html><body>Verslag</body></html>',
    ]
    for (const bytes of ordinary) expect(await kinds(bytes)).toEqual([])
  })

  test('finds a password that a reader must know, and none where a PDF has one for its permissions alone', async () => {
    const locked = async (userPassword: string) => {
      const document = await PDFDocument.create()
      document.addPage()
      document.encrypt({ userPassword, ownerPassword: 'van de eigenaar' })
      return kinds(await document.save())
    }
    expect([await locked('geheim'), await locked('')]).toEqual([['document-encrypted'], []])
  })

  test('takes any bytes at all, whole, cut off or changed, and never throws', async () => {
    const seeds = outcomes
      .map(([, , , bytes]) => Buffer.from(bytes() as Uint8Array))
      .filter((bytes) => bytes.length > 0 && bytes.length < 20_000)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        async (seed, cut, changes) => {
          const bytes = Buffer.from(seed.subarray(0, 1 + (cut % seed.length)))
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte
          expect(Array.isArray(await look(bytes))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

function sharedBytes(): Buffer {
  const bytes = zipBytes([
    { name: 'a', data: Buffer.alloc(3000, 7), store: true },
    { name: 'b', data: Buffer.alloc(3000, 8), store: true },
    { name: 'c', data: Buffer.alloc(3000, 9), store: true },
  ])
  const first = bytes.indexOf('PK\x01\x02')
  // All three say that they are the first, and none is told to be smaller.
  for (let at = first; at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    bytes.writeUInt32LE(0, at + 42)
    bytes.writeUInt32LE(8000, at + 20)
  }
  return bytes
}

function tarBytes(name: string, type: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write('00000000006\0', 124)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  const contents = Buffer.alloc(512)
  contents.write('inhoud')
  return Buffer.concat([header, contents, Buffer.alloc(1024)])
}

function png(width: number, height: number): Buffer {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

function jpeg(width: number, height: number): Buffer {
  const bytes = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100', 'hex')
  bytes.writeUInt16BE(height, 25)
  bytes.writeUInt16BE(width, 27)
  return bytes
}

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from('474946383961000000000000003b', 'hex')
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}

const pdf = (more = '', trailer = '') =>
  `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R ${more} >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\ntrailer << /Root 1 0 R /Size 3 ${trailer} >>\nstartxref\n0\n%%EOF\n`

/** Encrypted with RC4 of 40 bits; the digests are of a password that nobody knows. */
const encryptedPdf = () =>
  pdf('', `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`)

const office = (part: { name: string; data?: string }) =>
  zipBytes([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: '<w:document/>' }, part])

const relation = (kind: string) => ({
  name: 'word/_rels/settings.xml.rels',
  data: `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="https://elders.invalid/x" TargetMode="External"/></Relationships>`,
})

const openDocument = (more: string) =>
  zipBytes([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', store: true },
    { name: 'META-INF/manifest.xml', data: `<manifest:manifest>${more}</manifest:manifest>` },
  ])

const ole = (storage: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(`${storage}\0`, 'utf16le'), Buffer.alloc(400)])
