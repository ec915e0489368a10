import type { PassagePlace } from '../../domain/extraction'
import type { FindingPart, SearchKind } from '../../domain/search'

const span = (one: string, more: string, first: number, last: number) => (first === last ? `${one} ${first}` : `${more} ${first}-${last}`)

export const searchText = {
  nav: 'Zoeken',
  title: 'Zoeken',
  lead: 'Zoek in de tekst van bewijs, in titels, duiding, annotaties en bevindingen. U vindt alleen wat u ook mag zien.',
  words: 'Zoekwoorden',
  engagement: 'Opdracht',
  allEngagements: 'Alle opdrachten',
  system: 'Systeem',
  allSystems: 'Alle systemen',
  kind: 'Waarin',
  allKinds: 'Overal',
  kinds: {
    text: 'In de tekst van bewijs',
    title: 'In titels van bewijs',
    context: 'In de duiding',
    annotation: 'In annotaties',
    finding: 'In bevindingen',
  } satisfies Record<SearchKind, string>,
  count: (count: string, more: boolean) => (more ? `meer dan ${count}` : count),
  tooMany: 'Er is meer dan hier is geteld. Zoek preciezer, of kies een opdracht of systeem.',
  showAll: (kind: string) => `${kind}: toon alles`,
  found: (count: string, more: boolean) => `${more ? 'Meer dan ' : ''}${count} gevonden`,
  revision: (number: number) => `revisie ${number}`,
  earlierRevision: (number: number) => `revisie ${number}, er is een nieuwere`,
  further: (count: string) => `en nog ${count} ${count === '1' ? 'plaats' : 'plaatsen'} in dit stuk`,
  /** Where in a file. */
  place(place: PassagePlace): string {
    switch (place.kind) {
      case 'page':
        return `bladzijde ${place.page}`
      case 'rows': {
        if (place.last === 0) return 'kolomkoppen'
        const rows = span('rij', 'rijen', place.first, place.last)
        return place.sheet === null ? rows : `blad ${place.sheet}, ${rows}`
      }
      case 'lines':
        return span('regel', 'regels', place.first, place.last)
      case 'paragraphs':
        return span('alinea', 'alinea’s', place.first, place.last)
      case 'attachment':
        return `bijlage ${place.name}`
    }
  },
  findingParts: {
    title: 'Titel',
    condition: 'Feit',
    criterion: 'Norm',
    cause: 'Oorzaak',
    effect: 'Gevolg',
    recommendation: 'Aanbeveling',
  } satisfies Record<FindingPart, string>,
  answer: 'Antwoord op een vraag van de norm',
  annotation: (number: string) => `Annotatie ${number}`,
  finding: (number: number) => `Bevinding ${number}`,
  helpTitle: 'Zo zoekt u',
  help: [
    'Meer woorden: alle woorden staan bij elkaar, op één bladzijde of in dezelfde rijen.',
    'Verbuigingen tellen mee: “laptop” vindt ook “laptops”.',
    'Woorden achter elkaar: zet ze tussen aanhalingstekens, zoals “externe verbinding”.',
    'Het een of het ander: zet er OR tussen. Zonder een woord: zet er een min voor, zoals -test.',
  ],
  nothing: (words: string) => `Niets gevonden voor “${words}”`,
  nothingMore:
    'Controleer de spelling, gebruik minder woorden of kies ruimer. Een bestand dat net is ingeleverd is pas na enkele minuten te vinden; van een plaatje of een scan is de tekst niet te vinden.',
  tooCommon: 'Deze woorden komen overal voor',
  tooCommonMore: 'Woorden als “de” en “van” worden niet gezocht. Voeg een woord toe dat meer zegt.',
  nowhere: 'U kunt hier nog niets vinden',
  nowhereMore:
    'Zoeken gaat over bewijs en werkpapieren van opdrachten waarin u auditor, reviewer, eigenaar of leverancier bent. Vraag de auditor van de opdracht als u iets mist.',
}
