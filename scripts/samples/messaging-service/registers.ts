import { randomFrom } from '../support'
import type { Cell, SamplePack } from '../support'
import { LOCATIONS } from './volumes'

/** Accounts per role in the export of the role settings: 131 together. */
export const ROLES = [
  { role: 'locatie-lezer', accounts: 88, reads: 'berichten van de eigen locatie' },
  { role: 'locatie-beheer', accounts: 22, reads: 'berichten van de eigen locatie' },
  { role: 'helpdesk', accounts: 9, reads: 'alle berichten van alle locaties' },
  { role: 'ontwikkelaar', accounts: 7, reads: 'alle berichten van alle locaties' },
  { role: 'beheerder', accounts: 5, reads: 'alle berichten van alle locaties' },
]

/** The account list holds 143 accounts: twelve more than the export, and nothing says why. */
const LISTED = [94, 22, 11, 9, 7]

export async function writeRegisters(pack: SamplePack): Promise<void> {
  await pack.csv(
    'contactpersonen.csv',
    ['locatie', 'in_gebruik_sinds', 'contactpersoon', 'vorm_van_de_afspraak', 'afspraak_ondertekend'],
    LOCATIONS.map((one, index): Cell[] => [one.name, one.began, CONTACTS[index % CONTACTS.length]!, one.agreement, 'nee']),
  )
  await pack.csv('accounts.csv', ['acc', 'rl', 'st', 'll', 'x1'], accounts())
  await pack.json('rollen-export.json', {
    soort: 'export van rollen',
    toepassing: 'Celpost berichtenplatform 7.3 (fictief)',
    gemaakt: '2022-09-12T10:04:00+02:00',
    gemaakt_door: 'applicatiebeheerder Celpost B.V. (fictief)',
    rollen: ROLES.map((one) => ({
      rol: one.role,
      accounts: one.accounts,
      mag_lezen: one.reads,
      leesactie_vastgelegd: one.role.startsWith('locatie'),
    })),
    totaal_accounts: ROLES.reduce((sum, one) => sum + one.accounts, 0),
    scheiding_per_locatie: true,
    bewaartermijn_berichten_dagen: 365,
  })
  await pack.text('platformlog.txt', log())
}

const CONTACTS = [
  'medewerker postkamer',
  'teamleider bezoek',
  'hoofd detentie en re-integratie',
  'medewerker beveiliging',
  'afdelingshoofd',
]

function accounts(): Cell[][] {
  const random = randomFrom(143)
  return LISTED.flatMap((count, role) =>
    Array.from({ length: count }, (): Cell[] => [
      `u${1000 + Math.floor(random() * 8999)}`,
      `R${role + 1}`,
      random() < 0.82 ? 'A' : random() < 0.5 ? 'B' : 'P',
      random() < 0.7 ? `${Math.floor(random() * 28) + 1}-${Math.floor(random() * 9) + 1}` : '',
      Math.floor(random() * 4),
    ]),
  )
}

/** Codes, short times and no key: exactly what an auditor cannot read without context. */
function log(): string[] {
  const random = randomFrom(815)
  return Array.from({ length: 120 }, (_, index) => {
    const minute = index * 7
    const time = `${String(6 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return `${time} EV${[11, 11, 12, 27, 40, 41][Math.floor(random() * 6)]} n${Math.floor(random() * 3) + 1} q=${Math.floor(random() * 900)} s${Math.floor(random() * 2)} ${random() < 0.06 ? '!!' : '..'}`
  })
}
