import { randomFrom } from '../support'
import type { Cell, SamplePack } from '../support'

/** Where the service was in use, with the month in which each location began: one in 2014, twenty-two in 2022. */
export const LOCATIONS: { name: string; began: string; agreement: 'mondeling' | 'per e-mail' }[] = [
  { name: 'PI Noorderveen', began: '2014-05', agreement: 'per e-mail' },
  { name: 'PI Zuiderdal', began: '2014-11', agreement: 'mondeling' },
  { name: 'PI Oosterwold', began: '2015-02', agreement: 'per e-mail' },
  { name: 'PI Westerkade', began: '2015-09', agreement: 'mondeling' },
  { name: 'PI Elzenhof', began: '2016-01', agreement: 'mondeling' },
  { name: 'PI Brinkhorst', began: '2016-03', agreement: 'per e-mail' },
  { name: 'PI Havenzicht', began: '2016-10', agreement: 'mondeling' },
  { name: 'PI Lindenborg', began: '2017-01', agreement: 'mondeling' },
  { name: 'PI Meerwijk', began: '2017-04', agreement: 'mondeling' },
  { name: 'PI Rietlanden', began: '2017-06', agreement: 'mondeling' },
  { name: 'PI Steenakker', began: '2017-11', agreement: 'per e-mail' },
  { name: 'PI Torenveld', began: '2018-02', agreement: 'mondeling' },
  { name: 'PI Vaartzicht', began: '2018-02', agreement: 'mondeling' },
  { name: 'PI Wilgenoord', began: '2018-09', agreement: 'mondeling' },
  { name: 'PI Zandhoven', began: '2019-01', agreement: 'mondeling' },
  { name: 'PI Duinrand', began: '2019-05', agreement: 'mondeling' },
  { name: 'PI Heidehof', began: '2019-05', agreement: 'mondeling' },
  { name: 'PI Molenbeek', began: '2020-04', agreement: 'mondeling' },
  { name: 'PI Kanaaldijk', began: '2020-04', agreement: 'mondeling' },
  { name: 'PI Sterrenbos', began: '2020-06', agreement: 'per e-mail' },
  { name: 'FPC Berkenstein', began: '2020-12', agreement: 'mondeling' },
  { name: 'FPC Lageweg', began: '2021-02', agreement: 'mondeling' },
]

/** April 2021 up to and with March 2022; the last month stops on the 24th, when cooperation was suspended. */
export const MONTHS = [
  '2021-04',
  '2021-05',
  '2021-06',
  '2021-07',
  '2021-08',
  '2021-09',
  '2021-10',
  '2021-11',
  '2021-12',
  '2022-01',
  '2022-02',
  '2022-03',
]

export interface Volume {
  month: string
  location: string
  received: number
  replies: number
  refused: number
}

export function volumes(): Volume[] {
  const random = randomFrom(2014)
  const sizes = LOCATIONS.map(() => 900 + Math.floor(random() * 1900))
  return MONTHS.flatMap((month) =>
    LOCATIONS.map((location, index) => {
      const share = month === '2022-03' ? 24 / 31 : month === '2021-12' ? 1.3 : 1
      const received = Math.round(sizes[index]! * share * (0.9 + random() * 0.2))
      return {
        month,
        location: location.name,
        received,
        replies: Math.round(received * (0.35 + random() * 0.1)),
        refused: Math.floor(random() * 6),
      }
    }),
  )
}

export async function writeVolumes(pack: SamplePack): Promise<void> {
  await pack.csv(
    'berichtenvolumes.csv',
    ['maand', 'locatie', 'ontvangen', 'antwoorden', 'tegengehouden'],
    volumes().map((one): Cell[] => [one.month, one.location, one.received, one.replies, one.refused]),
  )
}

/** Messages received per quarter of 2021, as the register counts them; the first quarter lies before it. */
export function receivedInQuarter(quarter: 2 | 3 | 4): number {
  const months = MONTHS.slice((quarter - 2) * 3, (quarter - 1) * 3)
  return volumes()
    .filter((one) => months.includes(one.month))
    .reduce((sum, one) => sum + one.received, 0)
}
