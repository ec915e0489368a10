import { list, table } from '../html'
import { signatures } from '../paper'
import type { SamplePack } from '../support'

const SENDER = {
  organisation: 'Dienst Justitiële Inrichtingen',
  department: 'Laptopbeheer strafdossiers (fictieve eenheid)',
  accent: '#154273',
}

/** What was written from 23 January 2026 on. */
export async function writePapersAfter(pack: SamplePack): Promise<void> {
  await pack.pdf('besluitenlog-incident.pdf', {
    ...SENDER,
    kind: 'Besluitenlog',
    title: 'Incident draadloze instelling laptops strafdossier',
    reference: 'LDS-INC-2026-01',
    day: '2026-01-31',
    version: 'afgesloten op 31 januari 2026',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    facts: [['Tijden', 'lokale tijd (Europe/Amsterdam)']],
    body: `
<h2>1 Besluiten</h2>
${table(
  ['Nr', 'Tijdstip', 'Besluit', 'Wat toen bekend was', 'Beslisser'],
  [
    [
      '1',
      '23 januari 2026, 11:40',
      'Melding registreren als beveiligingsincident',
      'Een medewerker beveiliging zag bij een celcontrole in PI Torenveld dat een laptop van partij 2025-10 netwerken in de omgeving toonde.',
      'meldpunt beveiliging',
    ],
    [
      '2',
      '23 januari 2026, 13:15',
      'Twee andere toestellen van dezelfde partij onderzoeken',
      'Beide toonden hetzelfde. Een toestel van partij 2022-09 niet.',
      'hoofd Laptopbeheer',
    ],
    [
      '3',
      '23 januari 2026, 15:05',
      '<strong>Alle uitgegeven laptops direct innemen</strong> (412 stuks op 24 locaties)',
      'Onbekend of ook oudere partijen geraakt zijn. Zekerheid gaat voor.',
      'directie DJI, op voorstel van het hoofd Laptopbeheer',
    ],
    ['4', '23 januari 2026, 17:30', 'OM en NOvA informeren', 'Kwetsbaarheid is aannemelijk; gebruik is onbekend.', 'directie DJI'],
    [
      '5',
      '24 januari 2026, 10:45',
      '<strong>Laptops van de partijen 2021-03 en 2022-09 teruggeven</strong>',
      'Imagevergelijking plus proef op 56 toestellen: geen afwijking (analyse LDS-AN-2026-01).',
      'directie DJI',
    ],
    [
      '6',
      '25 januari 2026, 20:20',
      'Image LDS-4.1 vrijgeven voor herstel van 110 toestellen',
      'Verbindingsproef op drie toestellen goed; testverslag volgt.',
      'hoofd Laptopbeheer',
    ],
    [
      '7',
      '26 januari 2026, 18:10',
      'Vóór herstel eerst het logboek van elk toestel kopiëren',
      'Op 26 januari zijn 25 uitgegeven toestellen hersteld zonder kopie; dat bleek aan het einde van de dag.',
      'hoofd Laptopbeheer',
    ],
    [
      '8',
      '30 januari 2026, 09:00',
      'Herstelde toestellen na controle teruggeven',
      '107 van 110 toestellen gecontroleerd en goed.',
      'hoofd Laptopbeheer',
    ],
  ],
)}
<h2>2 Wie is geïnformeerd</h2>
${table(
  ['Wie', 'Wanneer', 'Hoe'],
  [
    ['Openbaar Ministerie', '23 januari 2026, 17:45; daarna dagelijks tot 30 januari', 'telefonisch, bevestigd per brief'],
    ['Nederlandse orde van advocaten (NOvA)', '23 januari 2026, 18:05; daarna 24 en 30 januari', 'telefonisch, bevestigd per brief'],
    ['Directeuren van de inrichtingen', '23 januari 2026, 15:20', 'spoedbericht'],
    ['Gebruikers', 'bij inname', 'mondeling, met brief'],
  ],
)}
<h2>3 Stand op 31 januari 2026</h2>
${list(['412 uitgegeven laptops zijn ingenomen: 408 op 23 januari, 3 op 24 januari en 1 op 26 januari.', '316 laptops van oudere partijen zijn teruggegeven: 315 op 24 januari en 1 op 26 januari.', '110 laptops van partij 2025-10 zijn hersteld; 88 daarvan zijn opnieuw uitgegeven, 8 liggen gereed op locatie en 14 in het magazijn.', 'Het onderzoek naar oorzaak en mogelijk gebruik loopt.'])}
<h2>4 Vaststelling</h2>${signatures([{ role: 'hoofd Laptopbeheer', day: '31 januari 2026', signed: true }])}`,
  })

  await pack.pdf('analyse-instelling.pdf', {
    ...SENDER,
    kind: 'Analyse',
    title: 'Welke laptops kunnen een draadloze verbinding maken?',
    reference: 'LDS-AN-2026-01',
    day: '2026-01-24',
    version: '1.1',
    status: 'vastgesteld',
    classification: 'intern gebruik, bevat beveiligingsinformatie',
    body: `
<h2>1 Vraag</h2><p>Welke van de 500 laptops kunnen door hun instelling een draadloze verbinding maken? De norm is LDS-basis 3, instelling B1 (radio in de firmware uit) en B2 (draadloos in de besturing: nooit).</p>
<h2>2 Wat is gedaan</h2>
${table(
  ['Partij', 'Aantal', 'Image', 'B1 in image', 'B2 in image', 'Proef op toestellen', 'Afwijkend'],
  [
    ['2021-03', '180', 'LDS-3.4', 'uit, vergrendeld', '0 = nooit', '26', '0'],
    ['2022-09', '210', 'LDS-3.4', 'uit, vergrendeld', '0 = nooit', '30', '0'],
    ['2025-10', '110', 'LDS-4.0', 'niet ingesteld', '2 = toestaan waar nodig', '9', '9'],
    ['<strong>Totaal</strong>', '<strong>500</strong>', '', '', '', '<strong>65</strong>', '<strong>9</strong>'],
  ],
)}
<p>De 56 toestellen van de oudere partijen zijn gekozen door van elke zes serienummers er één te nemen. De negen toestellen van partij 2025-10 lagen in PI Torenveld (6) en in het magazijn (3).</p>
<h2>3 Uitkomst</h2>
<p>De 390 laptops van de partijen 2021-03 en 2022-09 hebben de fout niet. Alle 110 laptops van partij 2025-10 zijn met hetzelfde image ingericht en hebben de fout wel. Of de toegang tot internet in een inrichting ook werkelijk te maken was, hangt af van de aanwezigheid van een open netwerk; dat is niet onderzocht.</p>
<h2>4 Hoe de fout ontstond</h2>
<p>Het nieuwe model heeft een ander firmwaremenu. Het script dat B1 instelt, vond het menu niet en meldde geen fout. Bij B2 is bij de bouw de waarde 2 gekozen, omdat de installatie van stuurprogramma’s een tijdelijke verbinding nodig had. De waarde is daarna niet teruggezet.</p>
<h2>5 Wat deze analyse niet laat zien</h2>
${list(['Of gebruikers de verbinding hebben gebruikt: zie het onderzoek van de logboeken.', 'Of buiten de drie partijen nog laptops van een eerdere partij in omloop zijn.', 'Een verbinding via de USB-poort.'])}
<h2>6 Opsteller en akkoord</h2>${signatures([
      { role: 'adviseur beveiliging', day: '24 januari 2026', signed: true },
      { role: 'hoofd Laptopbeheer', day: '24 januari 2026', signed: true },
    ])}`,
  })

  await pack.pdf('acceptatietest-lds-4.1.pdf', {
    ...SENDER,
    kind: 'Testverslag',
    title: 'Acceptatietest image LDS-4.1',
    reference: 'LDS-TST-4.1',
    day: '2026-01-27',
    version: '1.0',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    facts: [
      ['Getest op', '25 tot en met 27 januari 2026, drie exemplaren: LDS-25-0097, LDS-25-0098, LDS-25-0099'],
      ['Getest door', 'adviseur beveiliging (niet de bouwer van het image)'],
    ],
    body: `
<h2>1 Nieuwe testgevallen</h2>
<p>De elf testgevallen van LDS-4.0 zijn herhaald en alle goed. Daarnaast zijn vijf testgevallen toegevoegd over verbinding met een netwerk.</p>
${table(
  ['Nr', 'Testgeval', 'Verwacht', 'Uitkomst op 3 exemplaren'],
  [
    ['T12', 'Verbinden met een open draadloos netwerk naast het toestel', 'geen verbinding', '3 × goed'],
    ['T13', 'Radio in de firmware', 'uit en vergrendeld', '3 × goed'],
    ['T14', 'Telefoon als modem via USB', 'geen verbinding', '3 × goed'],
    [
      'T15',
      'Na bijwerken van de firmware: T12 en T13 opnieuw',
      'geen verbinding, uit',
      '2 × goed, 1 × radio weer aan (hersteld, daarna goed)',
    ],
    ['T16', 'Na uitval van stroom: T12 opnieuw', 'geen verbinding', '3 × goed'],
  ],
)}
<p>Naar aanleiding van T15 controleert de controleur bij elk toestel de stand van de radio ná de laatste herstart.</p>
<h2>2 Conclusie</h2><p>Het image LDS-4.1 is geschikt voor uitgifte, mits elk toestel afzonderlijk wordt gecontroleerd (formulier herstelcontrole).</p>
<h2>3 Akkoord</h2>${signatures([
      { role: 'adviseur beveiliging', day: '27 januari 2026', signed: true },
      { role: 'hoofd Laptopbeheer', day: '27 januari 2026', signed: true },
    ])}`,
  })

  await pack.pdf('notitie-mogelijk-gebruik.pdf', {
    ...SENDER,
    kind: 'Notitie onder embargo',
    title: 'Mogelijk gebruik van de draadloze verbinding, per toestel',
    reference: 'LDS-INC-2026-01-N3',
    day: '2026-01-30',
    version: '0.9',
    status: 'onder embargo tot het besluit van de directie over de uitkomst',
    classification: 'departementaal vertrouwelijk',
    body: `
<p class="stamp">EMBARGO</p>
<h2>1 Stand van het onderzoek</h2>
<p>De uitkomst van het logonderzoek staat in het logfragment en de lijst van veiliggestelde logboeken. Deze notitie gaat over de vier toestellen waarvan de radio naar netwerken zocht: wie ze had, wat de gebruiker daarover heeft verklaard en wat daaruit volgt. Met één van de vier gebruikers is gesproken; het verslag is als bijlage bij het exemplaar van de directie gevoegd en ontbreekt in dit exemplaar.</p>
<h2>2 Wat nog loopt</h2>
${list(['Gesprek met de drie andere gebruikers.', 'Onderzoek of gewiste regels op de 25 overschreven toestellen terug te halen zijn.', 'Vraag aan de inrichtingen welke open netwerken in de buurt bereikbaar waren.'])}
<h2>3 Waarom embargo</h2><p>Drie van de vier gesprekken zijn nog niet gevoerd. Bekendheid met de uitkomst per toestel kan die gesprekken en mogelijke vervolgstappen schaden.</p>`,
  })

  await pack.pdf('waarneming-locatiebezoek.pdf', {
    organisation: 'Auditdienst Rijk',
    department: 'Onderzoeksteam laptops (fictief)',
    accent: '#4b3a6b',
    kind: 'Waarneming van het onderzoeksteam',
    title: 'Telling en proef in PI Rietlanden',
    reference: 'WP-LDS-07',
    day: '2026-02-02',
    version: '1.0',
    status: 'vastgesteld na hoor ter plaatse',
    classification: 'intern gebruik',
    facts: [
      ['Bezocht', '2 februari 2026, 09:30 tot 12:00'],
      ['Aanwezig', 'twee leden van het onderzoeksteam, afdelingshoofd beveiliging'],
    ],
    body: `
<h2>1 Telling</h2>
<p>Volgens het laptopregister van 31 januari 2026 horen bij PI Rietlanden 15 laptops: 14 uitgegeven en 1 gereed op locatie. Wij hebben alle 15 serienummers opgevraagd en de toestellen bekeken.</p>
${table(
  ['Uitkomst', 'Aantal', 'Toelichting'],
  [
    ['aangetroffen, serienummer en image gelijk aan het register', '14', 'waarvan 4 van partij 2025-10 met image LDS-4.1'],
    [
      'niet aangetroffen',
      '1',
      'LDS-22-0117; volgens de inrichting met de gebruiker meegegaan naar AIT Noord. AIT Noord bevestigde dit dezelfde dag telefonisch.',
    ],
    ['aangetroffen, niet in het register', '0', ''],
  ],
)}
<h2>2 Proef</h2>
<p>Van de vier toestellen van partij 2025-10 hebben wij naast een open draadloos netwerk van onszelf geprobeerd verbinding te maken. Dat lukte bij geen van de vier. Het firmwaremenu vroeg om een wachtwoord; de radio stond op uit.</p>
<h2>3 Wat deze waarneming niet laat zien</h2>
${list(['De stand op andere locaties.', 'De stand vóór 2 februari 2026.', 'Of de vier toestellen sinds het herstel ongewijzigd zijn gebleven.'])}`,
  })
}
