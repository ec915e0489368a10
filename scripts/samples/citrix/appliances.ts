/** One virtual appliance and what its owner recorded about it; days are YYYY-MM-DD, null means "did not happen or is not recorded". */
export interface Appliance {
  name: string
  environment: 'OM' | 'JIO'
  place: string
  versionBefore: string
  /** Version that mends the flaw of June 2025. */
  versionAfter: string | null
  mendedFirst: string | null
  /** The flaw that was rated Urgent on 26 June 2025. */
  mendedUrgent: string | null
  sessionsEnded: string | null
  disconnected: string | null
  outcome: string
  imaged: string | null
  rebuilt: string | null
  reconnected: string | null
}

export const RATED_URGENT = '2025-06-26'

const COMPROMISED = 'gecompromitteerd'
const SIGNAL = 'signaal van gebruik; daarachter geen misbruik gebleken'
const NO_TRACES = 'geen sporen gevonden'
const NO_IMAGE = 'niet te onderzoeken (geen beeld)'

const om = (number: number, place: string, rest: Partial<Appliance>): Appliance => ({
  name: `OM-TG-${String(number).padStart(2, '0')}`,
  environment: 'OM',
  place,
  versionBefore: '14.1 (ouder dan 43.56)',
  versionAfter: '14.1-43.56',
  mendedFirst: '2025-06-23',
  mendedUrgent: null,
  sessionsEnded: null,
  disconnected: '2025-07-17',
  outcome: NO_TRACES,
  imaged: '2025-07-18',
  rebuilt: null,
  reconnected: null,
  ...rest,
})

const jio = (number: number, rest: Partial<Appliance>): Appliance => ({
  ...om(number, 'Voorportaal', {}),
  name: `JIO-VP-${String(number).padStart(2, '0')}`,
  environment: 'JIO',
  versionBefore: '13.1 (ouder dan 58.32)',
  versionAfter: '13.1-58.32',
  mendedFirst: '2025-06-24',
  disconnected: null,
  ...rest,
})

const unmended = { versionBefore: '12.1-FIPS (ouder dan 55.328)', versionAfter: null, mendedFirst: null }

export const APPLIANCES: Appliance[] = [
  om(1, 'Rekencentrum A', { mendedUrgent: '2025-06-27', sessionsEnded: '2025-06-27', rebuilt: '2025-08-25', reconnected: '2025-09-15' }),
  om(2, 'Rekencentrum A', { mendedUrgent: '2025-06-27', sessionsEnded: '2025-06-27', rebuilt: '2025-08-25', reconnected: '2025-09-15' }),
  om(3, 'Rekencentrum A', {
    mendedUrgent: '2025-06-28',
    sessionsEnded: '2025-06-28',
    outcome: COMPROMISED,
    imaged: '2025-07-17',
    rebuilt: '2025-09-05',
    reconnected: '2025-09-24',
  }),
  om(4, 'Rekencentrum A', { mendedUrgent: '2025-06-28', sessionsEnded: '2025-06-28', rebuilt: '2025-08-27', reconnected: '2025-09-16' }),
  om(5, 'Rekencentrum A', { mendedUrgent: '2025-06-29', sessionsEnded: '2025-06-29', rebuilt: '2025-08-27', reconnected: '2025-09-16' }),
  om(6, 'Rekencentrum B', { mendedUrgent: '2025-06-30', sessionsEnded: '2025-06-30', rebuilt: '2025-08-29', reconnected: '2025-09-18' }),
  om(7, 'Rekencentrum B', { mendedUrgent: '2025-06-30', sessionsEnded: '2025-06-30', rebuilt: '2025-08-29', reconnected: '2025-09-18' }),
  om(8, 'Rekencentrum B', { mendedUrgent: '2025-07-01', sessionsEnded: '2025-07-01', rebuilt: '2025-09-01', reconnected: '2025-09-22' }),
  om(9, 'Rekencentrum B', {
    mendedUrgent: '2025-07-02',
    outcome: COMPROMISED,
    imaged: '2025-07-17',
    rebuilt: '2025-09-05',
    reconnected: '2025-09-26',
  }),
  om(10, 'Rekencentrum B', { mendedUrgent: '2025-07-08', rebuilt: '2025-09-03', reconnected: '2025-09-26' }),
  om(11, 'Testomgeving', { ...unmended, outcome: COMPROMISED, imaged: '2025-07-17' }),
  om(12, 'Testomgeving', { ...unmended, outcome: NO_IMAGE, imaged: null }),
  jio(1, { mendedUrgent: '2025-06-28', sessionsEnded: '2025-06-28', rebuilt: '2025-07-22', reconnected: '2025-07-23' }),
  jio(2, { mendedUrgent: '2025-06-28', sessionsEnded: '2025-06-28', outcome: SIGNAL, rebuilt: '2025-07-21', reconnected: '2025-07-25' }),
  jio(3, { mendedUrgent: '2025-06-29', sessionsEnded: '2025-06-29', rebuilt: '2025-07-24', reconnected: '2025-07-25' }),
  jio(4, { mendedUrgent: '2025-06-29', sessionsEnded: '2025-06-29', rebuilt: '2025-07-24', reconnected: '2025-07-25' }),
  jio(5, {
    mendedUrgent: '2025-07-08',
    sessionsEnded: '2025-07-08',
    outcome: NO_IMAGE,
    imaged: null,
    rebuilt: '2025-07-18',
    reconnected: '2025-07-19',
  }),
  jio(6, { mendedUrgent: '2025-07-08', sessionsEnded: '2025-07-08', rebuilt: '2025-07-29', reconnected: '2025-07-30' }),
]

/** Whole days between two days. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
