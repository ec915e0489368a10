import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGAGEMENT_TYPES } from '../../app/domain/engagement'
import { composeReport } from '../../app/report/compose/compose-report'
import { drawReport } from '../../app/report/draw-report'
import { veraPdf } from '../support/verapdf'
import { sampleDocument } from './sample-document'
import { sampleFile } from './sample-file'

describe('readers that are not ours', () => {
  const files: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    files['every-block.pdf'] = await drawReport(sampleDocument())
    for (const type of ENGAGEMENT_TYPES) {
      files[`${type}.pdf`] = await drawReport(
        composeReport(sampleFile(type), { kind: 'draft', language: 'nl', at: '2026-03-20T10:00:00.000Z' }),
      )
    }
    files['final-in-english.pdf'] = await drawReport(
      composeReport(sampleFile(), { kind: 'final', language: 'en', at: '2026-03-20T10:00:00.000Z' }),
    )
  })

  test('veraPDF accepts each report as PDF/A-3a and as PDF/UA-1', async () => {
    expect(await veraPdf(files)).toBe('')
  })

  test('veraPDF is really asked: it refuses a report without its claim to PDF/UA', async () => {
    const broken = Buffer.from(files['every-block.pdf']!).toString('latin1').replace('<pdfuaid:part>1<', '<pdfuaid:part>9<')
    expect(await veraPdf({ 'broken.pdf': Buffer.from(broken, 'latin1') })).toContain('FAIL ua1')
  })

  test('qpdf finds no fault in the file', () => {
    for (const bytes of Object.values(files))
      expect(tool('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors found')
  })

  test('poppler reads the text in reading order', () => {
    const text = tool('pdftotext', ['-enc', 'UTF-8'], files['assurance-direct.pdf']!, ['-'])
    const order = [
      'Colofon',
      'Inhoud',
      'Onderzoeksvraag 1',
      'Peildatum en periode',
      'Bevinding 1.',
      'Inzage geweigerd of beperkt',
      'Kwaliteitsbeheersing',
      'Wij danken de onderzoekers.',
      'B-003',
    ]
    const places = order.map((words) => text.lastIndexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

/** Runs a Debian tool on a file, and says what to install where it is missing. */
function tool(program: string, before: string[], bytes: Uint8Array, after: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  try {
    return execFileSync(program, [...before, path, ...after], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT')
      throw new Error(`${program} is missing. As root: apt-get install -y qpdf poppler-utils`, { cause: error })
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}
