import { describe, expect, test } from 'vitest'
import { describePack } from './pack.suite'
import { readSample, readTable, readText } from './support'

describePack('messaging-service')

const folder = 'evidence/samples/messaging-service'
const volumes = readTable(folder, 'berichtenvolumes.csv')
const sum = (rows: Record<string, string>[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)

describe('the numbers of the messaging pack add up, except where the pack says that they do not', () => {
  test('22 locations in 12 months: 515,412 messages, and every location has a contact without a signature', () => {
    const contacts = readTable(folder, 'contactpersonen.csv')
    expect([volumes.length, contacts.length, new Set(volumes.map((one) => one.maand)).size]).toEqual([264, 22, 12])
    expect(new Set(volumes.map((one) => one.locatie))).toEqual(new Set(contacts.map((one) => one.locatie)))
    expect(['ontvangen', 'antwoorden', 'tegengehouden'].map((column) => sum(volumes, column))).toEqual([515_412, 206_467, 673])
    expect(contacts.filter((one) => one.vorm_van_de_afspraak === 'mondeling')).toHaveLength(17)
    expect(contacts.every((one) => one.afspraak_ondertekend === 'nee')).toBe(true)
    expect([contacts[0]?.in_gebruik_sinds, contacts.at(-1)?.in_gebruik_sinds]).toEqual(['2014-05', '2021-02'])
  })

  test('the yearly report tells 13,208 messages more than the platform does', () => {
    const quarters = [...readText(folder, 'jaaroverzicht-2021.pdf').matchAll(/\b[1-4] (\d{3}\.\d{3}) 24/g)].map((one) =>
      Number(one[1]!.replace('.', '')),
    )
    const [first = 0, ...later] = quarters
    const told = later.reduce((total, one) => total + one, 0)
    expect([quarters.length, first + told]).toEqual([4, 511_231])
    expect([
      told,
      sum(
        volumes.filter((one) => one.maand! < '2022'),
        'ontvangen',
      ),
    ]).toEqual([409_691, 396_483])
  })

  test('the account list counts twelve accounts more than the export of roles', () => {
    const roles = JSON.parse(readText(folder, 'rollen-export.json')) as {
      rollen: { accounts: number; leesactie_vastgelegd: boolean }[]
      totaal_accounts: number
    }
    expect(roles.rollen.reduce((total, one) => total + one.accounts, 0)).toBe(131)
    expect(roles.rollen.filter((one) => !one.leesactie_vastgelegd).reduce((total, one) => total + one.accounts, 0)).toBe(21)
    expect([roles.totaal_accounts, readTable(folder, 'accounts.csv').length]).toEqual([131, 143])
  })

  test('nobody owns the service, and seven of fifteen pieces cannot be interpreted', async () => {
    const { profile, audit } = await readSample('messaging-service')
    expect(profile.owner).toBeNull()
    expect([audit.judgements.length, audit.judgements.filter((one) => one.verdict === 'not-interpretable').length]).toEqual([15, 7])
  })

  test('facts of agreed-upon procedures carry no word of opinion (R8)', async () => {
    const { audit } = await readSample('messaging-service')
    const said = [
      ...audit.verdicts.map((one) => one.facts),
      ...audit.findings.flatMap((one) => [one.title, one.condition, one.cause, one.effect]),
      ...audit.answers,
    ].join(' ')
    expect(said.match(/voldoet|voldoende|onvoldoende|tekort|helaas|ernstig|slecht|adequaat|gebrekkig/gi)).toBeNull()
  })
})
