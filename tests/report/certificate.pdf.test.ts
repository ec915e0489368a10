import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../app/domain/canonical'
import type { Given } from '../../app/domain/given'
import { writeCertificate } from '../../app/workflow/write-certificate'
import { veraPdf } from '../support/verapdf'
import { sampleFile } from './sample-file'
import { readPdf } from './support'

const file = sampleFile()
const all: Given[] = file.evidence.flatMap((evidence) => evidence.revisions.map((revision) => ({ evidence, revision: frozen(revision) })))
const aFile = all.find(({ revision }) => revision.body.kind === 'file')!
const inspected = {
  ...aFile.revision,
  id: 'inspected',
  body: {
    kind: 'inspection' as const,
    place: 'Zoetermeer',
    day: '2026-02-27',
    present: 'Twee auditors',
    seen: 'Het register',
    whyNoCopy: 'Bevat namen',
    sha256: 'a'.repeat(64),
  },
  context: { ...aFile.revision.context, origin: '', covers: null, handling: { ...aFile.revision.context.handling, copyMayBeKept: false } },
}
const anInspection: Given = { evidence: { ...aFile.evidence, revisions: [inspected] }, revision: frozen(inspected) }
const secret = under(aFile)

/** With the digest that the store gives it. */
function frozen<R extends Given['revision']>(revision: R): R {
  const digest = createHash('sha256')
    .update(canonicalJson({ body: revision.body, context: revision.context }))
    .digest('hex')
  return { ...revision, digest }
}

/** The same under embargo. */
function under({ evidence, revision }: Given): Given {
  const embargo = { reason: 'Onderzoek', until: { kind: 'decision' as const, decision: 'Besluit' }, circle: ['noor'] }
  const closed = { ...revision, context: { ...revision.context, handling: { ...revision.context.handling, embargo } } }
  return { evidence: { ...evidence, revisions: [closed] }, revision: frozen(closed) }
}

const giver = { personId: aFile.revision.handedInBy.id, today: '2026-03-02', language: 'nl' as const }
const files: Record<string, Uint8Array> = {}

async function draw(name: string, given: [Given, ...Given[]], asker: Parameters<typeof writeCertificate>[2] = giver) {
  files[name] = (await writeCertificate(given, file, asker)).bytes
}

beforeAll(async () => {
  await draw('file', [aFile])
  await draw('inspection', [anInspection])
  await draw('several', all as [Given, ...Given[]])
  await draw('english', [aFile], { ...giver, language: 'en' })
  await draw('embargo', [secret], { ...giver, personId: 'noor' })
  await draw('embargo-giver', [secret])
})

const wordsOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).pages
    .map((page) => page.text)
    .join(' ')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')

describe('the certificate of receipt', () => {
  test('passes veraPDF as PDF/A-3a and as PDF/UA-1, for a file, an inspection, several, in English and under embargo', async () => {
    const { several, inspection, english, embargo } = files
    expect(await veraPdf({ several: several!, inspection: inspection!, english: english!, embargo: embargo! })).toBe('')
  })

  test('says what, from whom, when and with which digests', async () => {
    const words = await wordsOf(files['file']!)
    const { body } = aFile.revision
    if (body.kind !== 'file') throw new Error('no file')
    expect(words).toContain(aFile.evidence.title)
    expect(words).toContain(body.name)
    expect(words).toContain(aFile.revision.handedInBy.name)
    expect(words).toContain('2 maart 2026, 10.00 uur (Nederlandse tijd)')
    expect(words.replaceAll(' ', '')).toContain(body.sha256)
    expect(words.replaceAll(' ', '')).toContain(aFile.revision.digest)
    expect(words).toContain('sha256sum BESTAND')
  })

  test('has for each piece the very data of which its digest is the SHA-256', () => {
    inFolder(files['several']!, (path, folder) => {
      all.forEach((given, index) => {
        const out = join(folder, `${index}.json`)
        execFileSync('pdfdetach', ['-save', String(index + 1), '-o', out, path])
        expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(given.revision.digest)
      })
    })
  })

  test('under embargo has its words for the giver alone, and its numbers and digests for the circle', async () => {
    const { body } = secret.revision
    if (body.kind !== 'file') throw new Error('no file')
    const [circle, own] = [await wordsOf(files['embargo']!), await wordsOf(files['embargo-giver']!)]
    for (const word of [secret.evidence.title, body.name]) {
      expect([word, circle.includes(word), own.includes(word)]).toEqual([word, false, true])
      expect(Buffer.from(files['embargo']!).includes(word)).toBe(false)
    }
    expect(circle.replaceAll(' ', '')).toContain(body.sha256)
    inFolder(files['embargo']!, (path) =>
      expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain('0 embedded files'),
    )
  })

  test('is the same to the byte whenever it is made', async () => {
    const again = await writeCertificate([aFile], file, { ...giver, today: '2027-01-01' })
    expect(Buffer.compare(again.bytes, files['file']!)).toBe(0)
    expect(again.name).toMatch(/^ontvangstbewijs-B-\d{3}-\d+\.pdf$/)
  })
})

function inFolder(bytes: Uint8Array, work: (path: string, folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const path = join(folder, 'certificate.pdf')
  writeFileSync(path, bytes)
  try {
    work(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
