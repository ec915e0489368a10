import type { JudgeAgainReason, LapseReason } from '../../domain/upgrade'
import { counted } from '../format'

const many = counted('nl')

/** The page on which an engagement goes over to a newer version of its framework, and what shows afterwards that it did. */
export const upgradeText = {
  title: 'Nieuwe versie van het normenkader',
  /** A framework with its version, short. */
  version: (title: string, version: string) => `${title}, versie ${version}`,
  lead: (from: string, to: string) =>
    `Deze opdracht werkt met versie ${from}. Hieronder staat wat er gebeurt als zij overgaat naar versie ${to}. Er verandert pas iets als u dat onderaan vastlegt.`,
  leadNone: (from: string) => `Deze opdracht werkt met versie ${from}.`,
  nothingNewer: 'Er is geen nieuwere versie om naar over te gaan',
  nothingNewerMore: 'Zodra de catalogus een nieuwere versie heeft, met een overzicht van de wijzigingen, staat zij hier.',
  afterFinal: 'Het definitieve rapport is uitgebracht. De opdracht houdt daarom de versie die daarin staat.',
  cannot: 'Overgaan kan nu niet',
  which: 'Naar welke versie?',

  notice: (to: string) => `Versie ${to} van het normenkader is uit`,
  noticeText: (from: string) => `Deze opdracht werkt met versie ${from}. Bekijk wat er wijzigt en beslis of de opdracht overgaat.`,
  see: 'Bekijk wat er wijzigt',
  stayed: (name: string, day: string, from: string, to: string) =>
    `${name} besloot op ${day} om bij versie ${from} te blijven. Overgaan naar versie ${to} kan nog:`,

  about: 'De nieuwe versie',
  framework: 'Normenkader',
  publisher: 'Uitgever',
  date: 'Datum',
  source: 'Bron',
  changesSource: 'Bron van de wijzigingen',
  digest: 'Controlegetal',

  summary: 'In het kort',
  summaryText:
    'Geteld per norm en systeem. Bewijs en annotaties gaan altijd mee: zij tellen voor elke norm die na de oude komt. Uitgebrachte rapporten blijven zoals zij zijn.',
  counts: { carries: 'met dezelfde eis: oordelen blijven staan', again: 'opnieuw te beoordelen', lapses: 'vervallen', added: 'nieuw' },
  norms: (count: number) => many(count, 'norm', 'normen'),
  verdictsOf: (count: number) => `waarop nu ${many(count, 'oordeel', 'oordelen')}`,

  controls: 'Beheersmaatregelen in de opdracht',
  controlsText:
    'De opvolgers van de beheersmaatregelen in deze opdracht gaan altijd mee. Hieronder kiest u wat er nog bij komt. Werk daarna het voorbeeld bij.',
  receive: 'Krijgen een maatregel uit deze opdracht',
  receiveHint: 'Zonder deze vervalt de norm die hierheen is verplaatst.',
  fresh: 'Nieuw in deze versie',
  refresh: 'Voorbeeld bijwerken',

  again: 'Opnieuw te beoordelen',
  againText: 'De eerdere oordelen blijven op het oordeelbord te lezen. Zij gelden niet voor de nieuwe norm.',
  lapses: 'Vervallen',
  lapsesText: 'Deze normen komen niet terug. De oordelen erover blijven op deze bladzijde en in het spoor te lezen.',
  added: 'Nieuw',
  addedText: 'Deze normen komen erbij. Er is nog niets over gevraagd of geoordeeld.',
  carries: 'Blijft staan',
  carriesText: 'Dezelfde eis, hooguit in andere woorden of onder een ander nummer. Oordelen en toetsing blijven gelden.',
  carriesShow: (count: number) => `Toon ${many(count, 'norm', 'normen')}`,
  none: 'Geen.',
  columns: { system: 'Systeem', old: 'Oud', next: 'Nieuw', change: 'Wat wijzigt', effect: 'Wat er nu ligt' },
  noSuccessor: 'geen',
  sameNumber: 'zelfde nummer',
  beyond: (ids: string) => `niet in deze opdracht: ${ids}`,
  nowItself: 'heeft geen overheidsmaatregelen meer en is nu zelf de norm',
  cameFrom: (ids: string) => `komt uit ${ids}, dat niet in deze opdracht zat`,
  wholeNew: 'nieuw in deze versie',
  reworded: 'andere woorden, zelfde eis',
  moved: 'ander nummer, zelfde eis',
  unchanged: 'ongewijzigd',
  verdict: (aspect: string, value: string) => `${aspect}: ${value}`,
  noVerdict: 'nog geen oordeel',
  finding: (number: number) => `bevinding ${number}`,
  why: {
    changed: 'de betekenis is gewijzigd',
    split: 'de norm is gesplitst',
    merged: 'de norm is samengevoegd met een andere',
    criterion: 'het toetsingscriterium is anders',
    applicability: 'of de norm van toepassing is, is gewijzigd',
    'measures-came': 'de beheersmaatregel heeft nu overheidsmaatregelen',
    'measures-gone': 'de beheersmaatregel heeft geen overheidsmaatregelen meer',
    doubtful: 'het overzicht van wijzigingen is hier niet zeker',
    unmapped: 'het overzicht van wijzigingen noemt deze norm niet',
    lapsed: 'de norm is vervallen',
    'out-of-scope': 'de opvolger zit niet in deze opdracht',
    'aspect-gone': 'de norm vraagt dit aspect niet meer',
  } satisfies Record<JudgeAgainReason | LapseReason | 'aspect-gone', string>,

  findings: 'Bevindingen om na te lopen',
  findingsText: 'Deze bevindingen noemen een norm die opnieuw te beoordelen is of vervalt. De bevinding zelf blijft zoals zij is.',
  findingColumns: { finding: 'Bevinding', old: 'Norm nu', next: 'Norm straks', state: 'Let op' },
  findingAgain: 'norm opnieuw te beoordelen',
  findingPart: 'een van de normen vervalt',
  findingAlone: 'geen van de normen komt terug',
  requests: 'Informatieverzoeken',
  requestsText: 'Verstuurde verzoeken en de antwoorden gaan mee. Deze krijgen een ander nummer of houden geen opvolger:',
  requestsSame: 'Alle verstuurde verzoeken en de antwoorden gaan mee, onder hetzelfde nummer.',
  requestsNew: (count: number) =>
    `Na de overgang kunt u ${many(count, 'nieuw verzoek', 'nieuwe verzoeken')} versturen, in de lijst met verzoeken.`,
  requestColumns: { request: 'Verzoek', old: 'Beheersmaatregel nu', next: 'Beheersmaatregel straks' },

  toDecide: 'Naar de beslissing',
  decide: 'Beslissen',
  reason: 'Waarom gaat de opdracht over?',
  reasonHint: 'Bijvoorbeeld: de opdrachtgever wil het oordeel op de versie die nu geldt. Dit staat in het spoor en op deze bladzijde.',
  take: 'Zet de opdracht over',
  stayTitle: (from: string) => `Blijf bij versie ${from}`,
  stayReason: 'Waarom blijft de opdracht bij deze versie?',
  stayHint: 'Overgaan blijft mogelijk tot het definitieve rapport.',
  stay: (from: string) => `Blijf bij ${from}`,
  auditorsOnly: 'Een auditor van het team legt vast of de opdracht overgaat.',

  history: 'Versies in deze opdracht',
  edition: (number: number, framework: string) => `${number}. ${framework}`,
  atOpening: (name: string, moment: string) => `Bij de opening, door ${name} op ${moment}`,
  tookOver: (name: string, moment: string) => `Overgezet door ${name} op ${moment}`,
  because: 'Reden',
  outcome: 'Uitkomst',
  outcomeText: (carries: number, again: number, lapses: number, added: number) =>
    `${many(carries, 'norm bleef', 'normen bleven')} staan, ${again} opnieuw te beoordelen, ${lapses} vervallen, ${added} nieuw`,
  declined: (name: string, moment: string, version: string) => `${name} besloot op ${moment} om niet over te gaan naar versie ${version}.`,
  former: 'Eerdere oordelen die niet meer gelden',
  formerShow: (count: number) => `Toon ${many(count, 'eerder oordeel', 'eerdere oordelen')}`,
  formerColumns: { norm: 'Norm toen', verdict: 'Oordeel', why: 'Waarom niet meer', now: 'Nu' },
  formerVersion: (version: number, name: string, moment: string) => `versie ${version}, ${name}, ${moment}`,
  lapsed: 'vervallen',

  /** On the board, in the panel and in the matrix. */
  carriedFrom: (framework: string, id: string) => `Overgenomen uit ${framework}, norm ${id}`,
  formerVerdict: (framework: string, id: string) => `Eerder oordeel onder ${framework}, norm ${id}`,
  formerHint: (why: string) => `Geldt niet meer: ${why}.`,
  carried: 'overgenomen uit een eerdere versie',
  toJudgeAgain: 'opnieuw te beoordelen na de nieuwe versie',
  lapsedBearing: (framework: string, id: string) => `Gold ook voor norm ${id} van ${framework}; die is vervallen.`,
  findingEarlier: (framework: string, ids: string) => `Opgesteld onder ${framework}, norm ${ids}`,
}
