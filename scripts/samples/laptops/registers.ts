import { randomFrom } from '../support'
import type { Cell, SamplePack } from '../support'
import { CHECKED_TWICE, fleet, SEARCHED } from './fleet'
import type { Laptop } from './fleet'

/** The registers and the log extract: all count the same fleet. */
export async function writeRegisters(pack: SamplePack): Promise<void> {
  const laptops = fleet()
  const lent = laptops.filter((laptop) => laptop.issued !== '')
  const lentNew = lent.filter((laptop) => laptop.batch === '2025-10')
  await pack.csv('laptopregister.csv', REGISTER, laptops.map(registerRow))
  await pack.csv(
    'innameregister-zonder-tijden.csv',
    ['serienummer', 'locatie', 'ingenomen'],
    lent.map((laptop) => [laptop.serial, laptop.location, 'ja']),
  )
  await pack.csv('innameregister.csv', INTAKE, lent.map(intakeRow))
  await pack.csv('herstelcontrole.csv', CHECK, checkRows(laptops))
  await pack.csv('logveiligstelling.csv', SECURED, lentNew.map(securedRow))
  await pack.text('logfragment-draadloos.txt', logExtract(lentNew))
}

const REGISTER = [
  'serienummer',
  'partij',
  'model',
  'locatie',
  'image',
  'wifi_op_23_januari',
  'wifi_op_31_januari',
  'uitgegeven',
  'ingenomen',
  'hersteld',
  'gecontroleerd',
  'heruitgegeven',
  'status',
]

function registerRow(laptop: Laptop): Cell[] {
  const wifi = laptop.batch === '2025-10' ? 'niet volledig uit' : 'uit'
  return [
    laptop.serial,
    laptop.batch,
    laptop.model,
    laptop.location,
    laptop.image,
    wifi,
    'uit',
    laptop.issued,
    laptop.takenIn,
    laptop.repaired,
    laptop.checked,
    laptop.reissued,
    statusOf(laptop),
  ]
}

const statusOf = (laptop: Laptop): string => (laptop.reissued ? 'uitgegeven' : laptop.issued ? 'gereed op locatie' : 'magazijn')

const INTAKE = ['volgnummer', 'serienummer', 'partij', 'locatie', 'ingenomen_lokale_tijd', 'ingenomen_door', 'bijzonderheid']

function intakeRow(laptop: Laptop, index: number): Cell[] {
  const remark = laptop.takenIn.startsWith('2026-01-23')
    ? ''
    : laptop.takenIn.startsWith('2026-01-24')
      ? 'gebruiker op transport naar zitting'
      : 'toestel niet op locatie aangetroffen; gebruiker in ziekenhuis'
  return [index + 1, laptop.serial, laptop.batch, laptop.location, laptop.takenIn, `wachtcommandant ${laptop.location}`, remark]
}

const CHECK = [
  'regel',
  'serienummer',
  'gecontroleerd',
  'image',
  'radio_in_firmware',
  'radio_in_besturing',
  'verbindingsproef',
  'uitslag',
  'hersteld_door',
  'gecontroleerd_door',
]

/** 110 laptops, two of them twice: 112 rows. */
function checkRows(laptops: Laptop[]): Cell[][] {
  const repaired = laptops.filter((laptop) => laptop.repaired !== '')
  const rows = repaired.flatMap((laptop): Cell[][] => {
    const passed: Cell[] = [laptop.serial, laptop.checked, 'LDS-4.1', 'uit', 'uit', 'geen verbinding', 'goed', 'monteur A', 'controleur B']
    if (!CHECKED_TWICE.includes(laptop.serial)) return [passed]
    return [[laptop.serial, '2026-01-29', 'LDS-4.1', 'aan', 'uit', 'geen verbinding', 'afgekeurd', 'monteur A', 'controleur B'], passed]
  })
  return rows.sort((a, b) => `${a[1]}${a[0]}`.localeCompare(`${b[1]}${b[0]}`)).map((row, index) => [index + 1, ...row])
}

const SECURED = ['serienummer', 'locatie', 'hersteld', 'log_veiliggesteld', 'veiliggesteld_op', 'sha256_van_kopie', 'reden_als_nee']

function securedRow(laptop: Laptop): Cell[] {
  const secured = laptop.logSecured === true
  const reason = 'overschreven bij herstel op 26 januari, vóór de opdracht om te kopiëren'
  return [
    laptop.serial,
    laptop.location,
    laptop.repaired,
    secured ? 'ja' : 'nee',
    secured ? laptop.repaired : '',
    secured ? digestOf(laptop.serial) : '',
    secured ? '' : reason,
  ]
}

/** An invented digest: 64 hexadecimal digits that are the digest of nothing. */
function digestOf(serial: string): string {
  const random = randomFrom([...serial].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))
  return Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('')
}

function logExtract(lentNew: Laptop[]): string[] {
  const random = randomFrom(412)
  const secured = lentNew.filter((laptop) => laptop.logSecured === true)
  const summary = secured.map((laptop) => {
    const first = laptop.issued > '2025-12-12' ? laptop.issued : '2025-12-12'
    const found = SEARCHED.includes(laptop.serial) ? searchesOf(laptop.serial).length : 0
    return `${laptop.serial}  eerste=${first}T08:0${Math.floor(random() * 10)}  laatste=${laptop.takenIn.replace(' ', 'T')}  regels=${600 + Math.floor(random() * 2400)}  radio=${found}`
  })
  const events = SEARCHED.flatMap(searchesOf).sort()
  return [
    '# bron: gebeurtenislog van 71 laptops van partij 2025-10, gekopieerd 27-29 januari 2026, filter onderdeel=radio',
    '# tijd: klok van het toestel (Europe/Amsterdam), niet gelijkgezet; gemeten afwijking ten hoogste 9 minuten',
    '# BLINDE VLEK: het log bewaart 42 dagen. Van 20 oktober tot en met 11 december 2025 is er niets.',
    '# BLINDE VLEK: een verbinding via de USB-poort (telefoon als modem) wordt door dit onderdeel niet gelogd.',
    '# BLINDE VLEK: 25 van de 96 uitgegeven laptops zijn hersteld voordat het log was gekopieerd.',
    '#',
    '# deel 1: per toestel (71 regels)',
    ...summary,
    '#',
    `# deel 2: alle regels met onderdeel=radio (${events.length} regels)`,
    ...events,
    '# einde',
  ]
}

/** Five or six searches per laptop, 23 in all; never a connection. */
function searchesOf(serial: string): string[] {
  const place = SEARCHED.indexOf(serial)
  return Array.from({ length: place === 0 ? 5 : 6 }, (_, index) => {
    const day = 3 + ((place * 5 + index * 3) % 20)
    const minute = (place * 17 + index * 23) % 60
    return `2026-01-${String(day).padStart(2, '0')}T${19 + (index % 3)}:${String(minute).padStart(2, '0')}:0${index}  ${serial}  onderdeel=radio  actie=zoeken  resultaat=${index % 2 === 0 ? 'netwerken gevonden' : 'niets gevonden'}  verbinding=geen`
  })
}
