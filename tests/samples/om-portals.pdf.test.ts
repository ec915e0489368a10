import { describe, expect, test } from 'vitest'
import { describePack } from './pack.suite'
import { readTable, readText } from './support'

describePack('om-portals')

const folder = 'evidence/samples/om-portals'
const sum = (rows: Record<string, string>[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)

describe('the numbers of the OM portals pack add up', () => {
  test('of 32 conditions 28 were established before their gate opened, 3 after it and 1 never', () => {
    const conditions = readTable(folder, 'poortregister.csv')
    const late = conditions.filter((one) => one.vastgesteld_op! > one.poort_geopend_op! && one.vastgesteld_op !== 'niet vastgesteld')
    expect(late.map((one) => one.voorwaarde)).toEqual(['P3-04', 'P3-07', 'P4-03'])
    expect(conditions.filter((one) => one.vastgesteld_op === 'niet vastgesteld').map((one) => one.voorwaarde)).toEqual(['P4-06'])
    expect(conditions).toHaveLength(32)
  })

  test('e-mail comes first, the JDS after it, and no interface opens before its gate', () => {
    const gates = readTable(folder, 'poortregister.csv')
    const days = [1, 2, 3, 4, 5].map((number) => gates.find((one) => one.poort === String(number))?.live_op ?? '')
    expect(days).toEqual([...days].sort())
    const live = readTable(folder, 'koppelvlakken.csv').filter((one) => one.live_op !== 'nog niet heropend')
    for (const one of live) expect(one.live_op! >= days[Number(one.poort) - 1]!, one.koppelvlak).toBe(true)
    expect(live).toHaveLength(24)
  })

  test('the gateway knows one connection more than the list', () => {
    const gateway = JSON.parse(readText(folder, 'koppelpunt-instelling.json')) as {
      actieve_verbindingen: { naam: string }[]
      aantal_actief: number
    }
    const listed = readTable(folder, 'koppelvlakken.csv').map((one) => one.koppelvlak)
    expect(gateway.actieve_verbindingen.map((one) => one.naam).filter((name) => !listed.includes(name))).toEqual(['KV-OUD-3'])
    expect([gateway.aantal_actief, gateway.actieve_verbindingen.length]).toEqual([25, 25])
  })

  test('the backlog of 16,500 goes to nothing, week after week', () => {
    const rows = readTable(folder, 'achterstand.csv')
    expect(sum(rows, 'ingevoerd')).toBe(16_500)
    expect(sum(rows.slice(-4), 'open_aan_eind')).toBe(0)
    for (const row of rows) expect(Number(row.open_aan_begin) - Number(row.ingevoerd)).toBe(Number(row.open_aan_eind))
    for (const [index, row] of rows.slice(4).entries()) expect(row.open_aan_begin).toBe(rows[index]?.open_aan_eind)
    expect(readText(folder, 'noodprocedures.pdf')).toContain('16.500')
  })

  test('OM and the register disagree by 229 messages', () => {
    expect(sum(readTable(folder, 'jds-verzonden.csv'), 'verzonden_totaal')).toBe(9260)
    expect(readText(folder, 'jds-ontvangen.pdf')).toContain('9.031')
  })

  test('two of 59 files were entered out of order', () => {
    const files = readTable(folder, 'volgordetoets.csv')
    const ordered = (row: Record<string, string>) =>
      row.aanhouding_ingevoerd! <= row.vervolging_ingevoerd! &&
      row.vervolging_ingevoerd! <= row.veroordeling_ingevoerd! &&
      row.veroordeling_ingevoerd! <= row.vrijlating_ingevoerd!
    expect(files).toHaveLength(59)
    expect(files.filter((row) => !ordered(row)).map((row) => row.nr)).toEqual(['23', '48'])
    for (const row of files) expect(row.volgorde_juist === 'ja').toBe(ordered(row))
  })

  test('the message log is silent in its blind spot, and refuses 31 of 377', () => {
    const log = readText(folder, 'jds-berichten.log')
    const stamps = log.match(/2025-09-\d\d \d\d:\d\d:\d\d(?= K-07)/g) ?? []
    expect(stamps.filter((stamp) => stamp > '2025-09-03 21:00' && stamp < '2025-09-04 08:30')).toEqual([])
    expect([stamps.length, log.match(/stand=GEWEIGERD/g)?.length]).toEqual([377, 31])
  })
})
