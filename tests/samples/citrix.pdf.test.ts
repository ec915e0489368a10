import { describe, expect, test } from 'vitest'
import { describePack } from './pack.suite'
import { readTable, readText } from './support'

describePack('citrix')

const folder = 'evidence/samples/citrix'
const appliances = readTable(folder, 'appliance-register.csv')
const count = (column: string, value: string) => appliances.filter((one) => one[column] === value).length

describe('the numbers of the Citrix pack add up', () => {
  test('twelve appliances of OM and six of JIO, of which the first register forgot two and the configuration database one', () => {
    expect([appliances.length, count('omgeving', 'OM'), count('omgeving', 'JIO')]).toEqual([18, 12, 6])
    expect(readTable(folder, 'appliance-register-1.csv')).toHaveLength(16)
    const known = readTable(folder, 'cmdb-uitvoer.csv').map((one) => one.naam)
    expect(appliances.map((one) => one.appliance).filter((name) => !known.includes(name))).toEqual(['OM-TG-12'])
  })

  test('outcomes per appliance are those of the forensic report', () => {
    const outcomes = [
      'gecompromitteerd',
      'signaal van gebruik; daarachter geen misbruik gebleken',
      'geen sporen gevonden',
      'niet te onderzoeken (geen beeld)',
    ]
    expect(outcomes.map((outcome) => count('uitkomst_onderzoek', outcome))).toEqual([3, 1, 12, 2])
    const imaged = readTable(folder, 'beeldenregister.csv').filter((one) => one.sha256_van_beeld !== '')
    expect(imaged).toHaveLength(16)
  })

  test('the clock of a week starts at the Urgent rating: 13 in time, 3 late, 2 never', () => {
    const term = readTable(folder, 'herberekening-termijn.csv')
    expect(term.filter((one) => one.binnen_een_week === 'ja')).toHaveLength(13)
    expect(term.filter((one) => Number(one.dagen) > 7)).toHaveLength(3)
    expect(count('hersteld_cve_2025_6543', 'niet hersteld')).toBe(2)
    expect(appliances.filter((one) => one.sessies_beeindigd !== '')).toHaveLength(14)
    for (const one of term)
      expect(appliances.find((other) => other.appliance === one.appliance)?.hersteld_cve_2025_6543).toBe(one.hersteld_cve_2025_6543)
  })

  test('no appliance reconnects before it is rebuilt, and OM disconnects on 17 July 2025', () => {
    for (const one of appliances.filter((other) => other.opnieuw_opgebouwd !== ''))
      expect(one.weer_aangesloten! > one.opnieuw_opgebouwd!).toBe(true)
    expect(appliances.filter((one) => one.omgeving === 'OM').every((one) => one.losgekoppeld === '2025-07-17')).toBe(true)
  })

  test('the session log is silent where its context says so', () => {
    const stamps = readText(folder, 'sessielog-om-tg-09.log').match(/2025-\d\d-\d\dT\d\d:\d\d:\d\dZ (?=OM-TG)/g) ?? []
    expect(stamps).toHaveLength(366)
    expect(stamps.filter((stamp) => stamp < '2025-06-12' || (stamp > '2025-06-29T02:14' && stamp < '2025-06-29T05:51'))).toEqual([])
  })
})
