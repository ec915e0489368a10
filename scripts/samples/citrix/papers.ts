import { list, steps, table } from '../html'
import { signatures } from '../paper'
import type { Paper } from '../paper'

export const ownershipDecision = (): Paper => ({
  organisation: 'Openbaar Ministerie',
  department: 'Bedrijfsvoering en informatievoorziening',
  kind: 'Besluit',
  title: 'Eigenaarschap van de toegangsdienst',
  reference: 'OM-IV-2025-0117',
  day: '2025-02-14',
  version: '1.0',
  status: 'vastgesteld',
  classification: 'intern gebruik',
  body: `
<h2>Aanleiding</h2><p>De toegangsdienst ontsluit werkplekken en toepassingen voor medewerkers die van buiten werken. Beheer, beveiliging en geld lagen bij drie
afdelingen. Met dit besluit krijgt de dienst één eigenaar.</p>
<h2>Besluit</h2>${steps([
    'Het Hoofd Toegangsdiensten is met ingang van 1 maart 2025 eigenaar van de twaalf toegangsappliances van het OM.',
    'De eigenaar behandelt de risico’s van de dienst, ook die van test- en acceptatieomgevingen.',
    'De eigenaar beslist over sluiten en heropenen van de toegang, behalve bij een crisis: dan beslist het crisisteam.',
    'De CISO adviseert onafhankelijk en rapporteert rechtstreeks aan de leiding; de CISO is geen eigenaar.',
  ])}
<h2>Verdeling van taken</h2>${table(
    ['Taak', 'OM-appliances', 'Voorportaal JIO'],
    [
      ['Eigenaar', 'Hoofd Toegangsdiensten', 'nog te bepalen met de JIO'],
      ['Technisch beheer', 'Beheerteam Toegang', 'Beheerteam voorportaal (JIO)'],
      ['Kwetsbaarheidsadviezen ontvangen', 'Beveiligingscentrum', 'Beveiligingscentrum'],
      ['Herstel uitvoeren', 'Beheerteam Toegang', 'Beheerteam voorportaal (JIO)'],
      ['Risico aanvaarden', 'Hoofd Toegangsdiensten', 'nog te bepalen met de JIO'],
      ['Onafhankelijk advies', 'CISO', 'CISO van de JIO'],
    ],
  )}
<div class="note">Voor het voorportaal wordt uiterlijk 1 juni 2025 een aanvullend besluit gevraagd aan de JIO. Tot dan blijft de oude verdeling gelden.</div>
<h2>Ondertekening</h2>${signatures([
    { role: 'Directeur bedrijfsvoering (fictief)', day: '14 februari 2025', signed: true },
    { role: 'Hoofd Toegangsdiensten, voor aanvaarding', day: '17 februari 2025', signed: true },
    { role: 'Namens de JIO', day: '', signed: false },
  ])}`,
})

export const emergencyChange = (): Paper => ({
  organisation: 'Openbaar Ministerie',
  department: 'Toegangsdiensten',
  kind: 'Wijzigingsdossier',
  title: 'Noodherstel toegangsappliances (CVE-2025-6543)',
  reference: 'W-2025-0627',
  day: '2025-07-09',
  version: '1.3',
  status: 'afgesloten',
  classification: 'departementaal vertrouwelijk',
  facts: [
    ['Wijziging goedgekeurd', '1 juli 2025 (achteraf, na start op 27 juni)'],
    ['Advies', 'ADV-25-073, inschaling Urgent, 26 juni 2025, 09.12 uur'],
  ],
  body: `
<h2>1. Wat en waarom</h2><p>Het advies meldt een kwetsbaarheid die van buiten te misbruiken is. Het beheerteam begon op 27 juni met herstel, vooruitlopend op de goedkeuring.
Dit dossier beschrijft zestien appliances. De testomgeving is niet opgenomen.</p>
<h2>2. Risicoafweging (27 juni 2025)</h2>${table(
    ['Mogelijkheid', 'Kans op misbruik', 'Gevolg voor de dienst', 'Keuze'],
    [
      ['Alles direct herstellen', 'kort', 'onderbreking in kantoortijd', 'nee'],
      ['Gespreid herstellen, binnen een week', 'enkele dagen', 'onderbreking ’s nachts', 'ja, voor 13 appliances'],
      ['Drie appliances uitstellen tot 8 juli', 'twaalf dagen', 'geen hinder in de zittingsweek', 'ja, OM-TG-10, JIO-VP-05 en JIO-VP-06'],
      ['Toegang sluiten tot herstel', 'geen', 'thuiswerken en ketenpartners zonder toegang', 'nee'],
    ],
  )}
<p>Voor de drie uitgestelde appliances is afgesproken dat toegang alleen vanuit Nederland mogelijk blijft. Van het instellen van die beperking is bij dit dossier geen uitvoer gevoegd.</p>
<h2>3. Uitvoering</h2>${table(
    ['Dag', 'Appliances', 'Aantal', 'Sessies beëindigd'],
    [
      ['27 juni', 'OM-TG-01, 02', 2, 'ja'],
      ['28 juni', 'OM-TG-03, 04, JIO-VP-01, 02', 4, 'ja'],
      ['29 juni', 'OM-TG-05, JIO-VP-03, 04', 3, 'ja'],
      ['30 juni', 'OM-TG-06, 07', 2, 'ja'],
      ['1 juli', 'OM-TG-08', 1, 'ja'],
      ['2 juli', 'OM-TG-09', 1, 'niet vastgelegd'],
      ['8 juli', 'OM-TG-10', 1, 'niet vastgelegd'],
      ['8 juli', 'JIO-VP-05, 06', 2, 'ja'],
      ['<strong>Totaal</strong>', '', '<strong>16</strong>', '<strong>14 ja</strong>'],
    ],
  )}
<h2>4. Terugval</h2><p>Per appliance is een stand van vóór het herstel bewaard. Terugval is niet nodig geweest.</p>
<h2>5. Termijn</h2><p>De termijn van een week is geteld vanaf de goedkeuring van de wijziging op 1 juli. Daarmee is het herstel op 8 juli binnen de termijn afgerond.</p>
<h2>6. Controle na afloop</h2>${list(['Versie uitgelezen op zestien appliances: in orde.', 'Aanmelden beproefd met drie testaccounts: in orde.', 'Onderzoek naar misbruik vóór het herstel: niet uitgevoerd in deze wijziging.'])}
${signatures([
  { role: 'Wijzigingsbeheerder (fictief)', day: '9 juli 2025', signed: true },
  { role: 'Hoofd Toegangsdiensten', day: '9 juli 2025', signed: true },
])}`,
})

export const decisionLog = (): Paper => ({
  organisation: 'Openbaar Ministerie',
  department: 'Crisisteam',
  kind: 'Besluitenlog',
  title: 'Besluiten over sluiten en heropenen van de toegang',
  reference: 'OM-CT-2025-LOG-03',
  day: '2025-10-06',
  version: 'uittreksel 2',
  status: 'vastgesteld uittreksel',
  classification: 'departementaal vertrouwelijk',
  facts: [
    ['Loopt van', '16 juli tot en met 26 september 2025'],
    ['Tijden', 'plaatselijke tijd (zomertijd)'],
  ],
  body: `
<p>Dit uittreksel bevat de besluiten over de toegangsdienst. Besluiten over personen en over het strafrechtelijk onderzoek zijn weggelaten.</p>
${table(
  ['Nr', 'Dag en tijd', 'Besluit', 'Informatie die voorlag', 'Beslisser'],
  [
    [1, '16 juli 15.40', 'Crisisteam bijeenroepen', 'Waarschuwing van het NCSC', 'Hoofd Toegangsdiensten'],
    [2, '16 juli 18.10', 'Controle op sporen starten op alle appliances', 'Werkwijze uit de waarschuwing', 'Crisisteam'],
    [3, '16 juli 22.30', 'Toegang die nacht nog open houden', 'Eerste acht appliances zonder sporen', 'Crisisteam'],
    [4, '17 juli 09.15', 'Voorbereiden op loskoppelen', 'Spoor gevonden op OM-TG-09', 'Crisisteam'],
    [5, '17 juli 11.40', 'Ketenpartners vooraf bellen', 'Concept belscript', 'Voorzitter crisisteam'],
    [6, '17 juli 13.05', 'Beelden maken vóór elke andere handeling', 'Advies forensisch team', 'Crisisteam'],
    [
      7,
      '17 juli 16.40',
      'Interne systemen loskoppelen van het internet',
      'Sporen op OM-TG-03 en OM-TG-09; drie mogelijkheden met gevolgen (bijlage 1)',
      'Leiding OM, op voorstel van het crisisteam',
    ],
    [8, '17 juli 17.20', 'Testomgeving uitzetten', 'Spoor op OM-TG-11', 'Crisisteam'],
    [9, '17 juli 19.30', 'Voorportaal JIO open houden en per appliance herbouwen', '&nbsp;', 'niet vermeld'],
    [10, '18 juli 10.00', 'Noodtoegang voor beheerders alleen ter plaatse', 'Voorstel beheerteam', 'Hoofd Toegangsdiensten'],
    [11, '21 juli 09.30', 'Alle appliances opnieuw opbouwen, niet herstellen', 'Advies forensisch team', 'Crisisteam'],
    [
      12,
      'begin augustus',
      'In fasen weer aansluiten op het internet',
      'Onderzoek tot dan; belang van de strafrechtketen',
      'College van procureurs-generaal',
    ],
    [
      13,
      '8 september 14.00',
      'Eerste opnieuw opgebouwde appliances aansluiten vanaf 15 september',
      'Acceptatietest, bewaking actief',
      'Hoofd Toegangsdiensten',
    ],
    [
      14,
      '26 september 16.30',
      'Laatste appliances aangesloten; crisisorganisatie afbouwen',
      'Overzicht 10 van 10 appliances OM',
      'Leiding OM',
    ],
  ],
)}
<h2>Bijlage 1. Mogelijkheden bij besluit 7</h2>${table(
    ['Mogelijkheid', 'Voor', 'Tegen'],
    [
      [
        'Alleen de appliances met sporen uitzetten',
        'dienst blijft grotendeels bereikbaar',
        'sporen kunnen gewist zijn; zekerheid ontbreekt',
      ],
      ['Alle appliances uitzetten', 'weg naar binnen dicht', 'verkeer naar buiten langs andere wegen blijft mogelijk'],
      [
        'Alle interne systemen loskoppelen',
        'ook wegvloeien van gegevens stopt',
        'strafrechtketen grotendeels zonder digitale gegevens van het OM',
      ],
    ],
  )}
<p>Gekozen is de derde mogelijkheid, omdat niet kon worden uitgesloten dat sporen waren gewist.</p>`,
})

export const logOverview = (): Paper => ({
  organisation: 'Openbaar Ministerie',
  department: 'Toegangsdiensten',
  kind: 'Overzicht',
  title: 'Logbronnen en bewaartermijnen van de toegangsdienst',
  reference: 'OM-TG-LOG-2025-2',
  day: '2025-09-12',
  version: '2.0 (vervangt 1.4)',
  status: 'vastgesteld',
  classification: 'intern gebruik',
  body: `
<h2>1. Bronnen</h2>${table(
    ['Bron', 'Tot 17 juli 2025', 'Vanaf 1 augustus 2025', 'Bewaartermijn nu'],
    [
      ['Aanmelding', 'op appliance en centraal', 'op appliance en centraal', '18 maanden'],
      ['Sessie en verkeer', 'alleen op appliance, ringbuffer', 'op appliance en centraal', '18 maanden'],
      ['Beheerhandeling', 'alleen op appliance, ringbuffer', 'op appliance en centraal', '18 maanden'],
      ['Bestandsintegriteit', 'niet', 'centraal, elk uur', '18 maanden'],
      ['Firewall vóór de appliance', 'centraal, 90 dagen', 'centraal', '18 maanden'],
    ],
  )}
<h2>2. Waarom achttien maanden</h2><p>De termijn is op 9 september 2025 opnieuw bepaald. Uitgangspunt is een aanvaller die zes maanden onopgemerkt binnen is, met daarna een jaar voor onderzoek.</p>
<h2>3. Wat er niet in staat</h2>${list([
    'De ringbuffer op de appliance bewaarde in de praktijk vijf tot zes weken. Sessieregels van vóór half juni 2025 bestaan niet meer.',
    'De inhoud van sessies wordt niet gelogd.',
    'Wie op de appliance binnen was, kon lokale regels wissen. Wat niet centraal stond, is dus geen volledig bewijs.',
  ])}
<h2>4. Toetsing op ongewijzigd zijn</h2><p>De centrale logserver maakt elk uur een controlegetal. Een medewerker buiten het beheerteam toetst deze elk kwartaal. De eerste toetsing staat gepland voor december 2025.</p>
${signatures([{ role: 'Hoofd Toegangsdiensten', day: '12 september 2025', signed: true }])}`,
})

export const segmentationTest = (): Paper => ({
  organisation: 'Justitiële ICT-organisatie (JIO)',
  department: 'Voorportaal',
  kind: 'Testverslag',
  title: 'Segmentatietest vanaf het voorportaal',
  reference: 'JIO-VP-TST-2025-08',
  day: '2025-08-05',
  version: '1.0',
  status: 'definitief',
  classification: 'departementaal vertrouwelijk',
  accent: '#0d5c4b',
  facts: [
    ['Getest op', '29 tot en met 31 juli 2025'],
    ['Testpunt', 'JIO-VP-02 en JIO-VP-04, na herbouw'],
    ['Uitgevoerd door', 'testteam van de JIO, niet het beheerteam'],
  ],
  body: `
<h2>1. Vraag</h2><p>Kan iemand die een appliance in het voorportaal heeft overgenomen, verder komen dan de doelen die voor die appliance zijn vastgesteld?</p>
<h2>2. Werkwijze</h2><p>Vanaf twee appliances is met beheerrechten geprobeerd elk adres in zeven netten te bereiken, op alle poorten. De verwachte uitkomst stond vooraf vast.</p>
<h2>3. Uitkomst</h2>${table(
    ['Doelnet', 'Verwacht', 'Geprobeerde doelen', 'Bereikt', 'Oordeel van de tester'],
    [
      ['Aanmelddienst', 'open op 1 poort', 2, 2, 'als verwacht'],
      ['Afnemer A, aanlandpunt', 'open op 1 poort', 4, 4, 'als verwacht'],
      ['Afnemer A, overig', 'dicht', 254, 0, 'als verwacht'],
      ['Afnemer B, aanlandpunt', 'open op 1 poort', 4, 4, 'als verwacht'],
      ['Afnemer B, overig', 'dicht', 254, 0, 'als verwacht'],
      ['Beheerzone', 'dicht', 126, 1, '<strong>afwijking</strong>'],
      ['Kantoornet JIO', 'dicht', 510, 0, 'als verwacht'],
      ['<strong>Totaal</strong>', '', '<strong>1154</strong>', '<strong>11</strong>', ''],
    ],
  )}
<p>In de beheerzone was één adres bereikbaar: de oude tijdserver. De regel is op 1 augustus 2025 verwijderd; een nieuwe test van dat ene adres op 4 augustus slaagde niet meer.</p>
<h2>4. Wat niet is getest</h2>${list(['Het pad van het beheer naar de opslag.', 'De toestand vóór 29 juli 2025, dus ook niet de toestand ten tijde van het mogelijke misbruik.', 'De appliances van het OM.'])}
${signatures([
  { role: 'Testleider JIO (fictief)', day: '5 augustus 2025', signed: true },
  { role: 'Dienstmanager voorportaal', day: '6 augustus 2025', signed: true },
])}`,
})

export const trafficAnalysis = (): Paper => ({
  organisation: 'Openbaar Ministerie',
  department: 'Onderzoeksteam toegangsdienst',
  kind: 'Analyse',
  title: 'Uitgaand verkeer over de periode van mogelijke blootstelling',
  reference: 'OM-OZ-2025-14',
  day: '2025-09-19',
  version: '0.9',
  status: 'concept, onder embargo',
  classification: 'departementaal vertrouwelijk',
  facts: [['Embargo', 'tot het besluit van de zaaksofficier over vrijgave (fictief)']],
  body: `
<p><span class="stamp">ONDER EMBARGO</span></p>
<h2>1. Vraag</h2><p>Zijn er aanwijzingen dat gegevens via de toegangsdienst naar buiten zijn gebracht?</p>
<h2>2. Bron</h2>${table(
    ['Uitgang', 'Van', 'Tot en met', 'Regels', 'Bijzonderheid'],
    [
      ['Internetkoppeling A', '1 juni 2025', '17 juli 2025', '41.208.116', 'volledig'],
      ['Internetkoppeling B', '1 juni 2025', '17 juli 2025', '38.551.902', '29 juni 02.14 tot 05.51 UTC ontbreekt'],
      ['Ketenkoppelingen', '18 juni 2025', '17 juli 2025', '9.310.447', 'eerder niet bewaard'],
      ['<strong>Totaal</strong>', '', '', '<strong>89.070.465</strong>', ''],
    ],
  )}
<h2>3. Voorlopige uitkomst</h2><p>In de onderzochte regels zijn geen aanwijzingen gevonden dat gegevens zijn weggehaald. Twee stromen op 2 juli worden nog onderzocht.</p>
<h2>4. Grenzen</h2>${list(['Mei 2025 is niet onderzocht: er zijn geen gegevens over die maand.', 'De inhoud van versleuteld verkeer was niet te zien.', 'Kleine hoeveelheden, verspreid over gewone sessies, vallen niet op.'])}`,
})
