import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { statementOf } from '../../app/domain/applicability'
import type { Catalogue } from '../../app/domain/catalogue'
import { readCatalogue } from '../../app/store/catalogue/read-catalogue.server'
import { projectRoot } from '../../app/store/project-root.server'
import { statementCsv, statementPdf, type StatementPaper } from '../../app/workflow/write-statement'
import { veraPdf } from '../support/verapdf'
import { readPdf } from './support'

let catalogue: Catalogue
const files: Record<string, Uint8Array> = {}

function paperOf(systemId: string, frameworkId: string, language: 'nl' | 'en') {
  const framework = catalogue.frameworks.find((one) => one.id === frameworkId)!
  const statement = statementOf(
    catalogue,
    catalogue.systems.find((one) => one.id === systemId)!,
    framework,
  )
  const paper: StatementPaper = { framework, frameworks: catalogue.frameworks, language, at: '2026-11-22T10:00:00.000Z', example: true }
  return { statement, paper }
}

async function draw(systemId: string, frameworkId: string, language: 'nl' | 'en' = 'nl') {
  const { statement, paper } = paperOf(systemId, frameworkId, language)
  const { name, bytes } = await statementPdf(statement, paper)
  files[name] = bytes
}

beforeAll(async () => {
  const reading = await readCatalogue(join(projectRoot, 'controls'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  catalogue = reading.catalogue
  await draw('laptops', 'bio2-1.3')
  await draw('citrix', 'bio-1.04')
  await draw('om-portals', 'bio2-1.2')
  await draw('messaging-service', 'bio2-1.3', 'en')
})

describe('the statement of applicability as PDF', () => {
  test('veraPDF accepts each as PDF/A-3a and as PDF/UA-1, with the table that travels in it', async () => {
    expect(Object.keys(files)).toEqual([
      'vvt-laptops-bio2-1.3-2026-11-22.pdf',
      'vvt-citrix-bio-1.04-2026-11-22.pdf',
      'vvt-om-portals-bio2-1.2-2026-11-22.pdf',
      'statement-of-applicability-messaging-service-bio2-1.3-2026-11-22.pdf',
    ])
    expect(await veraPdf(files)).toBe('')
  })

  test('veraPDF is really asked about the attachment: it refuses one without a media type', async () => {
    const { statement, paper } = paperOf('laptops', 'bio2-1.3', 'nl')
    const { composeApplicability } = await import('../../app/report/compose/compose-applicability')
    const { layoutReport } = await import('../../app/report/layout/layout-report')
    const { drawFrames } = await import('../../app/report/draw/document')
    const attachment = { name: 'a.csv', type: '', description: 'Tabel', bytes: Buffer.from('a;b\r\n') }
    const document = composeApplicability(statement, paper.framework, { ...paper, frameworkName: (id) => id, attachments: [] })
    const bytes = await drawFrames(layoutReport(document), { ...document, language: 'nl-NL', attachments: [attachment] })
    expect(await veraPdf({ 'broken.pdf': bytes }, '3a')).toMatch(/FAIL 3a[^]*MIME/)
  })

  test('qpdf finds no fault, and poppler takes the same table out of it as the page gives', () => {
    for (const bytes of Object.values(files))
      inFolder(bytes, (path) => expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found'))
    const { statement, paper } = paperOf('laptops', 'bio2-1.3', 'nl')
    const csv = statementCsv(statement, paper)
    inFolder(files['vvt-laptops-bio2-1.3-2026-11-22.pdf']!, (path, folder) => {
      expect(run('pdfdetach', ['-list', path])).toContain(csv.name)
      run('pdfdetach', ['-save', '1', '-o', join(folder, 'out.csv'), path])
      expect(Buffer.compare(readFileSync(join(folder, 'out.csv')), Buffer.from(csv.bytes))).toBe(0)
    })
  })

  test('names each control on its pages, numbers them, and repeats the head of the table on each', async () => {
    const { pages, title, outline } = await readPdf(files['vvt-laptops-bio2-1.3-2026-11-22.pdf']!)
    const words = pages.map((page) => page.text.replaceAll('\u00ad', '').replace(/\s+/g, ' '))
    const all = words.join(' ')
    for (const control of catalogue.frameworks.find((one) => one.id === 'bio2-1.3')!.controls) expect(all).toContain(`${control.id} `)
    expect(title).toBe('Verklaring van Toepasselijkheid: Laptops voor het strafdossier')
    expect(outline.map((one) => one.title.replace('\u2002', ' '))).toEqual(['1 Samenvatting', '2 Beslissing per beheersmaatregel'])
    words.slice(1).forEach((page, index) => expect(page).toContain(`Pagina ${index + 2} van ${pages.length}`))
    for (const page of words.slice(3)) expect(page).toMatch(/Beheersmaatregel Stand Onderbouwing/)
    expect(words[0]).toContain('het is op zichzelf geen besluit')
    expect(words[0]).toContain('Voorbeeld: de omschrijving van dit systeem')
  })

  test('gives the same bytes for the same statement at the same moment', async () => {
    const { statement, paper } = paperOf('laptops', 'bio2-1.3', 'nl')
    expect(Buffer.compare((await statementPdf(statement, paper)).bytes, files['vvt-laptops-bio2-1.3-2026-11-22.pdf']!)).toBe(0)
  })
})

function inFolder(bytes: Uint8Array, work: (path: string, folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'statement-'))
  const path = join(folder, 'statement.pdf')
  writeFileSync(path, bytes)
  try {
    work(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(program: string, parameters: string[]): string {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT')
      throw new Error(`${program} is missing. As root: apt-get install -y qpdf poppler-utils`, { cause: error })
    throw error
  }
}
