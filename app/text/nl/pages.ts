/** Pages of the engagement and the catalogue that have few words of their own. */
export const pagesText = {
  limitations: {
    title: 'Beperkingen', lead: 'Duiding leidt de beperkingen af uit het dossier. Ze komen zo in het rapport: aanvullen kan, weghalen niet.',
    empty: 'Er zijn geen beperkingen', emptyMore: 'Alles is ontvangen, te duiden en onderzocht.',
    unestablished: 'Niet vast te stellen of niet onderzocht', aspect: 'Aspect', verdict: 'Oordeel', reason: 'Reden', allSystems: 'Alle systemen',
    notes: 'Aanvullingen van de auditors', notesMore: 'Een aanvulling komt na de afgeleide beperkingen in het rapport.', note: 'Aanvulling', noteHint: 'Bijvoorbeeld: tijdens de inzage was geen functioneel beheerder aanwezig.', add: 'Aanvulling toevoegen',
  },
  team: {
    title: 'Team', lead: 'Wie meedoet, als wat en voor welk systeem.', since: 'Sinds', until: 'Tot', end: 'Deelname beëindigen', endOf: (name: string) => `Deelname van ${name} beëindigen`,
    endMore: (name: string, role: string) => `${name} heeft daarna als ${role} geen toegang meer tot deze opdracht. Wat al is gedaan, blijft in het spoor staan.`, keep: 'Niet beëindigen',
    add: 'Lid toevoegen', choose: 'Kies', systemHint: 'Alleen voor een systeemeigenaar of leverancier.', outsideHint: 'Alleen voor een toetser: telt als kwaliteitstoets.',
  },
  controls: {
    title: 'Normen', lead: 'De beheersmaatregelen van het normenkader, met hun overheidsmaatregelen, en wat er per systeem van wordt verwacht.', search: 'Zoek op nummer of woord', number: 'Nummer', control: 'Beheersmaatregel', measures: 'Overheidsmaatregelen', mappedTo: 'Gekoppeld aan',
    empty: 'Er is geen normenkader', emptyMore: 'Zet de bestanden in de map controls en controleer ze met npm run controls:check.', frameworks: 'Normenkaders', systems: 'Systemen', original: 'origineel van de uitgever',
    aspects: 'Aspecten', source: 'Bron', formerly: 'Voorheen (BIO 1.04)', perSystem: 'Per systeem', notMapped: 'Aan geen systeem gekoppeld', notMappedMore: 'Een koppeling staat in het bestand van het systeem, in de map controls/systems.',
    applies: { no: 'niet van toepassing' }, criterion: 'Toetsingscriterium', criterionOfFramework: 'Zoals het normenkader het zegt.', inScope: 'Maatregelen', excluded: (measure: string) => `Uitgesloten: ${measure}`, expected: 'Verwacht bewijs', questions: 'Vragen aan de gever', example: (example: string) => `Bijvoorbeeld: ${example}`,
  },
  system: {
    owner: 'Eigenaar', supplier: 'Leverancier', noSupplier: 'geen', components: 'Onderdelen', noOwner: 'Dit systeem heeft geen eigenaar', noOwnerMore: 'Informatieverzoeken kunnen dan aan niemand worden gericht. Het rapport vermeldt dat.',
    dependencies: 'Samenhang', dependsOn: 'Steunt op', dependents: 'Wordt gebruikt door', noDependencies: 'Geen andere systemen.', noDependents: 'Geen andere systemen in Duiding.',
    history: 'Onderzoeken', noHistory: 'Dit systeem komt niet voor in een opdracht waarin u een rol hebt.', finding: (number: number) => `Bevinding ${number}:`, evidence: (count: number) => `${count} ${count === 1 ? 'bewijsstuk' : 'bewijsstukken'}`, norms: (count: number) => `Gekoppelde normen (${count})`,
  },
}
