import { counted } from '../format'

const pieces = counted('nl')

/** Words of the page on which two revisions of evidence stand beside each other. */
export const compareText = {
  title: 'Wat is er veranderd',
  lead: (older: number, newer: number) =>
    `Versie ${older} links, versie ${newer} rechts. Een oordeel en annotaties blijven bij hun eigen versie.`,
  from: 'Versie links',
  to: 'Versie rechts',
  show: 'Vergelijk',
  version: (number: number) => `Versie ${number}`,
  by: (name: string, day: string) => `${name}, ${day}`,
  digest: 'Vingerafdruk van bestand en duiding samen',

  context: 'Duiding',
  contextSame: 'De duiding is woordelijk gelijk.',
  fieldsSame: (names: string) => `Gelijk gebleven: ${names}.`,
  empty: 'Niet ingevuld',

  facts: 'Bestand',
  factColumns: { what: 'Gegeven', older: 'Links', newer: 'Rechts', state: 'Verschil' },
  fact: { kind: 'Vorm', name: 'Naam', size: 'Grootte', type: 'Soort', sha256: 'SHA-256' },
  kinds: { file: 'bestand', inspection: 'inzage ter plaatse, zonder kopie' },
  same: 'gelijk',
  differs: 'anders',
  none: 'geen',

  content: 'Inhoud',
  contentSame: 'Het is hetzelfde bestand: de inhoud is tot op de laatste byte gelijk.',
  counts: (counts: { changed: number; added: number; removed: number; same: number }, lines: boolean): string => {
    const many = (count: number) => (lines ? pieces(count, 'regel', 'regels') : pieces(count, 'rij', 'rijen'))
    return `${many(counts.changed)} gewijzigd, ${counts.added} erbij, ${counts.removed} weg, ${counts.same} gelijk.`
  },
  textSame: 'De tekst is gelijk. Alleen wat geen tekst is, zoals opmaak of eigenschappen van het bestand, kan verschillen.',
  rowsSame: 'Alle rijen zijn gelijk.',
  byKey: (key: string) => `Rijen zijn aan elkaar gekoppeld op de kolom “${key}”. De volgorde van rijen telt niet mee.`,
  byRow:
    'Geen kolom heeft in elke rij een eigen waarde. Daarom zijn alleen hele rijen vergeleken: een gewijzigde rij staat er als “weg” en als “erbij”.',
  key: 'Koppel rijen op kolom',
  columnsCame: (names: string) => `Nieuwe kolommen: ${names}.`,
  columnsWent: (names: string) => `Vervallen kolommen: ${names}.`,
  unnamed: 'zonder naam',
  rowKinds: { same: 'gelijk', changed: 'gewijzigd', added: 'erbij', removed: 'weg' },
  row: 'Rij',
  rowPlace: (older: number | null, newer: number | null) =>
    older === null ? `${newer}` : newer === null ? `was ${older}` : older === newer ? `${newer}` : `${newer}, was ${older}`,
  kind: 'Verschil',
  all: 'Toon ook wat gelijk is',
  changes: 'Toon alleen de verschillen',
  gap: (count: number) => `${pieces(count, 'gelijke regel', 'gelijke regels')} niet getoond`,
  tableCaption: 'Rijen die verschillen',
  linesCaption: 'Tekst van beide versies naast elkaar',
  place: 'Plaats',
  cut: (size: string) => `Alleen het begin van de bestanden is vergeleken (${size}).`,
  places: {
    page: (page: number) => `blz. ${page}`,
    rows: (sheet: string | null, first: number) => (sheet ? `${sheet}, rij ${first}` : `rij ${first}`),
    lines: (first: number) => `${first}`,
    paragraphs: (first: number) => `alinea ${first}`,
    attachment: (name: string) => `bijlage ${name}`,
  },
  image: (number: number, title: string) => `Afbeelding van versie ${number}: ${title}. De duiding beschrijft wat erop staat.`,

  not: {
    title: 'De inhoud is niet vergeleken',
    'older-closed': 'Het bestand van de linkerversie is nu niet te openen. Daarom staat hier alleen de duiding.',
    'newer-closed': 'Het bestand van de rechterversie is nu niet te openen. Daarom staat hier alleen de duiding.',
    'other-kind':
      'De ene versie is een bestand en de andere een inzage ter plaatse. Die zijn niet naast elkaar te leggen; vergelijk de duiding.',
    unread: 'Uit een van beide bestanden is (nog) geen tekst gelezen. Open beide versies om ze zelf te vergelijken.',
    'too-different': 'De bestanden verschillen te veel om regel voor regel te vergelijken. Open beide versies om ze zelf te lezen.',
    missing: 'De opslag geeft een van beide bestanden niet terug. Meld dit aan de beheerder.',
  },
  open: (number: number) => `Open versie ${number}`,
}
