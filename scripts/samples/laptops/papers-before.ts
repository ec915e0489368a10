import { list, steps, table } from '../html'
import { signatures } from '../paper'
import type { SamplePack } from '../support'

const SENDER = {
  organisation: 'Dienst Justitiële Inrichtingen',
  department: 'Laptopbeheer strafdossiers (fictieve eenheid)',
  accent: '#154273',
}

/** What was written before the fault was found. */
export async function writePapersBefore(pack: SamplePack): Promise<void> {
  await pack.pdf('basisinstelling-lds-3.pdf', {
    ...SENDER,
    kind: 'Basisinstelling',
    title: 'Basisinstelling laptop strafdossier (LDS-basis 3)',
    reference: 'LDS-BAS-3',
    day: '2021-03-15',
    version: '3.0',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    facts: [['Geldt voor', 'alle laptops waarop gedetineerden en tbs-gestelden hun strafdossier lezen']],
    body: `
<h2>1 Waarvoor deze instelling dient</h2>
<p>Een justitiabele met een omvangrijk dossier (vanaf vijf ordners) kan een laptop in bruikleen krijgen om het dossier te lezen. De laptop staat op zichzelf: hij is nooit verbonden met een netwerk. Deze basisinstelling zegt hoe dat wordt afgedwongen.</p>
<h2>2 De instellingen</h2>
${table(
  ['Nr', 'Instelling', 'Waarde', 'Waarom'],
  [
    ['B1', 'Radio in de firmware (wifi en bluetooth)', 'uit, vergrendeld met wachtwoord', 'de gebruiker kan de firmware niet wijzigen'],
    ['B2', 'Draadloos in de besturing', '0 = nooit', 'tweede slot: ook als B1 faalt, is er geen verbinding'],
    ['B3', 'Opstarten vanaf USB', 'uit', 'geen ander besturingssysteem'],
    ['B4', 'USB-opslag', 'alleen lezen, alleen de dossierstick', 'er gaat niets van de laptop af'],
    ['B5', 'Programma’s', 'dossierlezer en zoekhulp', 'geen andere functies'],
    ['B6', 'Account van de gebruiker', 'zonder beheerrechten', 'instellingen blijven zoals zij zijn'],
    ['B7', 'Logboek', 'aanmelden, radio, usb-opslag, programma-start; 42 dagen', 'naspeurbaar wat er gebeurde'],
  ],
)}
<p>De instellingen B1 en B2 gelden samen. Een toestel waarvan een van beide anders staat, wordt niet uitgegeven.</p>
<h2>3 Wie wat doet</h2>
${list(['De imagebeheerder bouwt het image en legt elke afwijking vast.', 'Het hoofd Laptopbeheer stelt de basisinstelling vast en keurt afwijkingen goed.', 'De inrichting controleert bij uitgifte of het zegel heel is en het image het juiste nummer heeft.'])}
<h2>4 Herziening</h2>
<p>De basisinstelling wordt herzien bij een nieuw model en ten minste elke drie jaar. De volgende herziening staat op 15 maart 2024.</p>
<div class="note">Aantekening beheer: in maart 2024 is de herziening uitgesteld tot de vervanging van partij 2019. Er is sindsdien geen nieuwe versie vastgesteld.</div>
<h2>5 Vaststelling</h2>${signatures([{ role: 'hoofd Laptopbeheer', day: '15 maart 2021', signed: true }])}`,
  })

  await pack.pdf('risicoafweging-vervanging.pdf', {
    ...SENDER,
    kind: 'Risicoafweging',
    title: 'Vervanging van 110 laptops, partij 2025-10',
    reference: 'LDS-RA-2025-02',
    day: '2025-11-03',
    version: '0.8',
    status: 'concept, niet vastgesteld',
    classification: 'intern gebruik',
    body: `
<h2>1 De wijziging</h2>
<p>110 laptops van het model Rekenboek 14 (2019) zijn aan het einde van hun levensduur. Zij worden vervangen door 110 laptops van het model Rekenboek 15 (2025). Daarvoor is een nieuw image gebouwd, LDS-4.0. De uitgifte aan de inrichtingen is op 20 oktober 2025 begonnen.</p>
<h2>2 Risico’s</h2>
${table(
  ['Nr', 'Risico', 'Kans', 'Schade', 'Maatregel', 'Eigenaar van de maatregel'],
  [
    [
      'R1',
      'Levering te laat, justitiabele kan zitting niet voorbereiden',
      'midden',
      'hoog',
      'oude laptops aanhouden tot uitgifte',
      'hoofd Laptopbeheer',
    ],
    ['R2', 'Dossierstick leest niet op het nieuwe model', 'midden', 'midden', 'proef met 12 sticks', 'imagebeheerder'],
    ['R3', 'Toestel raakt beschadigd of zoek', 'laag', 'midden', 'bruikleenovereenkomst, zegel', 'inrichting'],
    ['R4', 'Batterij mag niet in de cel', 'laag', 'hoog', 'keuring door huisvesting', 'huisvesting'],
    [
      'R5',
      'Instellingen van het nieuwe model wijken af van de basisinstelling',
      '<em>nog bepalen</em>',
      '<em>nog bepalen</em>',
      '<em>nog uitwerken met imagebeheer</em>',
      '<em>open</em>',
    ],
  ],
)}
<h2>3 Conclusie</h2>
<p>Met de maatregelen bij R1 tot en met R4 is het risico aanvaardbaar. R5 wordt in de volgende versie uitgewerkt.</p>
<h2>4 Vaststelling</h2>${signatures([
      { role: 'opsteller, adviseur Laptopbeheer', day: '3 november 2025', signed: true },
      { role: 'hoofd Laptopbeheer (proceseigenaar)', day: '', signed: false },
    ])}`,
  })

  await pack.pdf('acceptatietest-lds-4.0.pdf', {
    ...SENDER,
    kind: 'Testverslag',
    title: 'Acceptatietest image LDS-4.0',
    reference: 'LDS-TST-4.0',
    day: '2025-10-10',
    version: '1.0',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    facts: [
      ['Getest op', '7 tot en met 10 oktober 2025, één exemplaar: LDS-25-0001'],
      ['Getest door', 'imagebeheerder (bouwer van het image)'],
    ],
    body: `
<h2>1 Wat is getest</h2>
<p>Het image LDS-4.0 is op één laptop van partij 2025-10 gezet. De testgevallen komen uit het verslag van LDS-3.4 en zijn aangevuld voor het nieuwe scherm en de nieuwe batterij.</p>
<h2>2 Testgevallen en uitkomst</h2>
${table(
  ['Nr', 'Testgeval', 'Verwacht', 'Uitkomst'],
  [
    ['T01', 'Opstarten en aanmelden als gebruiker', 'binnen 60 seconden', 'goed (41 s)'],
    ['T02', 'Dossierstick openen, 12 dossiers', 'alle leesbaar', 'goed'],
    ['T03', 'Zoeken in een dossier van 9.000 bladzijden', 'binnen 5 seconden', 'goed (3 s)'],
    ['T04', 'Schrijven naar de dossierstick', 'geweigerd', 'goed'],
    ['T05', 'Andere USB-stick openen', 'geweigerd', 'goed'],
    ['T06', 'Opstarten vanaf USB', 'geweigerd', 'goed'],
    ['T07', 'Ander programma starten', 'geweigerd', 'goed'],
    ['T08', 'Leesbaarheid scherm, twee lettergroottes', 'leesbaar', 'goed'],
    ['T09', 'Batterij: zes uur lezen', 'ten minste 6 uur', 'goed (7,5 uur)'],
    ['T10', 'Draadloos: pictogram niet zichtbaar', 'geen pictogram', 'goed'],
    ['T11', 'Beheeraccount niet bereikbaar voor gebruiker', 'geweigerd', 'goed'],
  ],
)}
<p>Bij T10 is gekeken of het pictogram van het draadloze netwerk op het bureaublad staat. Er is niet geprobeerd verbinding te maken. De stand van de radio in de firmware is niet bekeken.</p>
<h2>3 Conclusie</h2>
<p>Elf van elf testgevallen zijn goed. Het image is geschikt voor uitgifte.</p>
<h2>4 Akkoord</h2>${signatures([
      { role: 'imagebeheerder', day: '10 oktober 2025', signed: true },
      { role: 'hoofd Laptopbeheer', day: '13 oktober 2025', signed: true },
    ])}`,
  })

  await pack.pdf('bruikleenovereenkomst.pdf', {
    ...SENDER,
    kind: 'Model',
    title: 'Bruikleenovereenkomst laptop strafdossier',
    reference: 'LDS-BRL-5',
    day: '2024-09-02',
    version: '5',
    status: 'vastgesteld model',
    classification: 'openbaar',
    body: `
<p>Tussen de inrichting en de justitiabele, voor de duur van de strafzaak of tot de laptop wordt ingenomen.</p>
<h2>1 Waarvoor u de laptop krijgt</h2><p>U mag de laptop alleen gebruiken om uw strafdossier te lezen. Het dossier staat op een stick die u van de inrichting krijgt.</p>
<h2>2 Wat niet mag</h2>
${list(['De laptop openmaken, het zegel verbreken of instellingen veranderen.', 'De laptop met een netwerk, telefoon of ander apparaat verbinden.', 'Een andere stick gebruiken dan de dossierstick.', 'De laptop of de stick aan een ander geven.'])}
<h2>3 Wat de inrichting mag</h2>
${steps(['De laptop op elk moment controleren.', 'De laptop op elk moment innemen; u krijgt dan te horen waarom en wanneer u hem terugkrijgt.', 'Het logboek van de laptop lezen als daar een reden voor is.'])}
<h2>4 Ondertekening</h2>
<p>De ondertekende exemplaren liggen in het inrichtingsdossier van de justitiabele. Dit model is in gebruik sinds 2 september 2024.</p>
${signatures([
  { role: 'justitiabele', day: '', signed: false },
  { role: 'namens de inrichting', day: '', signed: false },
])}`,
  })

  await pack.pdf('logoverzicht.pdf', {
    ...SENDER,
    kind: 'Overzicht',
    title: 'Wat de laptop vastlegt en wat niet',
    reference: 'LDS-LOG-2',
    day: '2026-01-28',
    version: '2.0',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    body: `
<h2>1 Vier onderdelen</h2>
${table(
  ['Onderdeel', 'Wat staat in een regel', 'Bewaard', 'Waar'],
  [
    ['aanmelden', 'tijd, account, gelukt of mislukt', '42 dagen', 'op het toestel'],
    ['radio', 'tijd, actie (zoeken, verbinden, verbreken), resultaat', '42 dagen', 'op het toestel'],
    ['usb-opslag', 'tijd, serienummer van de stick, toegestaan of geweigerd', '42 dagen', 'op het toestel'],
    ['programma-start', 'tijd, programma, account', '42 dagen', 'op het toestel'],
  ],
)}
<h2>2 Wat niet wordt vastgelegd</h2>
${list(['Een netwerkverbinding via de USB-poort, bijvoorbeeld een telefoon als modem. LDS-4.1 blokkeert die; LDS-4.0 deed dat niet.', 'Wat de gebruiker in het dossier leest.', 'Wijzigingen in de firmware.', 'De gebruiker zelf: elk toestel heeft één gebruikersaccount met dezelfde naam. Wie het toestel had, staat in het laptopregister.'])}
<h2>3 Tijd</h2><p>De klok wordt bij het plaatsen van het image gelijkgezet en daarna niet meer. Bij 71 gemeten toestellen liep hij tussen 0 en 9 minuten achter of voor.</p>
<h2>4 Bewaartermijn</h2><p>De termijn van 42 dagen is in 2021 gekozen omdat het logbestand dan niet voller wordt dan 200 MB. Er is geen afweging gemaakt over hoe lang terug een onderzoek zou moeten kunnen kijken.</p>`,
  })
}
