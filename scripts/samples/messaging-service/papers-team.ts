import { list, table } from '../html'
import type { SamplePack } from '../support'

const SENDER = { organisation: 'Auditdienst Rijk', department: 'Onderzoeksteam berichtenservice (fictief)', accent: '#4b3a6b' }

/** What the audit team established itself: DJI had nobody to hand it in. */
export async function writeTeamPapers(pack: SamplePack): Promise<void> {
  await pack.pdf('gespreksverslag-eigenaarschap.pdf', {
    ...SENDER,
    kind: 'Gespreksverslag van het onderzoeksteam',
    title: 'Wie gaat over de berichtenservice?',
    reference: 'WP-BER-03',
    day: '2022-08-26',
    version: '1.0',
    status: 'door alle gesprekspartners op feiten nagelezen',
    classification: 'intern gebruik',
    facts: [['Gesprekken', 'negen, van 8 tot en met 24 augustus 2022']],
    body: `
<h2>1 Met wie is gesproken</h2>
${table(
  ['Organisatie', 'Functie', 'Gesprekken'],
  [
    ['Inrichtingen', 'contactpersoon van zes van de 22 locaties', '6'],
    ['DJI, hoofdkantoor', 'hoofd van een afdeling bedrijfsvoering', '1'],
    ['Ministerie van Justitie en Veiligheid', 'beleidsdirectie A en beleidsdirectie B', '2'],
    ['<strong>Totaal</strong>', '', '<strong>9</strong>'],
  ],
)}
<h2>2 Gevraagd: wie is eigenaar van de dienst?</h2>
${table(
  ['Gesprekspartner', 'Antwoord'],
  [
    ['zes locaties', 'vijf keer: “het hoofdkantoor”; één keer: “de dienstverlener”'],
    ['DJI, hoofdkantoor', '“de locaties hebben de dienst zelf ingevoerd; bij ons is nooit een besluit gevraagd”'],
    ['beleidsdirectie A', '“wij zijn in 2014 mondeling op de hoogte gebracht van een proef”'],
    ['beleidsdirectie B', '“de uitvoering is aan DJI”'],
  ],
)}
<p>Geen van de negen gesprekspartners noemde zichzelf of de eigen organisatie als eigenaar. Niemand kon een besluit, mandaat of taakverdeling laten zien.</p>
<h2>3 Wat dit verslag niet laat zien</h2>
${list(['Wat er op de andere 16 locaties is afgesproken.', 'Wat personen wisten die vóór 2018 uit dienst zijn gegaan.'])}`,
  })

  await pack.pdf('archiefonderzoek-invoering.pdf', {
    ...SENDER,
    kind: 'Verslag van archiefonderzoek door het onderzoeksteam',
    title: 'Besluiten over de invoering, 2014 tot en met 2022',
    reference: 'WP-BER-05',
    day: '2022-09-14',
    version: '1.0',
    status: 'vastgesteld',
    classification: 'intern gebruik',
    facts: [
      ['Gezocht in', 'documentbeheer van DJI en van twee beleidsdirecties, 2013 tot en met maart 2022'],
      ['Zoekwoorden', 'berichtenservice, Celpost, digitale post'],
    ],
    body: `
<h2>1 Uitkomst</h2>
<p>De zoekvraag gaf 214 stukken. Na het verwijderen van dubbele stukken en stukken over iets anders bleven er 31 over. Daarvan gaan er zeven over invoering of uitbreiding.</p>
${table(
  ['Nr', 'Datum', 'Stuk', 'Wat staat erin over risico’s of voorwaarden'],
  [
    ['1', '12 maart 2014', 'E-mail van een locatie aan het hoofdkantoor', 'aankondiging van een proef; geen risico’s genoemd'],
    ['2', '2 april 2014', 'Antwoord op nr 1', '“geen bezwaar”; geen voorwaarden'],
    ['3', '9 februari 2015', 'Notitie van een locatie', 'ervaring met de proef; tijdwinst bij de postkamer'],
    ['4', '14 juni 2016', 'Concept van een overeenkomst', 'artikel over beveiliging, bijlage nog op te stellen'],
    ['5', '30 januari 2018', 'Agenda van een overleg van vestigingsdirecteuren', 'één regel: “stand digitale berichten”'],
    ['6', '6 april 2020', 'E-mail van het hoofdkantoor', 'verzoek aan locaties om de dienst tijdens de bezoekstop te gebruiken'],
    [
      '7',
      'maart 2022',
      'Brief van het Openbaar Ministerie',
      'zorgen over voortgezet crimineel handelen, ontbrekende afspraken en het aantal berichten',
    ],
  ],
)}
<h2>2 Risicoafweging</h2>
<p>Een risicoafweging over de dienst, een locatie of een uitbreiding is niet aangetroffen. Ook een besluit om de dienst landelijk toe te staan is niet aangetroffen.</p>
<h2>3 Wat dit onderzoek niet laat zien</h2>
${list(['Stukken in postbussen van oud-medewerkers; die zijn niet bewaard.', 'Papieren archieven van de locaties.', 'Mondelinge afspraken.'])}`,
  })
}
