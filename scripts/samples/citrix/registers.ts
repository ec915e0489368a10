import { createHash } from 'node:crypto'
import type { Register } from '../register'
import type { Cell } from '../support'
import { APPLIANCES, RATED_URGENT, daysBetween } from './appliances'
import type { Appliance } from './appliances'

/** The first register that was handed in forgot the test environment. */
export const firstApplianceRegister = (): Register => ({
  ...applianceRegister(),
  name: 'appliance-register-1.csv',
  rows: APPLIANCES.filter((one) => one.place !== 'Testomgeving').map(applianceRow),
})

export const applianceRegister = (): Register => ({
  name: 'appliance-register.csv',
  header: [
    'appliance',
    'omgeving',
    'plaats',
    'versie_voor',
    'versie_na_juni',
    'hersteld_cve_2025_5777',
    'hersteld_cve_2025_6543',
    'sessies_beeindigd',
    'losgekoppeld',
    'uitkomst_onderzoek',
    'opnieuw_opgebouwd',
    'weer_aangesloten',
  ],
  rows: APPLIANCES.map(applianceRow),
})

const applianceRow = (one: Appliance): Cell[] => [
  one.name,
  one.environment,
  one.place,
  one.versionBefore,
  one.versionAfter ?? 'niet hersteld',
  one.mendedFirst ?? '',
  one.mendedUrgent ?? 'niet hersteld',
  one.sessionsEnded ?? '',
  one.disconnected ?? '',
  one.outcome,
  one.rebuilt ?? '',
  one.reconnected ?? (one.place === 'Testomgeving' ? 'vervallen' : ''),
]

/** The configuration database does not know the second test appliance. */
export const cmdbExport = (): Register => ({
  name: 'cmdb-uitvoer.csv',
  header: ['ci_nummer', 'naam', 'klasse', 'omgeving', 'status', 'eigenaar', 'laatst_gewijzigd'],
  rows: APPLIANCES.filter((one) => one.name !== 'OM-TG-12').map((one, index) => [
    `CI-${40211 + index * 7}`,
    one.name,
    'toegangsappliance',
    one.environment,
    one.place === 'Testomgeving' ? 'vervallen' : 'in gebruik',
    one.environment === 'OM' ? 'Hoofd Toegangsdiensten' : 'Dienstmanager voorportaal',
    one.reconnected ?? '2025-09-30',
  ]),
})

export const advisoryRegister = (): Register => ({
  name: 'adviezenregister.csv',
  header: [
    'nummer',
    'onderwerp',
    'ontvangen',
    'kans',
    'schade',
    'inschaling',
    'ingeschaald_op',
    'wijziging_goedgekeurd',
    'eigen_termijn',
    'gereed_volgens_register',
    'opmerking',
  ],
  rows: [
    [
      'ADV-25-058',
      'Fout in logserver',
      '2025-05-06',
      'laag',
      'middel',
      'Normaal',
      '2025-05-07',
      '2025-05-19',
      '2025-06-18',
      '2025-06-02',
      '',
    ],
    [
      'ADV-25-064',
      'Fout in virtualisatielaag',
      '2025-05-20',
      'middel',
      'hoog',
      'Hoog',
      '2025-05-20',
      '2025-05-26',
      '2025-06-25',
      '2025-06-11',
      '',
    ],
    [
      'ADV-25-071',
      'CVE-2025-5777, toegangsappliances',
      '2025-06-19',
      'middel',
      'hoog',
      'Hoog',
      '2025-06-19',
      '2025-06-20',
      '2025-07-20',
      '2025-06-24',
      'testomgeving buiten beschouwing gelaten',
    ],
    [
      'ADV-25-073',
      'CVE-2025-6543, toegangsappliances',
      '2025-06-26',
      'hoog',
      'hoog',
      'Urgent',
      '2025-06-26 09:12',
      '2025-07-01',
      '2025-07-08',
      '2025-07-08',
      'termijn geteld vanaf goedkeuring van de wijziging; testomgeving buiten beschouwing gelaten',
    ],
    [
      'ADV-25-079',
      'Fout in beheerstation',
      '2025-07-03',
      'laag',
      'hoog',
      'Normaal',
      '2025-07-04',
      '2025-07-14',
      '2025-08-13',
      '2025-08-05',
      '',
    ],
    [
      'ADV-25-081',
      'Waarschuwing NCSC: misbruik van toegangsappliances, controleer op sporen',
      '2025-07-16',
      'hoog',
      'hoog',
      'Urgent',
      '2025-07-16 15:40',
      '2025-07-17',
      '2025-07-24',
      '2025-07-17',
      'losgekoppeld van het internet',
    ],
    [
      'ADV-25-088',
      'Fout in certificaatmodule',
      '2025-08-12',
      'middel',
      'middel',
      'Normaal',
      '2025-08-12',
      '2025-08-18',
      '2025-09-17',
      '2025-09-01',
      'meegenomen in herbouw',
    ],
    [
      'ADV-25-094',
      'Fout in authenticatiekoppeling',
      '2025-09-23',
      'middel',
      'hoog',
      'Hoog',
      '2025-09-23',
      '2025-09-24',
      '2025-10-23',
      '2025-09-30',
      '',
    ],
  ],
})

export const imageRegister = (): Register => ({
  name: 'beeldenregister.csv',
  header: ['volgnummer', 'appliance', 'veiliggesteld_op', 'tijd_utc', 'maker', 'sha256_van_beeld', 'bewaren_tot', 'opmerking'],
  rows: APPLIANCES.map((one, index) =>
    one.imaged
      ? [
          index + 1,
          one.name,
          one.imaged,
          `${String(16 + (index % 6)).padStart(2, '0')}:${String((index * 13) % 60).padStart(2, '0')}`,
          'forensisch team',
          createHash('sha256').update(`fictief beeld ${one.name}`).digest('hex'),
          '2028-07-31',
          '',
        ]
      : [
          index + 1,
          one.name,
          '',
          '',
          '',
          '',
          '',
          one.environment === 'JIO'
            ? 'al opnieuw opgebouwd voordat een beeld was gemaakt'
            : 'uitgezet en verwijderd bij opruimen testomgeving op 17 juli',
        ],
  ),
})

export const detectionRules = (): Register => ({
  name: 'detectieregels.csv',
  header: ['regel', 'omschrijving', 'actief_sinds', 'beproefd_op', 'wijze_van_beproeven', 'meldt_aan'],
  rows: RULES.map(([text, since, tested], index) => [
    `DR-${String(index + 1).padStart(2, '0')}`,
    text,
    since,
    tested,
    tested === '' ? 'niet beproefd' : 'nagebootste aanval',
    index % 3 === 0 ? 'SOC en eigenaar' : 'SOC',
  ]),
})

const RULES: [string, string, string][] = [
  ['Eén sessie vanaf twee adressen', '2025-08-01', '2025-08-06'],
  ['Aanmelding zonder voorafgaande tweede factor', '2025-08-01', '2025-08-06'],
  ['Nieuw beheeraccount op appliance', '2025-08-01', '2025-08-06'],
  ['Appliance meldt langer dan tien minuten niets', '2025-08-01', '2025-08-07'],
  ['Wijziging van bestanden buiten onderhoud', '2025-08-01', '2025-08-07'],
  ['Uitgaande verbinding vanaf appliance naar internet', '2025-08-01', '2025-08-07'],
  ['Ongebruikelijk lange antwoorden op aanmeldpagina', '2025-08-01', '2025-08-08'],
  ['Beheeraanmelding buiten beheerzone', '2025-08-01', '2025-08-08'],
  ['Piek in mislukte aanmeldingen', '2025-08-01', '2025-08-08'],
  ['Logbestand korter dan vorige stand', '2025-08-01', '2025-08-11'],
  ['Herstart buiten wijzigingsvenster', '2025-08-01', '2025-08-11'],
  ['Verbinding van appliance naar niet vastgesteld doel', '2025-09-15', '2025-09-17'],
  ['Aanmelding vanaf onmogelijke afstand', '2025-09-15', '2025-09-17'],
  ['Ongewoon grote gegevensstroom per sessie', '2025-09-15', '2025-09-18'],
  ['Gebruik van noodaccount', '2025-09-15', ''],
  ['Certificaat gewijzigd', '2025-09-15', ''],
]

/** The auditor's own count: days from the Urgent rating to the mend, per appliance. */
export const recomputedTerm = (): Register => ({
  name: 'herberekening-termijn.csv',
  header: ['appliance', 'ingeschaald_urgent', 'hersteld_cve_2025_6543', 'dagen', 'binnen_een_week', 'sessies_beeindigd_vastgelegd'],
  rows: APPLIANCES.map((one) => {
    const days = one.mendedUrgent ? daysBetween(RATED_URGENT, one.mendedUrgent) : null
    return [
      one.name,
      RATED_URGENT,
      one.mendedUrgent ?? 'niet hersteld',
      days ?? '',
      days !== null && days <= 7 ? 'ja' : 'nee',
      one.sessionsEnded ? 'ja' : 'nee',
    ]
  }),
})
