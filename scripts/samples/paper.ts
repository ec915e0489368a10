import { fontFaces, html, table } from './html'

/** A document on paper, as an organisation would send it. */
export interface Paper {
  /** As it stands on the letterhead, e.g. "Dienst Justitiële Inrichtingen". */
  organisation: string
  department?: string
  /** Kind of document, e.g. "Testverslag". */
  kind: string
  title: string
  /** The sender's own reference; stands in the footer of every page. */
  reference: string
  /** The document's day, YYYY-MM-DD. */
  day: string
  version?: string
  /** E.g. "vastgesteld", "concept". */
  status?: string
  /** As printed, e.g. "intern gebruik". */
  classification: string
  /** More lines for the block of facts below the title. */
  facts?: [label: string, value: string][]
  /** CSS colour of the letterhead. */
  accent?: string
  /** HTML of the content: h2, h3, p, ul, table, and the classes `note`, `signatures`, `stamp`. */
  body: string
}

export async function paperPage(paper: Paper): Promise<string> {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${html(paper.title)} (fictief voorbeeld)</title>
<style>${await fontFaces()}\n:root{--accent:${paper.accent ?? '#1d3f72'}}\n${STYLE}</style></head><body>
<header><div class="bar"></div><div><strong>${html(paper.organisation)}</strong>${paper.department ? `<br>${html(paper.department)}` : ''}</div></header>
<p class="kind">${html(paper.kind)}</p><h1>${html(paper.title)}</h1>${factsOf(paper)}${paper.body}</body></html>`
}

function factsOf(paper: Paper): string {
  const facts: [string, string][] = [
    ['Kenmerk', paper.reference],
    ['Datum', longDay(paper.day)],
  ]
  if (paper.version) facts.push(['Versie', paper.version])
  if (paper.status) facts.push(['Status', paper.status])
  facts.push(['Rubricering', paper.classification], ...(paper.facts ?? []))
  return `<dl>${facts.map(([label, value]) => `<dt>${html(label)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`
}

export const paperHeader = (): string =>
  `<div style="${RUNNING};text-align:center"><span style="border:1px solid #a33;color:#a33;padding:2px 10px;letter-spacing:.06em">FICTIEF VOORBEELD · personen, organisaties en gegevens zijn verzonnen</span></div>`

export const paperFooter = (paper: Paper): string =>
  `<div style="${RUNNING};display:flex;justify-content:space-between"><span>${html(paper.reference)} · ${html(paper.classification)}</span><span>pagina <span class="pageNumber"></span> van <span class="totalPages"></span></span></div>`

/** Chromium's running head and foot know no style sheet of the page. */
const RUNNING = 'width:100%;margin:0 22mm 0 24mm;font:7.5pt Liberation Sans,Arial,sans-serif;color:#555'

/** 23 januari 2026 */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** Lines to sign: function, place and day, and whether it was signed. */
export function signatures(rows: { role: string; day: string; signed: boolean }[]): string {
  return table(
    ['Functie', 'Datum', 'Handtekening'],
    rows.map((row) => [
      row.role,
      row.day,
      row.signed ? '<span class="signed">getekend (fictief)</span>' : '<span class="unsigned">&nbsp;</span>',
    ]),
    { className: 'signatures' },
  )
}

const STYLE = `
*{box-sizing:border-box} body{font:9.6pt/1.45 "Noto Sans",sans-serif;color:#1a1a1a;margin:0}
header{display:flex;gap:10px;align-items:stretch;margin-bottom:18px;font-size:9.5pt;line-height:1.35;min-height:34px}
.bar{width:7px;background:var(--accent)}
.kind{margin:0;color:var(--accent);font-weight:700;text-transform:uppercase;letter-spacing:.08em;font-size:8.5pt}
h1{font-size:19pt;line-height:1.2;margin:2px 0 14px} h2{font-size:12.5pt;margin:16px 0 4px;color:var(--accent);break-after:avoid}
h3{font-size:10.5pt;margin:13px 0 3px;break-after:avoid} p{margin:0 0 8px} ul,ol{margin:0 0 8px;padding-left:18px} li{margin:2px 0}
dl{display:grid;grid-template-columns:34mm 1fr;gap:1px 8px;border-top:1px solid #bbb;border-bottom:1px solid #bbb;padding:8px 0;margin:0 0 16px;font-size:9pt}
dt{color:#555} dd{margin:0}
table{border-collapse:collapse;width:100%;margin:6px 0 12px;font-size:8.8pt;line-height:1.4;font-variant-numeric:tabular-nums}
th{text-align:left;border-bottom:1.5px solid var(--accent);padding:4px 7px;vertical-align:bottom} td{border-bottom:1px solid #d5d5d5;padding:3.2px 7px;vertical-align:top}
thead{display:table-header-group} tr{break-inside:avoid}
.note{border-left:3px solid var(--accent);background:#f3f5f8;padding:7px 11px;margin:8px 0 12px;break-inside:avoid}
.stamp{display:inline-block;border:2px solid #a33;color:#a33;font-weight:700;padding:3px 12px;transform:rotate(-3deg);margin:6px 0}
.signatures td{height:36px;vertical-align:bottom} .signed{font-style:italic;color:#1d3f72;border-bottom:1px solid #1d3f72;padding:0 18px 2px 4px} .unsigned{display:block;border-bottom:1px dotted #777;height:18px}
code,pre{font-family:"Noto Sans Mono",monospace;font-size:8.5pt} pre{background:#f5f5f5;border:1px solid #ddd;padding:8px;white-space:pre-wrap}
.redacted{background:#111;color:#111}
`
