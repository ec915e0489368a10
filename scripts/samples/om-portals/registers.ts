import type { Register } from '../register'
import { randomFrom } from '../support'
import { GATES } from './gates'

interface Interface {
  id: string
  partner: string
  direction: string
  content: string
  gate: number
  /** Null: not agreed in writing. */
  agreed: string | null
  live: string | null
}

const liveOf = (gate: number): string => GATES[gate - 1]!.live
const face = (
  number: number,
  partner: string,
  direction: string,
  content: string,
  gate: number,
  agreed: string | null,
  live: string | null = liveOf(gate),
): Interface => ({ id: `K-${String(number).padStart(2, '0')}`, partner, direction, content, gate, agreed, live })

export const INTERFACES: Interface[] = [
  face(1, 'Internet', 'in', 'e-mail', 1, '2025-08-05'),
  face(2, 'Internet', 'uit', 'e-mail', 1, '2025-08-05'),
  face(3, 'OM intern', 'in en uit', 'zaakregistratie naar documenten', 2, '2025-08-14'),
  face(4, 'OM intern', 'in en uit', 'zaakregistratie naar planning', 2, '2025-08-14'),
  face(5, 'OM intern', 'in', 'scanstraat naar documenten', 2, '2025-08-14'),
  face(6, 'OM intern', 'uit', 'zaakregistratie naar rapportage', 2, '2025-08-14'),
  face(7, 'Justid (JDS)', 'uit', 'verdenkingen en beslissingen', 3, '2025-09-01'),
  face(8, 'Justid (JDS)', 'in', 'uittreksels', 3, '2025-09-01'),
  face(9, 'Justid (JDS)', 'in', 'terugmeldingen', 3, '2025-09-01', '2025-09-10'),
  face(10, 'Rechtspraak', 'uit', 'dagvaardingen', 4, '2025-09-10'),
  face(11, 'Rechtspraak', 'in', 'uitspraken', 4, '2025-09-10'),
  face(12, 'Rechtspraak', 'in en uit', 'zittingsplanning', 4, '2025-09-11'),
  face(13, 'Advocatuur', 'in en uit', 'portaal voor de advocatuur', 4, '2025-09-12'),
  face(14, 'Slachtofferhulp', 'in en uit', 'slachtofferportaal', 4, '2025-09-12'),
  face(15, 'Reclassering', 'uit', 'adviesaanvragen', 4, '2025-09-15'),
  face(16, 'Reclassering', 'in', 'adviezen', 4, '2025-09-15'),
  face(17, 'CJIB', 'uit', 'tenuitvoerlegging', 4, '2025-09-25'),
  face(18, 'CJIB', 'in', 'terugmeldingen', 4, '2025-09-25'),
  face(19, 'Ketenpartners', 'in en uit', 'ketenportaal', 4, '2025-09-16'),
  face(20, 'Internet', 'in', 'aangifteformulieren', 4, '2025-09-16'),
  face(21, 'IND', 'uit', 'beslissingen', 5, '2025-09-22'),
  face(22, 'Gemeenten', 'in en uit', 'zorg en veiligheid', 5, null),
  face(23, 'DJI', 'uit', 'plaatsing en vrijlating', 5, '2025-09-23'),
  face(24, 'DJI', 'in', 'detentiegegevens', 5, '2025-09-23'),
  face(25, 'Buitenland', 'in en uit', 'rechtshulp', 5, '2025-09-25', null),
  face(26, 'Onderzoek', 'uit', 'statistiek', 5, '2025-09-24', null),
]

export const interfaceRegister = (): Register => ({
  name: 'koppelvlakken.csv',
  header: ['koppelvlak', 'partner', 'richting', 'inhoud', 'poort', 'instemming_partner', 'live_op', 'versleuteld', 'detectie'],
  rows: INTERFACES.map((one) => [
    one.id,
    one.partner,
    one.direction,
    one.content,
    one.gate,
    one.agreed ?? 'geen schriftelijke instemming',
    one.live ?? 'nog niet heropend',
    one.id === 'K-06' ? 'nee (intern net)' : 'ja',
    one.live ? 'ja' : 'n.v.t.',
  ]),
})

/** What the gateway itself says: one connection more than the list. */
export const gatewaySettings = (): Record<string, unknown> => ({
  koppelpunt: 'KP-OM-1',
  uitgevoerd_op: '2025-10-31T07:15:00+01:00',
  opdracht: 'toon actieve verbindingen, alle richtingen, zonder filter',
  basis: 'H-3',
  beperking_aantal_verzoeken: { aan: true, per_minuut: 600, bij_overschrijding: 'vertragen en melden' },
  actieve_verbindingen: [
    ...INTERFACES.filter((one) => one.live).map((one) => ({
      naam: one.id,
      partner: one.partner,
      richting: one.direction,
      tls: one.id !== 'K-06',
      inspectie: true,
    })),
    { naam: 'KV-OUD-3', partner: 'onbekend', richting: 'uit', tls: true, inspectie: false },
  ],
  aantal_actief: INTERFACES.filter((one) => one.live).length + 1,
})

export const certificates = (): Register => ({
  name: 'certificaten.csv',
  header: ['adres', 'gebruik', 'soort', 'uitgegeven', 'geldig_tot', 'koppelvlak'],
  rows: [
    ['mail.om.voorbeeld', 'openbaar', 'OV', '2025-08-04', '2026-08-04', 'K-01 en K-02'],
    ['advocatuur.om.voorbeeld', 'openbaar', 'OV', '2025-09-11', '2026-09-11', 'K-13'],
    ['slachtoffer.om.voorbeeld', 'openbaar', 'OV', '2025-09-11', '2026-09-11', 'K-14'],
    ['keten.om.voorbeeld', 'openbaar', 'OV', '2025-09-11', '2026-09-11', 'K-19'],
    ['aangifte.om.voorbeeld', 'openbaar', 'OV', '2025-09-12', '2026-09-12', 'K-20'],
    ['jds.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-08-27', '2028-08-26', 'K-07 tot en met K-09'],
    ['recht.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-09-08', '2028-09-07', 'K-10 tot en met K-12'],
    ['recl.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-09-08', '2028-09-07', 'K-15 en K-16'],
    ['inning.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-09-09', '2028-09-08', 'K-17 en K-18'],
    ['ind.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-09-19', '2028-09-18', 'K-21'],
    ['gemeenten.koppel.voorbeeld', 'besloten', 'zelf ondertekend', '2023-03-02', '2033-02-27', 'K-22'],
    ['dji.koppel.voorbeeld', 'besloten', 'PKIoverheid privé', '2025-09-19', '2028-09-18', 'K-23 en K-24'],
  ],
})

export const criticalSystems = (): Register => ({
  name: 'kritieke-systemen.csv',
  header: ['systeem', 'kritiek', 'toegestane_uitval', 'opstartvolgorde', 'hangt_af_van', 'laatst_herzien'],
  rows: [
    ['Zaakregistratie', 'ja', '24 uur', '', 'Toegangsdienst', '2021-11-18'],
    ['Documenten', 'ja', '24 uur', '', 'Zaakregistratie', '2021-11-18'],
    ['Zittingsplanning', 'ja', '24 uur', '', 'Zaakregistratie', '2021-11-18'],
    ['Toegangsdienst', 'ja', '8 uur', '', 'Identiteitsvoorziening', '2021-11-18'],
    ['E-mail', 'nee', '72 uur', '', '', '2021-11-18'],
    ['Koppeling JDS', 'nee', '5 werkdagen', '', 'Zaakregistratie', '2021-11-18'],
    ['Portaal advocatuur', 'nee', '5 werkdagen', '', 'Documenten', '2021-11-18'],
    ['Slachtofferportaal', 'nee', '5 werkdagen', '', 'Zaakregistratie', '2021-11-18'],
    ['Ketenportaal', 'nee', '5 werkdagen', '', 'Documenten', '2021-11-18'],
    ['Koppelpunt', 'ja', '8 uur', '', 'Netwerk', '2021-11-18'],
  ],
})

/** Decisions taken on paper between 17 July and 22 August, by step of the criminal procedure. */
export const STEPS = [
  { kind: 'aanhouding', total: 6240, from: 34, weeks: 2 },
  { kind: 'vervolgingsbeslissing', total: 4815, from: 35, weeks: 3 },
  { kind: 'veroordeling', total: 3960, from: 37, weeks: 3 },
  { kind: 'vrijlating', total: 1485, from: 39, weeks: 3 },
] as const

/** Weeks 34 to 41: the stock goes down to nothing, step after step. */
export const backlog = (): Register => ({
  name: 'achterstand.csv',
  header: ['week', 'soort', 'open_aan_begin', 'ingevoerd', 'open_aan_eind'],
  rows: [34, 35, 36, 37, 38, 39, 40, 41].flatMap((week) =>
    STEPS.map((step) => {
      const open = Math.max(0, step.total - entered(step, week - 1))
      const now = entered(step, week) - entered(step, week - 1)
      return [`2025-W${week}`, step.kind, open, now, open - now]
    }),
  ),
})

const entered = (step: (typeof STEPS)[number], week: number): number =>
  Math.round((step.total * Math.min(step.weeks, Math.max(0, week - step.from + 1))) / step.weeks)

/** Messages sent to the JDS per week, as OM counts them. */
export const SENT = [
  { week: 36, sent: 412, received: 377 },
  { week: 37, sent: 1644, received: 1590 },
  { week: 38, sent: 2210, received: 2164 },
  { week: 39, sent: 2498, received: 2441 },
  { week: 40, sent: 1702, received: 1671 },
  { week: 41, sent: 794, received: 788 },
] as const

export const sentMessages = (): Register => ({
  name: 'jds-verzonden.csv',
  header: ['week', 'verzonden_verdenkingen', 'verzonden_beslissingen', 'verzonden_totaal'],
  rows: SENT.map(({ week, sent }) => [`2025-W${week}`, Math.floor(sent * 0.4), sent - Math.floor(sent * 0.4), sent]),
})

/** The auditor's sample of 59 files; in two of them a release stands before the conviction. */
export function orderTest(): Register {
  const random = randomFrom(59)
  const between = (first: number, last: number): string => dayOfAugust(first + Math.floor(random() * (last - first + 1)))
  const rows = Array.from({ length: 59 }, (_, index) => {
    const swapped = index === 22 || index === 47
    const days = [between(18, 29), between(30, 43), between(44, 57), between(58, 72)]
    return [
      index + 1,
      `F-${100_000 + Math.floor(random() * 899_999)}`,
      ...(swapped ? [...days.slice(0, 2), '2025-09-26', '2025-09-23'] : days),
      swapped ? 'nee' : 'ja',
    ]
  })
  return {
    name: 'volgordetoets.csv',
    header: [
      'nr',
      'dossier',
      'aanhouding_ingevoerd',
      'vervolging_ingevoerd',
      'veroordeling_ingevoerd',
      'vrijlating_ingevoerd',
      'volgorde_juist',
    ],
    rows,
  }
}

/** Counted on from 1 August 2025, into the months after it. */
const dayOfAugust = (day: number): string => new Date(Date.UTC(2025, 7, day)).toISOString().slice(0, 10)
