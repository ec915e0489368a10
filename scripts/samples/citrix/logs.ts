import { randomFrom } from '../support'

/** Session log of OM-TG-09: overwritten before 12 June and silent for three and a half hours on 29 June. */
export function sessionLog(): string[] {
  const random = randomFrom(20250717)
  const lines = [...HIJACK]
  const end = Date.UTC(2025, 6, 17, 14, 40)
  for (let time = Date.UTC(2025, 5, 12, 0, 3); time < end; time += Math.floor((40 + random() * 220) * 60_000)) {
    if (time > GAP.from && time < GAP.to) continue
    lines.push(line(time, random))
  }
  return [...HEAD, ...lines.sort(), ...TAIL]
}

const HEAD = [
  '# bron=OM-TG-09 bestand=sessie.log tijdzone=UTC uitvoer=2025-07-18T08:05:00Z selectie=alle regels op de appliance',
  '# oudste regel op appliance: 2025-06-12T00:03 (ringbuffer, ouder is overschreven)',
]
const TAIL = ['# einde uitvoer; geen regels tussen 2025-06-29T02:14Z en 2025-06-29T05:51Z, oorzaak onbekend']

const GAP = { from: Date.UTC(2025, 5, 29, 2, 14), to: Date.UTC(2025, 5, 29, 5, 51) }

/** One session seen from two addresses: it went on after the mend of 2 July, because sessions were not ended. */
const HIJACK = [
  '2025-07-01T18:22:07Z OM-TG-09 AANMELDING resultaat=geslaagd factor=2 account=u04417 sessie=7F3A2C bron=192.0.2.41',
  '2025-07-01T18:22:09Z OM-TG-09 SESSIE-START sessie=7F3A2C bron=192.0.2.41',
  '2025-07-02T03:10:00Z OM-TG-09 ONDERHOUD herstel CVE-2025-6543 aangebracht, herstart voltooid, sessies behouden',
  '2025-07-02T21:47:33Z OM-TG-09 SESSIE-VERKEER sessie=7F3A2C bron=203.0.113.77 ontvangen=18342 verzonden=991204',
  '2025-07-02T21:49:10Z OM-TG-09 SESSIE-VERKEER sessie=7F3A2C bron=203.0.113.77 ontvangen=2210 verzonden=640118',
  '2025-07-03T06:58:41Z OM-TG-09 SESSIE-EINDE sessie=7F3A2C bron=192.0.2.41 reden=afgemeld',
]

function line(time: number, random: () => number): string {
  const stamp = new Date(time).toISOString().replace(/\.\d+Z/, 'Z')
  const session = Math.floor(random() * 0xffffff)
    .toString(16)
    .toUpperCase()
    .padStart(6, '0')
  const source = `198.51.100.${1 + Math.floor(random() * 250)}`
  const account = `u${String(1000 + Math.floor(random() * 8000)).padStart(5, '0')}`
  const chance = random()
  if (chance < 0.5) return `${stamp} OM-TG-09 AANMELDING resultaat=geslaagd factor=2 account=${account} sessie=${session} bron=${source}`
  if (chance < 0.6) return `${stamp} OM-TG-09 AANMELDING resultaat=mislukt factor=1 account=${account} bron=${source}`
  if (chance < 0.8) return `${stamp} OM-TG-09 SESSIE-EINDE sessie=${session} bron=${source} reden=afgemeld`
  return `${stamp} OM-TG-09 SESSIE-VERKEER sessie=${session} bron=${source} ontvangen=${Math.floor(random() * 30000)} verzonden=${Math.floor(random() * 90000)}`
}

/** The settings of OM-TG-01 that matter for logging. */
export const configuration = (): Record<string, unknown> => ({
  appliance: 'OM-TG-01',
  uitgevoerd_op: '2025-10-31T09:30:00+01:00',
  uitvoer_gereedschap: 'beheerconsole, opdracht toon-instelling, deel logging en aanmelden',
  versie: '14.1 (herbouw september 2025)',
  logging: {
    lokaal: { grootte_mb: 512, overschrijven: true },
    centraal: {
      aan: true,
      doelen: ['log-a.beheer.voorbeeld', 'log-b.beheer.voorbeeld'],
      transport: 'tls',
      bij_storing: 'bewaren en later zenden',
    },
    soorten: { aanmelding: true, sessie: true, beheerhandeling: true, systeem: true, bestandsintegriteit: true },
    velden: ['tijd', 'handeling', 'object', 'resultaat', 'bron', 'account'],
    wachtwoorden_in_log: false,
    tijd: { zone: 'UTC', bronnen: ['tijd-a.voorbeeld', 'tijd-b.voorbeeld'] },
  },
  aanmelden: {
    tweede_factor: 'verplicht',
    lokaal_noodaccount: 'aan, alarm bij gebruik',
    sessieduur_minuten: 480,
    sessie_gebonden_aan_adres: true,
  },
  beheer: { interface: 'alleen beheerzone', van_internet: false },
})
