import { randomFrom } from '../support'

/** One laptop as it stands on 31 January 2026. Days are YYYY-MM-DD, an empty text means "did not happen". */
export interface Laptop {
  serial: string
  batch: string
  model: string
  location: string
  /** Image on 31 January. */
  image: string
  issued: string
  /** Local time: `2026-01-23 16:42`. */
  takenIn: string
  repaired: string
  checked: string
  reissued: string
  /** Whether the log was copied before the repair overwrote it; only asked of issued laptops of the new batch. */
  logSecured: boolean | null
}

/** The population that every file of this sample counts: 500 = 180 + 210 + 110. */
export const BATCHES = [
  { id: '2021-03', prefix: 'LDS-21', count: 180, model: 'Rekenboek 14 (2021)', issuedOut: 142 },
  { id: '2022-09', prefix: 'LDS-22', count: 210, model: 'Rekenboek 14 (2022)', issuedOut: 174 },
  { id: '2025-10', prefix: 'LDS-25', count: 110, model: 'Rekenboek 15 (2025)', issuedOut: 96 },
] as const

export const STORE = 'Centraal magazijn'
const PRISONS = [
  'Noorderveen',
  'Zuiderdal',
  'Oosterwold',
  'Westerkade',
  'Elzenhof',
  'Brinkhorst',
  'Havenzicht',
  'Lindenborg',
  'Meerwijk',
  'Rietlanden',
  'Steenakker',
  'Torenveld',
  'Vaartzicht',
  'Wilgenoord',
  'Zandhoven',
  'Duinrand',
  'Heidehof',
  'Molenbeek',
].map((name) => `PI ${name}`)
/** All 24 places where laptops are lent out. */
export const LOCATIONS = [...PRISONS, 'AIT Noord', 'AIT Zuid', 'EBI', 'FPC Berkenstein', 'FPC Lageweg', 'FPC Hoogland']
/** The 19 places that received the new batch: not the EBI. */
export const NEW_LOCATIONS = [...PRISONS.slice(0, 15), 'AIT Noord', 'AIT Zuid', 'FPC Berkenstein', 'FPC Lageweg']

/** Released before their check was recorded: what the row by row test finds. */
export const RELEASED_TOO_EARLY = ['LDS-25-0022', 'LDS-25-0057', 'LDS-25-0091']
/** Failed their first check and were repaired again. */
export const CHECKED_TWICE = ['LDS-25-0034', 'LDS-25-0078']
/** Looked for networks before 23 January, as far as the secured logs reach. */
export const SEARCHED = ['LDS-25-0008', 'LDS-25-0041', 'LDS-25-0062', 'LDS-25-0083']
/** Came back on 24 January (three) and 26 January (one): their users were elsewhere. */
const LATE = new Map([
  ['LDS-21-0044', '2026-01-24 08:25'],
  ['LDS-22-0131', '2026-01-24 08:50'],
  ['LDS-25-0013', '2026-01-24 09:10'],
  ['LDS-22-0117', '2026-01-26 10:05'],
])

/** The same 500 laptops at every call, in the order of their serial numbers. */
export function fleet(): Laptop[] {
  const random = randomFrom(20260123)
  return BATCHES.flatMap((batch) => Array.from({ length: batch.count }, (_, index) => laptopOf(batch, index, random)))
}

function laptopOf(batch: (typeof BATCHES)[number], index: number, random: () => number): Laptop {
  const serial = `${batch.prefix}-${String(index + 1).padStart(4, '0')}`
  const isNew = batch.id === '2025-10'
  const out = isOut(batch, index)
  const places = isNew ? NEW_LOCATIONS : LOCATIONS
  const takenIn = out ? (LATE.get(serial) ?? `2026-01-23 ${clock(15 * 60 + 20 + Math.floor(random() * 395))}`) : ''
  const laptop: Laptop = {
    serial,
    batch: batch.id,
    model: batch.model,
    location: out ? places[Math.floor(random() * places.length)]! : STORE,
    image: isNew ? 'LDS-4.1' : 'LDS-3.4',
    issued: out ? issueDay(batch.id, random) : '',
    takenIn,
    repaired: '',
    checked: '',
    reissued: '',
    logSecured: null,
  }
  if (isNew) return repair(laptop, index)
  if (isSampled(index, batch.id)) laptop.checked = '2026-01-23'
  if (out) laptop.reissued = takenIn.startsWith('2026-01-26') ? '2026-01-26' : '2026-01-24'
  if (serial === 'LDS-22-0117') laptop.location = 'PI Rietlanden'
  return laptop
}

/** The last ones of a batch lie in store, so that the counts are exact. */
const isOut = (batch: (typeof BATCHES)[number], index: number): boolean => index < batch.issuedOut

/** 26 of the first old batch and 30 of the second: 56 laptops. */
const isSampled = (index: number, batch: string): boolean => index % 6 === 2 && index < (batch === '2021-03' ? 156 : 180)

/** Repair of 26 to 29 January: 25 + 30 + 32 + 23 = 110; only from 27 January was the log copied first. */
function repair(laptop: Laptop, index: number): Laptop {
  const turn = (index * 37) % 96
  const inStore = laptop.location === STORE
  const day = inStore ? 29 : turn < 25 ? 26 : turn < 55 ? 27 : turn < 87 ? 28 : 29
  laptop.repaired = `2026-01-${day}`
  laptop.checked = `2026-01-${Math.min(day + 1, 30)}`
  if (!inStore) laptop.logSecured = day > 26
  if (CHECKED_TWICE.includes(laptop.serial)) laptop.checked = '2026-01-30'
  if (!inStore && index % 12 !== 7) laptop.reissued = index % 3 === 0 ? '2026-01-31' : '2026-01-30'
  if (RELEASED_TOO_EARLY.includes(laptop.serial)) Object.assign(laptop, { checked: '2026-01-31', reissued: '2026-01-30' })
  return laptop
}

function issueDay(batch: string, random: () => number): string {
  const [from, days] = batch === '2025-10' ? ['2025-10-20', 84] : ['2025-06-02', 220]
  return new Date(Date.parse(from as string) + Math.floor(random() * (days as number)) * 86_400_000).toISOString().slice(0, 10)
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
