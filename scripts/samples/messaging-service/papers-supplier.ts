import { list, steps, table } from '../html'
import { signatures } from '../paper'
import type { SamplePack } from '../support'
import { receivedInQuarter } from './volumes'

const SENDER = { organisation: 'Celpost B.V. (fictief)', department: 'Berichten voor en van detentie', accent: '#0f766e' }

/** What the supplier handed in, in its own style. */
export async function writeSupplierPapers(pack: SamplePack): Promise<void> {
  await pack.pdf('dienstbeschrijving.pdf', {
    ...SENDER,
    kind: 'Dienstbeschrijving',
    title: 'Hoe een bericht zijn weg vindt',
    reference: 'CP-DB-7',
    day: '2021-11-15',
    version: '7',
    status: 'geldig sinds 15 november 2021',
    classification: 'vertrouwelijk voor klanten',
    body: `
<h2>1 De dienst</h2>
<p>Een familielid of vriend schrijft op de website een bericht aan een gedetineerde en betaalt daarvoor. De inrichting haalt het bericht op, drukt het af en geeft het aan de gedetineerde. Die kan op papier antwoorden; de inrichting leest het antwoord in.</p>
<h2>2 De weg van een bericht</h2>
${steps(['De afzender meldt zich aan met een e-mailadres en schrijft het bericht.', 'Het platform slaat het bericht op en zet het klaar voor de locatie van de geadresseerde.', 'Een medewerker van de locatie (rol locatie-lezer) leest het bericht, keurt het goed of houdt het tegen.', 'De locatie drukt het bericht af en reikt het uit.', 'Een antwoord wordt op de locatie gescand en naar de afzender gestuurd.'])}
<h2>3 Wie kan wat</h2>
${table(
  ['Rol', 'Bij wie', 'Kan lezen'],
  [
    ['locatie-lezer, locatie-beheer', 'inrichting', 'berichten van de eigen locatie'],
    ['helpdesk', 'Celpost', 'berichten, om vragen van afzenders te beantwoorden'],
    ['ontwikkelaar, beheerder', 'Celpost', 'berichten, voor onderzoek van storingen'],
  ],
)}
<p>Berichten van locaties zijn in het platform van elkaar gescheiden. Een lezer van de ene locatie ziet niets van een andere.</p>
<h2>4 Toezicht op de inhoud</h2>
<p>Het toezicht op de inhoud is een taak van de locatie. Celpost leest berichten niet mee en beoordeelt ze niet.</p>
<h2>5 Bewaren</h2>
<p>Een bericht blijft 365 dagen in het platform. Daarna wordt het verwijderd.</p>`,
  })

  await pack.pdf('conceptovereenkomst.pdf', {
    ...SENDER,
    kind: 'Concept',
    title: 'Overeenkomst berichtenservice',
    reference: 'CP-OVK-2016-03',
    day: '2016-06-14',
    version: 'concept 3',
    status: 'niet ondertekend',
    classification: 'vertrouwelijk',
    body: `
<p class="stamp">CONCEPT</p>
<p>De ondergetekenden: Dienst Justitiële Inrichtingen, vertegenwoordigd door <em>[functie nog in te vullen]</em>, en Celpost B.V. (fictief), vertegenwoordigd door haar directeur.</p>
<h2>Artikel 1 Voorwerp</h2><p>Celpost levert een dienst waarmee relaties berichten kunnen sturen aan gedetineerden in de locaties die in bijlage 1 staan. <em>[bijlage 1 ontbreekt]</em></p>
<h2>Artikel 2 Vergoeding</h2><p>De dienst is voor DJI kosteloos. Celpost ontvangt een vergoeding van de afzender.</p>
<h2>Artikel 3 Beveiliging</h2><p>Celpost neemt passende maatregelen. De eisen worden uitgewerkt in bijlage 2. <em>[bijlage 2: nog op te stellen door DJI]</em></p>
<h2>Artikel 4 Persoonsgegevens</h2><p>Partijen bepalen nader wie verantwoordelijk is voor de verwerking. <em>[open punt]</em></p>
<h2>Artikel 5 Controle</h2><p>DJI kan vragen stellen over de dienst. <em>[DJI: recht op audit? Celpost: bespreken]</em></p>
<h2>Artikel 6 Duur en einde</h2><p>De overeenkomst gaat in op <em>[datum]</em> en duurt drie jaar. Over de gegevens na het einde maken partijen nadere afspraken.</p>
<h2>Ondertekening</h2>${signatures([
      { role: 'namens Dienst Justitiële Inrichtingen', day: '', signed: false },
      { role: 'directeur Celpost B.V. (fictief)', day: '', signed: false },
    ])}`,
  })

  const counted = [receivedInQuarter(2) + 4210, receivedInQuarter(3) + 3876, receivedInQuarter(4) + 5122]
  const first = 101_540
  const total = first + counted.reduce((sum, one) => sum + one, 0)
  await pack.pdf('jaaroverzicht-2021.pdf', {
    ...SENDER,
    kind: 'Jaaroverzicht',
    title: 'De berichtenservice in 2021',
    reference: 'CP-JO-2021',
    day: '2022-01-20',
    classification: 'openbaar',
    body: `
<h2>Een jaar in cijfers</h2>
${table(
  ['Kwartaal', 'Berichten', 'Locaties'],
  [
    ['1', number(first), '24'],
    ['2', number(counted[0]!), '24'],
    ['3', number(counted[1]!), '24'],
    ['4', number(counted[2]!), '24'],
    ['<strong>2021</strong>', `<strong>${number(total)}</strong>`, '<strong>24</strong>'],
  ],
)}
<p>In 2021 gingen er ${number(total)} berichten door ons platform. Dat is meer dan ooit.</p>
<h2>Wat afzenders zeggen</h2>
${list(['Acht van de tien afzenders zijn tevreden.', 'De meeste berichten komen binnen een werkdag aan.'])}
<h2>Vooruitblik</h2><p>In 2022 willen wij de dienst op nog zes locaties aanbieden.</p>`,
  })

  await pack.pdf('toegangsbeoordeling.pdf', {
    ...SENDER,
    kind: 'Verslag',
    title: 'Toegangsbeoordeling',
    reference: 'CP-TB',
    day: '2022-09-01',
    classification: 'vertrouwelijk',
    body: `<p>De rechten zijn nagelopen. De lijst is besproken met de betrokkenen.</p>
${table(
  ['Groep', 'Bekeken', 'Akkoord', 'Actie'],
  [
    ['R1', 'ja', 'ja', ''],
    ['R2', 'ja', 'ja', ''],
    ['R3', 'ja', 'deels', 'loopt'],
    ['R4', 'ja', 'deels', 'loopt'],
    ['R5', '-', '-', '-'],
  ],
)}
<p>Conclusie: in orde.</p>`,
  })

  await pack.pdf('integriteitsverklaring.pdf', {
    ...SENDER,
    kind: 'Verklaring',
    title: 'Verklaring over de juistheid van gegevens',
    reference: 'CP-VKL-22',
    day: '2022-09-05',
    classification: 'vertrouwelijk',
    body: `<p>Hierbij verklaart Celpost B.V. (fictief) dat de gegevens in het platform juist en volledig zijn en dat er geen aanwijzingen zijn voor een inbreuk op die gegevens, nu of in het verleden.</p>
${signatures([{ role: 'directeur Celpost B.V. (fictief)', day: '5 september 2022', signed: true }])}`,
  })
}

const number = (value: number): string => new Intl.NumberFormat('nl-NL').format(value)
