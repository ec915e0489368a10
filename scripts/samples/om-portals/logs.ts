import { randomFrom } from '../support'

/** Message log of the JDS connection, 2 to 10 September; part of 3 and 4 September was not written. */
export function messageLog(): string[] {
  const random = randomFrom(20250902)
  const lines: string[] = []
  const end = Date.UTC(2025, 8, 10, 16)
  for (let time = Date.UTC(2025, 8, 2, 7, 30); time < end; time += Math.floor((8 + random() * 45) * 60_000)) {
    if (time > GAP.from && time < GAP.to) continue
    lines.push(line(time, random))
  }
  return [...HEAD, ...[...lines, REFUSED].sort(), TAIL]
}

const HEAD = [
  '# bron=KP-OM-1 deel=jds tijdzone=Europe/Amsterdam uitvoer=2025-10-31 selectie=eerste regel van elke zending, 2 tot en met 10 september 2025',
  '# inhoud van berichten wordt niet gelogd; ZAAK is een vervangend nummer',
]
const TAIL = '# blinde vlek: tussen 2025-09-03 21:00 en 2025-09-04 08:30 is niet gelogd (volle schijf); berichten liepen wel door'
const REFUSED = '2025-09-05 10:14:22 K-07 UIT soort=veroordeling zaak=Z-40117 stand=GEWEIGERD reden=voorganger ontbreekt'
const GAP = { from: Date.UTC(2025, 8, 3, 21), to: Date.UTC(2025, 8, 4, 8, 30) }

function line(time: number, random: () => number): string {
  const stamp = new Date(time).toISOString().slice(0, 19).replace('T', ' ')
  const kind = random() < 0.6 ? 'verdenking' : random() < 0.7 ? 'vervolgingsbeslissing' : 'sepot'
  const number = `Z-${40_000 + Math.floor(random() * 9000)}`
  const state = random() < 0.93 ? 'AANGENOMEN' : 'GEWEIGERD reden=voorganger ontbreekt'
  return `${stamp} K-07 UIT soort=${kind} zaak=${number} stand=${state}`
}
