import { chromium } from 'playwright-core'
import type { AuditFile } from '../../app/domain/audit-file'
import { composeReport } from '../../app/report/compose/compose-report'
import { drawPages } from '../../app/report/draw-report'
import { noor, sampleFile } from '../../tests/report/sample-file'
import { reportAsHtml } from './report-as-html'

export interface Measurement {
  name: string
  ours: number
  other: number
  otherIs: string
  ratio: number
  unit: string
}

/**
 * Our report against the same content printed by Chromium, in turn in one run, both warm. Both counts are of our pages, since a page
 * of Chromium holds another amount: the ratio is that of the times.
 */
export async function measureReport(rounds = 7): Promise<Measurement> {
  const document = composeReport(longFile(), { kind: 'final', language: 'nl', at: '2026-03-20T10:00:00.000Z', by: noor })
  const html = reportAsHtml(document)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    let pages = 0
    const ours: number[] = []
    const other: number[] = []
    for (let round = -2; round < rounds; round++) {
      const drawing = await timed(async () => (pages = (await drawPages(document)).pages))
      const printing = await timed(async () => {
        await page.setContent(html)
        await page.pdf({ format: 'A4', tagged: true, outline: true })
      })
      if (round < 0) continue
      ours.push(drawing)
      other.push(printing)
    }
    const [mine, theirs] = [pages / median(ours), pages / median(other)]
    return {
      name: 'report pages per second',
      ours: rounded(mine),
      other: rounded(theirs),
      otherIs: `the same ${pages} pages as HTML, printed with tags and outline by Chromium ${browser.version()}`,
      ratio: rounded(mine / theirs),
      unit: 'pages/s',
    }
  } finally {
    await browser.close()
  }
}

/** The sample file with its norms, evidence and findings repeated: a report of about a hundred pages. */
function longFile(): AuditFile {
  return sampleFile('assurance-direct', (file) => {
    const [norms, verdicts, evidence, findings] = [file.norms, file.verdicts, file.evidence, file.findings]
    const facts = 'Van de 500 laptops in het register zijn de serienummers, de locatie en de instelling van de draadloze kaart vergeleken met de telling op locatie; twaalf laptops stonden op een andere plaats. '
    file.norms = repeat(60, (index) => norms.map((norm) => ({ ...norm, id: `${norm.id}.${index}` })))
    file.verdicts = repeat(60, (index) => verdicts.map((verdict) => ({ ...verdict, normId: `${verdict.normId}.${index}`, facts: facts.repeat(1 + (index % 3)) })))
    file.evidence = repeat(60, (index) => evidence.map((one) => ({ ...one, id: `${one.id}-${index}`, number: one.number + 4 * index })))
    file.findings = repeat(25, (index) => findings.map((finding) => ({ ...finding, id: `f${index}`, number: index + 1, normIds: [`8.09.${index}`] })))
  })
}

function repeat<Item>(times: number, make: (index: number) => Item[]): Item[] {
  return Array.from({ length: times }, (_, index) => make(index)).flat()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const rounded = (value: number): number => Math.round(value * 10) / 10
