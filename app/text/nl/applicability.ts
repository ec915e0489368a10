import type { Gap, StatementState } from '../../domain/applicability'
import type { Confidence } from '../../domain/change-map'

const states: Record<StatementState, string> = {
  applies: 'van toepassing',
  partly: 'deels van toepassing',
  excluded: 'niet van toepassing',
  undecided: 'nog niet beslist',
}

const confidences: Record<Confidence, string> = { certain: 'zeker', likely: 'waarschijnlijk', doubtful: 'twijfelachtig' }

const controls = (count: number) => (count === 1 ? '1 beheersmaatregel' : `${count} beheersmaatregelen`)

/** The statement of applicability of a system: page, CSV and PDF. */
export const applicabilityText = {
  title: 'Verklaring van Toepasselijkheid',
  titleOf: (system: string) => `Verklaring van Toepasselijkheid: ${system}`,
  lead: 'Per beheersmaatregel van het normenkader: of zij voor dit systeem geldt, en zo niet, waarom niet.',
  states,
  confidences,
  framework: 'Normenkader',
  owner: 'Eigenaar',
  supplier: 'Leverancier',
  noSupplier: 'geen',
  system: 'Systeem',
  date: 'Datum',
  example: 'Voorbeeld: de omschrijving van dit systeem is een voorbeeld bij Duiding. Zij is geen uitspraak van een bestaande organisatie.',
  notADecision: (day: string) =>
    `Gemaakt uit de catalogus van Duiding op ${day}. Dit overzicht laat zien wat daar staat; het is op zichzelf geen besluit. De eigenaar van het systeem stelt de verklaring vast.`,

  counts: { label: 'Aantallen', all: 'alle', gaps: 'met een hiaat', derived: 'afgeleid uit een andere versie' },
  complete: 'Over elke beheersmaatregel is beslist, en geen beslissing mist een onderbouwing.',
  incomplete: 'De verklaring is nog niet volledig',
  lacks: {
    undecided: (count: number) => `Over ${controls(count)} is nog niet beslist.`,
    gaps: (count: number) => `Bij ${controls(count)} mist de beslissing een onderbouwing.`,
    owner: 'Het systeem heeft geen eigenaar die de verklaring kan vaststellen.',
  },
  derivedMore: (count: number) =>
    `Bij ${controls(count)} is de beslissing afgeleid uit een andere versie; niemand schreef haar voor dit normenkader. Controleer haar voordat u erop steunt, zeker waar zij twijfelachtig is.`,

  filter: {
    words: 'Zoek op nummer of woord',
    view: 'Stand',
    all: 'Alle',
    framework: 'Normenkader',
    defaultFramework: (name: string) => `${name} (van de koppelingen)`,
  },
  pdf: 'PDF downloaden',
  csv: 'CSV downloaden',
  profile: 'OSCAL-profiel downloaden',
  columns: { control: 'Beheersmaatregel', state: 'Stand', grounds: 'Onderbouwing' },
  rest: 'Zonder hoofdstuk',
  empty: 'Dit normenkader heeft geen beheersmaatregelen',
  emptyMore: 'Kies een ander normenkader.',

  itself: 'De beheersmaatregel zelf; zij heeft geen overheidsmaatregelen.',
  inScope: (ids: string, count: number, all: number) =>
    count === all ? `Alle overheidsmaatregelen: ${ids}` : `Overheidsmaatregelen die gelden: ${ids}`,
  noneInScope: 'Geen overheidsmaatregel geldt.',
  excludedPart: (id: string, title: string) => `Niet: ${id} ${title}`,
  undecidedPart: (id: string, title: string) => `Nog niet beslist: ${id} ${title}`,
  reason: 'Reden',
  reference: 'Verwijzing',
  riskAnalysis: 'Risicoanalyse',
  notNamed: 'niet genoemd',
  undecidedMore: 'Er is geen koppeling. Beslis voordat de verklaring wordt vastgesteld.',
  derivedFrom: (framework: string, ids: string) => `Afgeleid uit ${framework}: ${ids}`,
  gap: (gap: Gap): string => {
    const of = 'measure' in gap && gap.measure !== undefined ? ` bij ${gap.measure}` : ''
    switch (gap.kind) {
      case 'no-risk-analysis':
        return 'Geen risicoanalyse genoemd'
      case 'no-reason':
        return `Geen reden genoemd${of}`
      case 'no-reference':
        return `Geen verwijzing genoemd${of}`
      case 'measure-undecided':
        return `Niet beslist over ${gap.measure}`
      case 'nothing-left':
        return 'Alle overheidsmaatregelen zijn uitgezonderd, zonder risicoanalyse voor de beheersmaatregel'
    }
  },

  gapLine: (gap: string) => `Hiaat: ${gap}`,
  table: {
    control: 'Beheersmaatregel',
    measure: 'Overheidsmaatregel',
    state: 'Stand',
    inScope: 'Overheidsmaatregelen die gelden',
    reason: 'Reden',
    reference: 'Verwijzing',
    riskAnalysis: 'Risicoanalyse',
    derivedFrom: 'Afgeleid uit',
    confidence: 'Zekerheid',
    gaps: 'Hiaten',
    some: (ids: string, count: number, all: number) =>
      all === 0 ? 'de beheersmaatregel zelf' : count === 0 ? 'geen' : `${count} van ${all}: ${ids}`,
    from: (framework: string, ids: string) => `${framework}: ${ids}`,
  },

  report: {
    fileName: 'vvt',
    summary: 'Samenvatting',
    decisions: 'Beslissing per beheersmaatregel',
    status: 'Status',
    statusValue: 'Uitdraai uit de catalogus, op zichzelf geen besluit',
    running: 'Uitdraai, geen besluit',
    exampleRunning: 'Voorbeeld',
    footer: (framework: string, day: string) => `Normenkader ${framework}, stand ${day}`,
    counts: 'Beslissingen',
    count: 'Aantal',
    meaning: 'Wat dat zegt',
    all: 'Alle',
    meanings: {
      applies: 'De beheersmaatregel geldt, met al haar overheidsmaatregelen.',
      partly: 'De beheersmaatregel geldt, maar niet met elke overheidsmaatregel. Dat kan alleen als die niet van toepassing kan zijn.',
      excluded: 'De hele beheersmaatregel is uitgezonderd. Dat vraagt een risicoanalyse.',
      undecided: 'Er is nog geen beslissing. Die is nodig voordat de verklaring volledig is.',
    } satisfies Record<StatementState, string>,
    gaps: 'Hiaten in de onderbouwing',
    gapsCaption: 'Beslissingen die iets missen waarop zij moeten steunen',
    missing: 'Wat ontbreekt',
    undecided: 'Nog niet beslist',
    contents: 'Inhoud',
    undecidedAll: 'Over geen enkele beheersmaatregel is nog beslist.',
    sectionCaption: (section: string) => `Beslissingen, ${section}`,
    attachment: 'Dezelfde verklaring als tabel (CSV)',
    attached: 'Bij dit bestand hoort een bijlage: dezelfde verklaring als tabel (CSV).',
  },
}
