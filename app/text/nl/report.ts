import { accountText } from './report-account'
import type { Theme } from '../../domain/catalogue'
import type { Classification, ContextField } from '../../domain/evidence-context'
import type { EngagementType } from '../../domain/engagement'
import type { VerdictValue } from '../../domain/verdict'
import { nounsText } from './nouns'
import { abbreviations } from './report-abbreviation'
import { limitationText } from './report-limitation'

const kinds: Record<EngagementType, string> = {
  'agreed-upon-procedures': 'Rapport van feitelijke bevindingen',
  'assurance-direct': 'Assurance-rapport',
  'assurance-attestation': 'Assurance-rapport',
}

const workDone: Record<EngagementType, string> = {
  'agreed-upon-procedures': 'Overeengekomen specifieke werkzaamheden',
  'assurance-direct': 'Assurance-opdracht, directe rapportage (3000D)',
  'assurance-attestation': 'Assurance-opdracht, attestatie (3000A)',
}

/** What the reader may and may not take from the report (R8). */
const standards: Record<EngagementType, string> = {
  'agreed-upon-procedures':
    'De werkzaamheden zijn uitgevoerd als overeengekomen specifieke werkzaamheden, volgens NOREA-richtlijn 4401 en NBA-standaard 4400N. De auditor heeft de afgesproken werkzaamheden verricht en rapporteert de feiten die daaruit bleken. Dit rapport verstrekt geen zekerheid en verbindt aan de feiten geen weging; de gebruiker maakt met deze feiten zelf een afweging.',
  'assurance-direct':
    'De opdracht is uitgevoerd als assurance-opdracht met directe rapportage, volgens standaard 3000D. De auditor heeft het object zelf gemeten aan de criteria en geeft per norm en per aspect een oordeel, op de bewijsstukken die in bijlage B staan.',
  'assurance-attestation':
    'De opdracht is uitgevoerd als attestatie-opdracht, volgens standaard 3000A. De verantwoordelijke partij heeft zich verantwoord; de auditor heeft die verantwoording aan de criteria getoetst en geeft per norm en per aspect een oordeel, op de bewijsstukken die in bijlage B staan.',
}

const themes: Record<Theme, string> = {
  organisational: 'Organisatorische beheersmaatregelen',
  people: 'Mensgerichte beheersmaatregelen',
  physical: 'Fysieke beheersmaatregelen',
  technological: 'Technologische beheersmaatregelen',
  other: 'Overige beheersmaatregelen',
}

/** What the report calls an outcome where it gives facts only (R8). */
const outcomes: Record<VerdictValue, string> = {
  ...nounsText.verdicts,
  met: 'feiten vastgesteld',
  'partly-met': 'feiten vastgesteld',
  'not-met': 'feiten vastgesteld',
}

const classifications: Record<Classification, string> = {
  public: 'Openbaar',
  internal: 'Intern',
  'departmental-confidential': 'Departementaal Vertrouwelijk',
}

const contextFields: Record<ContextField, string> = {
  what: 'wat het is',
  origin: 'hoe het is gemaakt',
  covers: 'op welke datum of periode het ziet',
  completeness: 'of het volledig is',
  people: 'wie het maakte, verzamelde en goedkeurde',
  shows: 'wat het aantoont en wat niet',
  readingGuide: 'hoe het te lezen is',
  deviations: 'bekende afwijkingen',
  handling: 'rubricering en bewaring',
  edited: 'of het is bewerkt',
}

/** The words that pages and report share, whatever the language. */
export type Nouns = { [Area in 'roles' | 'aspects' | 'verdicts' | 'reasons' | 'stances']: Record<keyof (typeof nounsText)[Area], string> }

export const reportText = {
  organisation: 'Auditdienst Rijk',
  kinds,
  workDone,
  standards,
  themes,
  outcomes,
  classifications,
  contextFields,
  nouns: nounsText as Nouns,
  limitation: limitationText,

  none: '–',
  notFilledIn: 'Niet ingevuld',
  page: (number: number, total: number) => `Pagina ${number} van ${total}`,
  contentsEntry: (title: string, page: number) => `${title}, pagina ${page}`,
  tableCaption: (number: number, caption: string) => `Tabel ${number}. ${caption}`,
  figureCaption: (number: number, caption: string) => `Figuur ${number}. ${caption}`,
  annex: (letter: string, title: string) => `Bijlage ${letter}. ${title}`,
  reference: (key: string) => `Kenmerk ${key}`,

  draft: {
    mark: 'Concept',
    notice: 'Concept, niet vastgesteld. Uitsluitend bestemd voor hoor en wederhoor en managementreactie.',
    running: 'Concept, niet vastgesteld',
    notReviewed: 'nog niet collegiaal getoetst',
  },
  sample: { notice: 'Fictief voorbeeld: personen, organisatieonderdelen en bewijsstukken zijn verzonnen.', running: 'Fictief voorbeeld' },

  cover: {
    client: 'Opdrachtgever',
    object: 'Object van onderzoek',
    framework: 'Normenkader',
    referenceDate: 'Peildatum',
    period: 'Periode',
    date: 'Datum rapport',
    status: 'Status',
    statuses: { draft: (number: number) => `Concept (uitgave ${number})`, final: (number: number) => `Definitief (uitgave ${number})` },
  },
  /** A framework with its version, short. */
  version: (title: string, version: string) => `${title}, versie ${version}`,
  colophon: {
    title: 'Colofon',
    reportTitle: 'Titel',
    kind: 'Soort opdracht',
    author: 'Opsteller',
    distribution: 'Verspreiding',
    reference: 'Kenmerk',
    basis: 'Grondslag',
    production:
      'Dit rapport is samengesteld uit het dossier van de opdracht. De bewijsstukken hebben een nummer (B-001) en een controlegetal (SHA-256), waarmee is na te gaan dat een stuk sinds de inlevering niet is gewijzigd. Het bestand is opgemaakt om voorgelezen (PDF/UA-1) en gearchiveerd (PDF/A-3a) te worden.',
    replacement: 'Een teken dat niet in het lettertype voorkomt, is afgedrukt als �.',
  },
  contents: { title: 'Inhoud' },

  /** The basis is stored per engagement; nothing here says that a law demands it (R12). */
  legalBasis: {
    cbw: 'De opdrachtgever heeft de Cyberbeveiligingswet (Cbw) als grondslag vastgelegd.',
    'self-regulation': 'De opdrachtgever heeft zelfregulering als grondslag vastgelegd.',
    other: (text: string) => `De opdrachtgever heeft als grondslag vastgelegd: ${text}`,
  },

  summary: {
    title: 'Samenvatting',
    answers: 'Antwoord per onderzoeksvraag',
    question: (position: number) => `Onderzoeksvraag ${position}`,
    unanswered: 'Deze vraag is nog niet beantwoord.',
    chart: {
      title: 'Uitkomsten in één oogopslag',
      caption: { facts: 'Uitkomst per norm en aspect, alle systemen samen', verdicts: 'Oordeel per norm en aspect, alle systemen samen' },
      alternative: (parts: string) => `Staafdiagram van de aantallen: ${parts}.`,
    },
    limited: {
      title: 'Lees dit rapport samen met de beperkingen',
      text: (count: string) => `Het dossier kent ${count}. Zij bepalen wat in dit rapport wel en niet kon worden vastgesteld; zie `,
      link: (chapter: string) => `hoofdstuk ${chapter}`,
    },
  },

  introduction: {
    title: 'Inleiding',
    occasion: 'Aanleiding',
    purpose: 'Doel',
    questions: 'Onderzoeksvragen',
    object: 'Object van onderzoek',
    systems: 'Onderzochte systemen',
    system: {
      name: 'Systeem',
      kind: 'Soort',
      owner: 'Eigenaar',
      supplier: 'Leverancier',
      noOwner: 'Geen eigenaar aangewezen',
      noSupplier: 'Geen',
    },
    delimitation: 'Afbakening',
    framework: 'Normenkader',
    frameworkText: (title: string, version: string) =>
      `Als normenkader is ${title}, versie ${version}, gebruikt. De selectie van normen en de toetsingscriteria zijn bij de start van de opdracht vastgelegd; latere wijzigingen van het normenkader werken niet door in dit onderzoek.`,
    frameworkUpgraded: (title: string, version: string, day: string) =>
      `Als normenkader is ${title}, versie ${version}, gebruikt. De opdracht is op ${day} van een eerdere versie naar deze overgegaan; hoofdstuk 5 vertelt wat toen is overgenomen. De selectie van normen en de toetsingscriteria zijn daarbij vastgelegd; latere wijzigingen van het normenkader werken niet door in dit onderzoek.`,
    frameworkFacts: { earlier: 'Eerdere versie', version: 'Normenkader en versie', source: 'Bron', digest: 'Controlegetal (SHA-256)' },
    period: 'Peildatum en periode',
    periodText: (day: string, period: string) =>
      `De peildatum is ${day}. Opzet en bestaan zijn op die datum onderzocht, werking over de periode van ${period}.`,
    reading: 'Leeswijzer',
    readingText: {
      facts:
        'Hoofdstuk 3 geeft per systeem en per norm de vastgestelde feiten bij opzet, bestaan en werking, met de nummers van de bewijsstukken. Hoofdstuk 4 noemt de beperkingen, die uit het dossier zijn berekend.',
      verdicts:
        'Hoofdstuk 3 geeft per systeem en per norm het oordeel over opzet, bestaan en werking, met de vastgestelde feiten en de nummers van de bewijsstukken. Hoofdstuk 4 noemt de beperkingen, die uit het dossier zijn berekend.',
    },
  },

  findings: {
    title: 'Bevindingen per norm',
    overview: 'Overzicht',
    overviewCaption: (system: string) => `Oordeel per norm en aspect, ${system}`,
    columns: { norm: 'Norm', aspect: 'Aspect', verdict: 'Oordeel', facts: 'Vastgestelde feiten', evidence: 'Bewijs' },
    normCaption: { facts: (norm: string) => `Feiten bij norm ${norm}`, verdicts: (norm: string) => `Oordeel en feiten bij norm ${norm}` },
    statement: 'Norm',
    criterion: 'Toetsingscriterium',
    related: 'Bevindingen',
    noFacts: 'Er zijn geen feiten vastgesteld.',
    underEmbargo: (evidence: string) => `De inhoud rust op bewijs onder embargo (${evidence}) en staat daarom niet in dit rapport.`,
    cannot: (reason: string) => `Niet vast te stellen: ${reason}.`,
    notApplicable: (reference: string) => `Niet van toepassing (${reference}).`,
    noOccurrence: 'In de periode deed zich geen geval voor.',
    notExamined: 'Niet onderzocht.',
    pending: 'Nog niet vastgesteld',
    list: 'Bevindingen',
    noFindings: 'Over dit systeem zijn geen afzonderlijke bevindingen opgesteld.',
    finding: (number: number, title: string) => `Bevinding ${number}. ${title}`,
    findingLink: (number: number) => `bevinding ${number}`,
    carriedFrom: (framework: string, norm: string) => `Overgenomen uit ${framework}, norm ${norm}`,
    lapsed: 'vervallen',
    parts: {
      norms: 'Bij norm',
      earlier: 'Opgesteld bij norm',
      criterion: 'Norm',
      condition: 'Feit',
      cause: 'Oorzaak',
      effect: 'Gevolg',
      recommendation: 'Aanbeveling',
      evidence: 'Bewijs',
      state: 'Stand',
    },
    reply: (stance: string) => `Reactie van de betrokkene: ${stance}`,
    replyBy: (name: string, role: string, day: string) => `${name}, ${role}, ${day}`,
    replyAwaited: 'Hoor en wederhoor: nog geen reactie ontvangen.',
    inapplicable: 'Niet van toepassing',
    inapplicableText:
      'Deze normen kunnen op dit systeem niet van toepassing zijn. De reden staat in de Verklaring van Toepasselijkheid (VvT).',
    inapplicableCaption: (system: string) => `Normen die niet van toepassing zijn, ${system}`,
    inapplicableColumns: { norm: 'Norm', reason: 'Reden', reference: 'VvT' },
    noNorms: 'Voor dit systeem zijn geen normen geselecteerd.',
  },

  limitations: {
    title: 'Beperkingen',
    intro:
      'Dit hoofdstuk is berekend uit het dossier: wat is gevraagd en niet ontvangen, wat alleen ter inzage was, wat onder embargo staat, wat niet was te duiden en wat daardoor niet is vast te stellen. De auditor kan er iets aan toevoegen, maar er niets uit weglaten.',
    none: 'Uit het dossier volgen geen beperkingen.',
    general: 'Algemeen',
    cannotCaption: (system: string) => `Niet vast te stellen, ${system}`,
    examinedCaption: (system: string) => `Niet onderzocht, ${system}`,
    columns: { norm: 'Norm', aspect: 'Aspect', reason: 'Reden' },
    notes: 'Aanvullingen van de auditor',
    note: (text: string, name: string, day: string) => `${text} (${name}, ${day})`,
  },

  account: accountText,
  signature: {
    title: 'Ondertekening',
    draft: 'Een concept wordt niet ondertekend.',
    place: 'Plaats',
    date: 'Datum',
    name: 'Naam',
    role: 'Rol',
    sign: 'Handtekening',
    toFill: '…………………………………………………………',
  },

  response: {
    title: 'Managementreactie',
    intro: (name: string, role: string, moment: string) =>
      `Reactie van ${name}, ${role}, ontvangen op ${moment}. De tekst is ongewijzigd opgenomen.`,
    none: 'Er is nog geen managementreactie ontvangen.',
  },

  register: {
    title: 'Bewijsregister',
    intro:
      'Elk bewijsstuk staat hier met zijn laatste versie. Van stukken onder embargo staat hier alleen het nummer. Waar geen kopie is bewaard, is het stuk ter plaatse ingezien.',
    caption: (system: string) => `Bewijsstukken, ${system}`,
    columns: { number: 'Nr.', title: 'Bewijsstuk', covers: 'Ziet op', digest: 'SHA-256', classification: 'Rubricering' },
    givenBy: (role: string, organisation: string) => `Gegeven door ${role}, ${organisation}`,
    revision: (number: number) => `versie ${number}`,
    embargo: 'Onder embargo: inhoud niet opgenomen',
    inspection: (place: string, day: string) => `Inzage ter plaatse: ${place}, ${day}`,
    clarified: (system: string) => `Toelichting bij de duiding, ${system}`,
    clarifiedColumns: { number: 'Nr.', part: 'Over', question: 'Gevraagd', answer: 'Toelichting' },
    clarifiedWhole: 'Het geheel',
    clarifiedAnswer: (day: string, role: string) => `Toelichting van ${day} door ${role}: `,
    notClarified: (day: string) => `Geen antwoord. Gevraagd vóór of op ${day}.`,
    noDigest: 'Geen kopie, geen controlegetal',
    unknown: 'Niet opgegeven',
    none: 'Er zijn geen bewijsstukken ontvangen.',
  },

  norms: {
    title: 'Normen in het onderzoek',
    intro: 'De normen zijn in eigen woorden samengevat; de volledige tekst staat in de bron van het normenkader.',
    caption: 'Normen en de systemen waarop zij zijn toegepast',
    columns: { norm: 'Norm', statement: 'In eigen woorden', systems: 'Systemen' },
    inapplicable: (system: string) => `${system} (n.v.t.)`,
  },

  abbreviations: {
    title: 'Afkortingen',
    caption: 'Afkortingen in dit rapport',
    columns: { short: 'Afkorting', long: 'Betekenis' },
    list: abbreviations,
  },
}
