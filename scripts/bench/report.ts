import type { AuditFile } from '../../app/domain/audit-file'
import { composeReport } from '../../app/report/compose/compose-report'
import { drawPages } from '../../app/report/draw-report'
import { noor, sampleFile } from '../../tests/report/sample-file'
import { startBrowser } from '../../tests/support/browser'
import { rounded, sideBySide, type Measurement } from './measurement'
import { reportAsHtml } from './report-as-html'

/**
 * Our report against the same content printed by Chromium, in turn in one run, both warm. Both counts are of our pages, since a page
 * of Chromium holds another amount: the ratio is that of the times.
 */
export async function measureReport(): Promise<Measurement> {
  const document = composeReport(longFile(), { kind: 'final', language: 'nl', at: '2026-03-20T10:00:00.000Z', by: noor })
  const html = reportAsHtml(document)
  const browser = await startBrowser()
  try {
    const page = await browser.newPage()
    let pages = 0
    const times = await sideBySide(
      async () => (pages = (await drawPages(document)).pages),
      async () => {
        await page.setContent(html)
        await page.pdf({ format: 'A4', tagged: true, outline: true })
      },
      { warmUp: 2, counted: 7 },
    )
    const perSecond = (milliseconds: number) => rounded((pages * 1000) / milliseconds)
    return {
      ours: perSecond(times.ours),
      other: perSecond(times.other),
      otherIs: `the same ${pages} pages as HTML, printed with tags and outline by Chromium ${browser.version()}`,
      ratio: rounded(times.other / times.ours),
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
    const facts =
      'Van de 500 laptops in het register zijn de serienummers, de locatie en de instelling van de draadloze kaart vergeleken met de telling op locatie; twaalf laptops stonden op een andere plaats. '
    file.norms = repeat(60, (index) => norms.map((norm) => ({ ...norm, id: `${norm.id}.${index}` })))
    file.verdicts = repeat(60, (index) =>
      verdicts.map((verdict) => ({ ...verdict, normId: `${verdict.normId}.${index}`, facts: facts.repeat(1 + (index % 3)) })),
    )
    file.evidence = repeat(60, (index) => evidence.map((one) => ({ ...one, id: `${one.id}-${index}`, number: one.number + 4 * index })))
    file.findings = repeat(25, (index) =>
      findings.map((finding) => ({ ...finding, id: `f${index}`, number: index + 1, normIds: [`8.09.${index}`] })),
    )
  })
}

function repeat<Item>(times: number, make: (index: number) => Item[]): Item[] {
  return Array.from({ length: times }, (_, index) => make(index)).flat()
}
