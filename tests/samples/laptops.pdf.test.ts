import { describe, expect, test } from 'vitest'
import { describePack } from './pack.suite'
import { readTable, readText } from './support'

describePack('laptops')

const folder = 'evidence/samples/laptops'
const register = readTable(folder, 'laptopregister.csv')
const fresh = register.filter((one) => one.partij === '2025-10')
const ofSerial = (serial: string) => register.find((one) => one.serienummer === serial)

describe('the numbers of the laptop pack add up', () => {
  test('500 laptops with a serial number of their own: 180, 210 and 110 of the batch that was built wrong', () => {
    expect(new Set(register.map((one) => one.serienummer)).size).toBe(500)
    expect(['2021-03', '2022-09', '2025-10'].map((batch) => register.filter((one) => one.partij === batch).length)).toEqual([180, 210, 110])
    expect(fresh.every((one) => one.wifi_op_23_januari === 'niet volledig uit')).toBe(true)
    expect(register.filter((one) => one.wifi_op_23_januari === 'uit')).toHaveLength(390)
    expect(fresh.some((one) => one.locatie === 'EBI')).toBe(false)
  })

  test('412 laptops were lent out and taken in, 411 of them within 24 hours', () => {
    const intake = readTable(folder, 'innameregister.csv')
    const lent = register.filter((one) => one.uitgegeven !== '')
    expect(intake.map((one) => [one.serienummer, one.ingenomen_lokale_tijd])).toEqual(lent.map((one) => [one.serienummer, one.ingenomen]))
    expect(readTable(folder, 'innameregister-zonder-tijden.csv').map((one) => one.serienummer)).toEqual(lent.map((one) => one.serienummer))
    expect(intake.filter((one) => one.ingenomen_lokale_tijd! <= '2026-01-24 15:05')).toHaveLength(411)
  })

  test('316 older laptops go back after the analysis, 315 of them on 24 January', () => {
    const older = register.filter((one) => one.partij !== '2025-10' && one.heruitgegeven !== '')
    expect([older.length, older.filter((one) => one.heruitgegeven === '2026-01-24').length]).toEqual([316, 315])
    expect(register.filter((one) => one.partij !== '2025-10' && one.gecontroleerd !== '')).toHaveLength(56)
  })

  test('110 laptops are repaired, then checked, and 85 of the 88 that went back did so after their check', () => {
    const checks = readTable(folder, 'herstelcontrole.csv')
    expect([checks.length, checks.filter((one) => one.uitslag === 'afgekeurd').length]).toEqual([112, 2])
    expect(new Set(checks.map((one) => one.serienummer))).toEqual(new Set(fresh.map((one) => one.serienummer)))
    for (const one of checks.filter((check) => check.uitslag === 'goed'))
      expect(ofSerial(one.serienummer!)?.gecontroleerd).toBe(one.gecontroleerd)
    expect(fresh.every((one) => one.hersteld! <= one.gecontroleerd!)).toBe(true)
    const back = fresh.filter((one) => one.heruitgegeven !== '')
    expect(back).toHaveLength(88)
    expect(back.filter((one) => one.heruitgegeven! < one.gecontroleerd!).map((one) => one.serienummer)).toEqual([
      'LDS-25-0022',
      'LDS-25-0057',
      'LDS-25-0091',
    ])
  })

  test('71 of 96 logs were copied, none of them of a laptop repaired on 26 January', () => {
    const secured = readTable(folder, 'logveiligstelling.csv')
    expect([secured.length, secured.filter((one) => one.log_veiliggesteld === 'ja').length]).toEqual([96, 71])
    for (const one of secured) expect(one.log_veiliggesteld).toBe(one.hersteld === '2026-01-26' ? 'nee' : 'ja')
    const extract = readText(folder, 'logfragment-draadloos.txt')
    expect(extract.match(/eerste=/g)).toHaveLength(71)
    for (const one of secured) expect(extract.includes(`${one.serienummer} eerste=`)).toBe(one.log_veiliggesteld === 'ja')
  })

  test('the log tells of 23 searches on four lent laptops, within its 42 days, and of no connection', () => {
    const events = [
      ...readText(folder, 'logfragment-draadloos.txt').matchAll(
        /(2026-\S+T\S+) (LDS-\S+) onderdeel=radio actie=zoeken resultaat=[a-z ]+ verbinding=geen/g,
      ),
    ]
    expect([events.length, new Set(events.map((one) => one[2])).size]).toEqual([23, 4])
    for (const [, moment, serial] of events) {
      expect(moment! >= '2025-12-12' && moment!.replace('T', ' ') < ofSerial(serial!)!.ingenomen!).toBe(true)
      expect(moment! > ofSerial(serial!)!.uitgegeven!).toBe(true)
    }
  })

  test('the audit team counted every laptop that the register places in PI Rietlanden', () => {
    const there = register.filter((one) => one.locatie === 'PI Rietlanden')
    expect([
      there.length,
      there.filter((one) => one.status === 'uitgegeven').length,
      there.filter((one) => one.partij === '2025-10').length,
    ]).toEqual([15, 14, 4])
  })
})
