import { list, steps, table } from '../html'
import { signatures } from '../paper'
import type { Paper } from '../paper'
import { GATES } from './gates'
import { SENT } from './registers'

const OM = { organisation: 'Openbaar Ministerie', department: 'Ketendigitalisering', classification: 'intern gebruik', accent: '#5a2a6b' }

/** A number that does not break over two lines. */
const number = (text: string): string => `<span style="white-space:nowrap">${text}</span>`

export const mandate = (): Paper => ({
  ...OM,
  kind: 'Mandaatbesluit',
  title: 'Eigenaarschap van portalen en koppelingen en bevoegdheid over poorten',
  reference: 'OM-KD-2025-0208',
  day: '2025-07-25',
  version: '1.0',
  status: 'vastgesteld',
  body: `
<h2>Artikel 1. Eigenaar</h2><p>Het Hoofd Ketendigitalisering is eigenaar van de portalen, de koppelingen en het koppelpunt, en behandelt de risico’s daarvan.</p>
<h2>Artikel 2. Fasen en poorten</h2><p>De heraansluiting gebeurt in vijf fasen. Elke fase heeft een poort met voorwaarden. Een poort gaat pas open als alle voorwaarden zijn vastgesteld.</p>
<h2>Artikel 3. Bevoegdheid</h2>${steps([
    'De stuurgroep heraansluiting opent een poort, op voorstel van de eigenaar.',
    'De CISO adviseert schriftelijk en onafhankelijk over elk voorstel.',
    'Het aanvaarden van een open voorwaarde is voorbehouden aan de leiding van het OM en gebeurt schriftelijk, vóór het openen.',
    'Een ketenpartner die afhankelijk is van een koppeling, stemt vooraf schriftelijk in.',
  ])}
<h2>Artikel 4. Incidenten</h2><p>Bij een incident sluit de eigenaar de poort zonder overleg en meldt dat binnen een uur aan de stuurgroep.</p>
<h2>Ondertekening</h2>${signatures([
    { role: 'Leiding van het OM (fictief)', day: '25 juli 2025', signed: true },
    { role: 'Hoofd Ketendigitalisering, voor aanvaarding', day: '25 juli 2025', signed: true },
  ])}`,
})

export const gateDecisions = (): Paper => ({
  ...OM,
  kind: 'Besluitenlog',
  title: 'Besluiten van de stuurgroep over de poorten',
  reference: 'OM-SG-2025-LOG',
  day: '2025-10-03',
  status: 'vastgesteld',
  classification: 'departementaal vertrouwelijk',
  facts: [
    ['Loopt van', '25 juli tot en met 30 september 2025'],
    ['Tijden', 'plaatselijke tijd'],
  ],
  body: `
<p>Het besluit om in fasen weer aan te sluiten is genomen door het College van procureurs-generaal. Dit log bevat de besluiten van de stuurgroep over de vijf poorten.</p>
${table(
  ['Nr', 'Dag en tijd', 'Besluit', 'Stand van de voorwaarden in het voorstel', 'Advies CISO'],
  [
    ['1', '25 juli 10.00', 'Werkwijze met poorten vastgesteld', '&nbsp;', 'positief'],
    ['2', '7 augustus 17.30', 'Poort 1 open: e-mail', '5 van 5 vastgesteld', 'positief'],
    ['3', '18 augustus 08.00', 'Poort 2 open: zaakregistratie', '6 van 6 vastgesteld', 'positief'],
    [
      '4',
      '2 september 07.00',
      'Poort 3 open: berichtenverkeer JDS',
      '5 van 7 vastgesteld; twee volgen deze week',
      'positief, onder voorwaarde van detectie',
    ],
    ['5', '10 september 15.00', 'Laatste koppelvlak JDS open (K-09)', 'geen nieuwe voorwaarden', 'niet gevraagd'],
    [
      '6',
      '19 september 16.00',
      'Poort 4 open: portalen en eerste ketenkoppelingen',
      '7 van 8 vastgesteld; penetratietest volgt',
      'negatief zolang de test ontbreekt',
    ],
    ['7', '26 september 17.00', 'Poort 5 open: primaire systemen volledig', '6 van 6 vastgesteld', 'positief'],
    ['8', '30 september 09.30', 'Stuurgroep gaat over in het gewone overleg', '&nbsp;', 'niet gevraagd'],
  ],
)}
<h2>Toelichting bij besluit 6</h2><p>De stuurgroep weegt het belang van advocatuur en slachtoffers zwaarder dan het wachten op de penetratietest. De portalen worden de eerste twee weken dagelijks bekeken.
Een schriftelijke aanvaarding door de leiding is niet bijgevoegd.</p>
<h2>Toelichting bij besluit 4</h2><p>Het JDS heeft voorrang, omdat screening in de kinderopvang en de taxibranche, de beoordeling van een VOG en het gebruik door de IND ervan afhangen.</p>`,
})

export const emergencyProcedures = (): Paper => ({
  ...OM,
  kind: 'Bundel',
  title: 'Noodprocedures tijdens de afsluiting',
  reference: 'OM-KD-2025-NP',
  day: '2025-10-17',
  version: '4 (slotversie)',
  status: 'vastgesteld',
  facts: [['Van kracht', '17 juli tot en met 30 september 2025, per procedure verschillend']],
  body: `
<h2>1. Overzicht</h2>${table(
    ['Nr', 'Gewone maatregel die wegviel', 'In de plaats daarvan', 'Aanvaard door, op', 'Beëindigd'],
    [
      [number('N-01'), 'E-mail met beveiligde standaarden', 'telefoon en post', 'stuurgroep, 25 juli', '8 augustus'],
      [number('N-02'), 'Digitale dagvaarding', 'papier met koerier', 'stuurgroep, 25 juli', '22 september'],
      [
        number('N-03'),
        'Zaakregistratie met rechten per zaak',
        'papieren map per zaak, afgesloten kast',
        'stuurgroep, 25 juli',
        '18 augustus',
      ],
      [number('N-04'), 'Beslissing direct in het JDS', 'lijst op papier, dagelijks naar Justid', 'stuurgroep, 29 juli', '10 september'],
      [
        number('N-05'),
        'Uittreksel uit het JDS bij de zitting',
        'telefonische navraag met terugbelcontrole',
        'stuurgroep, 29 juli',
        '10 september',
      ],
      [
        number('N-06'),
        'Continue screening met dagelijkse berichten',
        'werkafspraak met Justid over spoedgevallen',
        '<em>niet ingevuld</em>',
        '10 september',
      ],
      [number('N-07'), 'Portaal voor de advocatuur', 'inzage ter plaatse op afspraak', 'stuurgroep, 25 juli', '22 september'],
      [number('N-08'), 'Bericht van vrijlating aan slachtoffers', 'bellen vanuit een lijst', '<em>niet ingevuld</em>', '22 september'],
      [number('N-09'), 'Uitwisseling met gemeenten', 'overleg op locatie', 'stuurgroep, 5 augustus', '29 september'],
    ],
  )}
<h2>2. Risico dat overblijft</h2>${list([
    'N-04 en N-05: het register is niet actueel. Een beslissing van na 17 juli kan bij een zitting of aanvraag onbekend zijn.',
    'N-06: wie na 17 juli verdacht werd, komt bij screening in kinderopvang en taxibranche later in beeld. Spoedgevallen zijn met werkafspraken ondervangen, maar het risico is niet geheel uitgesloten.',
    'N-08: een slachtoffer kan te laat van een vrijlating horen wanneer de lijst niet volledig is.',
    'N-02 en N-03: stukken kunnen zoekraken; er is geen kopie.',
  ])}
<h2>3. Einde van een procedure</h2><p>Een procedure eindigt als de poort open is en de achterstand van die procedure is overgedragen aan de invoer. Van N-01 tot en met N-09 is een overdrachtsformulier getekend, behalve van N-08.</p>
<h2>4. Aantallen</h2>${table(
    ['Soort', 'Op papier vastgelegd', 'Overgedragen aan invoer'],
    [
      ['Aanhouding', '6.240', '6.240'],
      ['Vervolgingsbeslissing', '4.815', '4.815'],
      ['Veroordeling', '3.960', '3.960'],
      ['Vrijlating', '1.485', '1.485'],
      ['<strong>Totaal</strong>', '<strong>16.500</strong>', '<strong>16.500</strong>'],
    ],
  )}
${signatures([{ role: 'Hoofd Ketendigitalisering', day: '17 oktober 2025', signed: true }])}`,
})

export const continuityTest = (): Paper => ({
  ...OM,
  kind: 'Testverslag',
  title: 'Continuïteitstest uitval rekencentrum',
  reference: 'OM-BCM-2024-03',
  day: '2024-11-21',
  version: '1.0',
  status: 'definitief',
  facts: [
    ['Gehouden op', '12 tot en met 14 november 2024'],
    ['Duur', '72 uur'],
  ],
  body: `
<h2>1. Scenario</h2><p>Eén rekencentrum valt uit. De dienst schakelt over naar het andere en na 72 uur terug. Internet en e-mail blijven beschikbaar.</p>
<h2>2. Deelnemers</h2><p>Ketendigitalisering, Toegangsdiensten en het rekencentrum. Ketenpartners en Justid deden niet mee.</p>
<h2>3. Uitkomst</h2>${table(
    ['Doel', 'Afgesproken', 'Gehaald', 'Oordeel'],
    [
      ['Overschakelen zaakregistratie', '4 uur', '3 uur 10', 'gehaald'],
      ['Overschakelen koppelpunt', '4 uur', '6 uur 25', 'niet gehaald'],
      ['Terugschakelen zonder verlies van gegevens', '0 regels', '0 regels', 'gehaald'],
      ['Opstarten in de juiste volgorde', 'volgens plan', 'plan kende geen volgorde', 'niet te beoordelen'],
    ],
  )}
<h2>4. Verbeterpunten</h2>${list(['Volgorde van opstarten opnemen in het plan (gereed vóór 1 april 2025).', 'Een uitval van langer dan een week beproeven, met ketenpartners.', 'Overschakelen van het koppelpunt versnellen.'])}
<p>Van deze drie punten is op 1 juli 2025 het derde gereed gemeld.</p>
${signatures([{ role: 'Coördinator continuïteit (fictief)', day: '21 november 2024', signed: true }])}`,
})

export const changeGate3 = (): Paper => ({
  ...OM,
  kind: 'Wijzigingsdossier',
  title: 'Poort 3: berichtenverkeer met het JDS',
  reference: 'W-2025-0811',
  day: '2025-09-11',
  version: '2.1',
  status: 'afgesloten',
  classification: 'departementaal vertrouwelijk',
  facts: [
    ['Poort geopend', '2 september 2025, 07.00 uur'],
    ['Volledig', '10 september 2025'],
  ],
  body: `
<h2>1. Wat verandert er</h2><p>Drie koppelvlakken (K-07, K-08 en K-09) gaan weer open. De eerste twee op 2 september, de derde op 10 september.</p>
<h2>2. Voorwaarden</h2>${table(
    ['Voorwaarde', 'Omschrijving', 'Vastgesteld op'],
    (GATES[2]?.conditions ?? []).map((one, index) => [
      `P3-${String(index + 1).padStart(2, '0')}`,
      one.text,
      one.established ?? 'niet vastgesteld',
    ]),
  )}
<h2>3. Risicoafweging RA-P3 (27 augustus 2025)</h2>${table(
    ['Risico', 'Kans', 'Gevolg', 'Maatregel'],
    [
      [
        'Bericht komt aan zonder dat de vorige stap bekend is',
        'groot',
        'bericht wordt geweigerd, register onvolledig',
        'volgorde van invoer; werkafspraak bij weigering',
      ],
      ['Dubbele berichten na herhaling', 'middel', 'onjuiste vermelding', 'uniek nummer per bericht'],
      ['Misbruik van het koppelvlak', 'klein', 'groot', 'detectie, versleuteling'],
    ],
  )}
<h2>4. Testplan en uitkomst</h2>${table(
    ['Testgeval', 'Uitkomst'],
    [
      ['Bericht heen en terug', 'geslaagd'],
      ['Weigering bij ontbrekende voorganger', 'geslaagd'],
      ['Herhaling geeft geen dubbele vermelding', 'geslaagd'],
      ['Terugval binnen een uur', 'geslaagd, 35 minuten'],
    ],
  )}
<h2>5. Terugval</h2><p>Bij meer dan tien procent geweigerde berichten per uur sluit de eigenaar K-07 en wordt N-04 hervat.</p>
<h2>6. Goedkeuring</h2><p>De wijziging is vooraf goedgekeurd door de stuurgroep (besluit 4) met twee open voorwaarden. Een aanvaarding door de leiding, zoals het mandaat vraagt, zit niet in dit dossier.</p>
${signatures([
  { role: 'Wijzigingsbeheerder (fictief)', day: '11 september 2025', signed: true },
  { role: 'Hoofd Ketendigitalisering', day: '11 september 2025', signed: true },
])}`,
})

export const receivedByRegister = (): Paper => ({
  organisation: 'Justitiële Informatiedienst (Justid)',
  department: 'Beheer Justitiële Documentatie',
  kind: 'Opgave',
  title: 'Ontvangen berichten van het OM, week 36 tot en met 41',
  reference: 'JD-2025-OPG-77',
  day: '2025-10-20',
  status: 'definitief',
  classification: 'intern gebruik',
  accent: '#7a4a00',
  body: `
<p>Op verzoek van het OM geven wij het aantal berichten dat in het JDS is verwerkt. Geweigerde berichten tellen niet mee. Wij weten niet of een geweigerd bericht later opnieuw is gezonden.</p>
${table(
  ['Week', 'Verwerkt', 'Geweigerd'],
  [
    ...SENT.map(({ week, received }) => [`2025-W${week}`, received.toLocaleString('nl-NL'), 'niet apart geteld']),
    ['<strong>Totaal</strong>', `<strong>${SENT.reduce((sum, one) => sum + one.received, 0).toLocaleString('nl-NL')}</strong>`, ''],
  ],
)}
<p>De telling loopt van maandag 00.00 uur tot en met zondag 24.00 uur, plaatselijke tijd.</p>
${signatures([{ role: 'Teamleider gegevensbeheer (fictief)', day: '20 oktober 2025', signed: true }])}`,
})

export const restoreTest = (): Paper => ({
  ...OM,
  kind: 'Testverslag',
  title: 'Hersteltest zaakregistratie (HT-2)',
  reference: 'OM-KD-2025-HT2',
  day: '2025-08-14',
  version: '1.0',
  status: 'definitief',
  classification: 'departementaal vertrouwelijk',
  facts: [
    ['Gehouden op', '11 tot en met 13 augustus 2025'],
    ['Bron', 'back-up van 17 juli 2025, 14.25 uur'],
  ],
  body: `
<h2>1. Doel</h2><p>Aantonen dat de zaakregistratie uit de back-up is te herstellen in een omgeving die opnieuw en zonder verbinding naar buiten is opgebouwd.</p>
<h2>2. Beleid en eisen</h2><p>Volgens het back-upbeleid van 3 maart 2025 is het toegestane verlies vier uur en de hersteltijd 24 uur. Het beleid schrijft een kopie voor die niet te wijzigen is, in een tweede rekencentrum.</p>
<h2>3. Uitkomst</h2>${table(
    ['Onderdeel', 'Verwacht', 'Uitkomst'],
    [
      ['Hersteltijd', '24 uur', '19 uur 40'],
      ['Aantal zaken', '1.204.377', '1.204.377'],
      ['Controlegetal van 500 documenten', 'gelijk', '500 gelijk'],
      ['Verlies', 'ten hoogste 4 uur', '2 uur 15, tot het loskoppelen op 17 juli om 16.40 uur'],
      ['Herstel vanaf de kopie in het tweede rekencentrum', 'geslaagd', 'niet beproefd'],
    ],
  )}
<h2>4. Schone omgeving</h2><p>De omgeving is opgebouwd uit vastgestelde bronnen. Het onderzoeksteam heeft op 13 augustus bevestigd dat in de back-up geen sporen zijn gevonden.</p>
${signatures([
  { role: 'Testleider (fictief)', day: '14 augustus 2025', signed: true },
  { role: 'Hoofd Ketendigitalisering', day: '14 augustus 2025', signed: true },
])}`,
})

export const statement = (): Paper => ({
  ...OM,
  kind: 'Verklaring',
  title: 'Verklaring over de heraansluiting van portalen en koppelingen',
  reference: 'OM-KD-2025-VKL',
  day: '2025-12-12',
  version: '1.0',
  status: 'vastgesteld',
  facts: [
    ['Peildatum', '31 oktober 2025'],
    ['Onderwerp van', 'assurance-onderzoek door de Auditdienst Rijk'],
  ],
  body: `
<p>Het Hoofd Ketendigitalisering verklaart over de periode van 17 juli tot en met 31 oktober 2025:</p>
${steps([
  'De portalen en koppelingen zijn in vijf fasen heropend, elk na een besluit van de stuurgroep.',
  'Vóór het openen van elke poort waren alle voorwaarden vastgesteld.',
  'Alle ketenpartners hebben vooraf ingestemd met het heropenen van hun koppeling.',
  'De achterstand van 16.500 registraties is volledig en in de volgorde van het strafproces ingevoerd.',
  'De berichten aan het JDS zijn volledig aangeleverd.',
  'De risico’s van de noodprocedures zijn aanvaard door wie daartoe bevoegd is.',
])}
<h2>Waarop deze verklaring steunt</h2>${list(['Het poortregister (32 voorwaarden) en het besluitenlog.', 'De lijst van 26 koppelvlakken.', 'De weekcijfers van de achterstand.', 'De telling van verzonden berichten aan het JDS.'])}
<p>Deze verklaring is opgesteld met het oog op de jaarlijkse verantwoording over informatiebeveiliging, onder coördinatie van de CISO.</p>
${signatures([{ role: 'Hoofd Ketendigitalisering', day: '12 december 2025', signed: true }])}`,
})

export const threatPicture = (): Paper => ({
  ...OM,
  department: 'Beveiligingscentrum',
  kind: 'Dreigingsbeeld',
  title: 'Dreigingen op de koppelpunten, derde kwartaal 2025',
  reference: 'OM-BC-2025-Q3',
  day: '2025-10-09',
  status: 'onder embargo',
  classification: 'departementaal vertrouwelijk',
  facts: [['Embargo', 'tot 1 juni 2027 (fictief)']],
  body: `
<p><span class="stamp">ONDER EMBARGO</span></p>
<h2>1. Beeld</h2><p>In het kwartaal zijn vier nieuwe patronen opgemerkt op de koppelpunten. Drie zijn gedeeld met het aangewezen team, het vierde is nog in onderzoek.</p>
${table(
  ['Patroon', 'Opgemerkt', 'Gedeeld'],
  [
    ['A', '11 augustus', '12 augustus'],
    ['B', '4 september', '4 september'],
    ['C', '23 september', '25 september'],
    ['D', '30 september', 'nog niet'],
  ],
)}
<h2>2. Grenzen</h2><p>Het beeld gaat alleen over verkeer dat het koppelpunt onderzoekt. Verbindingen zonder inspectie zijn niet gezien.</p>`,
})
