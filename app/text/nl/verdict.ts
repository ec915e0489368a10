import type { Judgement } from '../../domain/evidence'
import type { VerdictValue } from '../../domain/verdict'
import { counted } from '../format'

const pieces = counted('nl')

/** Words that the type of engagement decides (R8): verdicts in assurance, outcomes and facts in agreed-upon procedures. */
export interface BoardWords {
  title: string
  one: string
  give: string
  again: string
  submit: string
  none: string
  values: Record<VerdictValue, string>
  review: string
  reviewHint: string
}

const verdicts: BoardWords = {
  title: 'Oordeel per aspect',
  one: 'oordeel',
  give: 'Oordeel geven',
  again: 'Oordeel herzien',
  submit: 'Oordeel vastleggen',
  none: 'Nog geen oordeel',
  values: {
    met: 'Voldoet',
    'partly-met': 'Voldoet deels',
    'not-met': 'Voldoet niet',
    'cannot-be-established': 'Niet vast te stellen',
    'no-occurrence': 'Niet voorgekomen in de periode',
    'not-applicable': 'Niet van toepassing',
    'not-examined': 'Niet onderzocht',
  },
  review: 'Collegiale toetsing van deze oordelen',
  reviewHint: 'U toetst alle oordelen op deze norm die nog niet zijn goedgekeurd.',
}
const outcomes: BoardWords = {
  title: 'Uitkomst per aspect',
  one: 'uitkomst',
  give: 'Uitkomst vastleggen',
  again: 'Uitkomst herzien',
  submit: 'Uitkomst vastleggen',
  none: 'Nog geen uitkomst',
  values: {
    met: 'Aangetroffen',
    'partly-met': 'Deels aangetroffen',
    'not-met': 'Niet aangetroffen',
    'cannot-be-established': 'Niet vast te stellen',
    'no-occurrence': 'Niet voorgekomen in de periode',
    'not-applicable': 'Niet van toepassing',
    'not-examined': 'Niet onderzocht',
  },
  review: 'Collegiale toetsing van deze uitkomsten',
  reviewHint: 'U toetst alle uitkomsten op deze norm die nog niet zijn goedgekeurd.',
}

/** Words of the board on which one norm is concluded on one system. */
export const verdictText = {
  words: (agreedUpon: boolean): BoardWords => (agreedUpon ? outcomes : verdicts),
  pageTitle: (norm: string, title: string) => `${norm} ${title}`,
  kicker: (control: string, system: string) => `${control} · ${system}`,
  criterion: 'Toetsingscriterium',
  statement: 'De norm',
  requests: 'Informatieverzoeken',
  notApplicable: (reason: string, reference: string) => `Deze norm is niet van toepassing: ${reason} (VvT: ${reference})`,
  evidence: 'Bewijs',
  for: 'Pleit voor',
  against: 'Pleit tegen',
  neutral: 'Neutraal',
  nothing: 'Niets geannoteerd.',
  withoutMarks: 'Ontvangen bij deze norm, nog niet geannoteerd',
  noEvidence: 'Er is nog geen bewijs bij deze norm geannoteerd. Open een bewijsstuk, markeer de plaats en kies deze norm.',
  notReceived: (count: number) => `${pieces(count, 'informatieverzoek is', 'informatieverzoeken zijn')} niet beantwoord met bewijs.`,
  value: 'Keuze',
  reason: 'Waarom niet vast te stellen?',
  chooseReason: 'Kies de reden',
  reference: 'Verwijzing naar de Verklaring van Toepasselijkheid',
  facts: 'Feiten',
  factsHint: 'Wat is vastgesteld, in controleerbare feiten. Dit staat zo in het rapport.',
  basis: 'Rust op',
  basisHint: 'Kies de annotaties waarop dit rust.',
  basisNone: 'Nergens op',
  noBasis: 'Er zijn nog geen annotaties op dit systeem voor deze norm.',
  weak: {
    'partly-interpretable': 'duiding niet interpreteerbaar voor deze norm: draagt alleen “niet vast te stellen”',
    'not-interpretable': 'duiding niet interpreteerbaar: draagt alleen “niet vast te stellen”',
    'not-judged': 'duiding niet beoordeeld: draagt alleen “niet vast te stellen”',
  } satisfies Record<Exclude<Judgement, 'interpretable'>, string> as Record<Exclude<Judgement, 'interpretable'>, string>,
  version: (version: number) => `versie ${version}`,
  by: (name: string, moment: string) => `${name}, ${moment}`,
  earlier: (count: number) => pieces(count, 'eerdere versie', 'eerdere versies'),
  because: (reason: string) => `omdat: ${reason}`,
  vvt: (reference: string) => `VvT: ${reference}`,
  weakBasis: (evidence: string) =>
    `Rust op bewijs waarvan de duiding niet (meer) als interpreteerbaar is beoordeeld: ${evidence}. Herzie dit.`,
  reviewState: { approved: 'getoetst en akkoord', returned: 'teruggegeven', open: 'nog niet getoetst' },
  reviewed: (name: string, moment: string) => `${name}, ${moment}`,
  outsideTeam: 'van buiten het team',
  approve: 'Akkoord',
  returnIt: 'Teruggeven',
  outcome: 'Uitkomst van de toetsing',
  note: 'Toelichting',
  noteHint: 'Bij teruggeven: wat moet er anders, en waarom?',
  reviewSubmit: 'Toetsing vastleggen',
  ownWork: 'U maakte zelf een van deze versies. Een collega toetst ze (maker is geen toetser).',
  nothingToReview: 'Er is hier nu niets te toetsen.',
  findings: 'Bevindingen op deze norm',
  noFindings: 'Geen bevindingen op deze norm.',
  newFinding: 'Bevinding opstellen',
  trail: 'Spoor',
  previous: 'Vorige norm',
  next: 'Volgende norm',
  showEvidence: 'Toon in bewijsstuk',
}
