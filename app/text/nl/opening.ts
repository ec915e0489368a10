/** Opening an engagement. */
export const openingText = {
  title: 'Opdracht openen',
  leadSystems: 'Kies eerst wat wordt onderzocht. Daarna vult u de opdracht in; niets is definitief tot u haar opent.',
  leadForm: 'Bij het openen legt de opdracht normenkader en koppelingen vast. Latere wijzigingen daarin veranderen deze opdracht niet.',
  framework: 'Normenkader', systems: 'Systemen', systemsHint: 'Kies een of meer systemen.', mapped: (count: number) => `${count} ${count === 1 ? 'beheersmaatregel' : 'beheersmaatregelen'} gekoppeld`, onward: 'Verder',
  chosen: (systems: string, framework: string) => `Systemen: ${systems}. Normenkader: ${framework}.`, chooseAgain: 'Anders kiezen',
  engagement: 'De opdracht', name: 'Titel', nameHint: 'Bijvoorbeeld: Onderzoek beheersing laptops gedetineerden 2026',
  typeMore: {
    'agreed-upon-procedures': 'Het rapport geeft feiten, geen oordeel.',
    'assurance-direct': 'Het rapport geeft oordelen; de auditor toetst zelf.',
    'assurance-attestation': 'Het rapport geeft oordelen bij een verantwoording van de organisatie.',
  },
  basis: 'Grondslag', basisHint: 'Waarom het normenkader hier geldt.', basisText: 'Omschrijving, bij “Anders”',
  clientHint: 'Organisatie en functie, geen persoonsnaam.', distribution: 'Verspreiding', recipient: (number: number) => `Ontvanger ${number}`, recipientMore: 'Nog een ontvanger',
  research: 'Het onderzoek', occasionHint: 'Wat gaf aanleiding tot het onderzoek?', question: (number: number) => `Vraag ${number}`, questionMore: 'Nog een vraag', delimitationHint: 'Wat blijft buiten het onderzoek?',
  from: 'Begin van de periode', to: 'Einde van de periode',
  controls: 'Beheersmaatregelen', controlsMore: (count: number) => `De gekozen systemen koppelen ${count} beheersmaatregelen. Haal weg wat niet wordt onderzocht.`,
  onlyFor: (systems: string) => `alleen voor ${systems}`,
  team: 'Team', teamMore: 'Kies wie meedoet en als wat. Een systeemeigenaar of leverancier hoort bij een systeem. Lege regels tellen niet mee.',
  member: (number: number) => `Lid ${number}`, person: 'Persoon', nobody: 'Niemand', role: 'Rol', forSystem: 'Systeem', noSystem: 'Geen', memberMore: 'Nog een lid',
  open: 'Opdracht openen',
}
