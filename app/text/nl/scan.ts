import type { ExtractionEnd } from '../../domain/extraction'
import type { FileFinding, PlainFinding } from '../../domain/file-finding'
import type { ScanState } from '../../domain/scan'
import type { BacklogState, ScannerFault } from '../../domain/backlog'
import { formatIn } from '../format'

const format = formatIn('nl')

const plain: Record<PlainFinding, string> = {
  empty: 'Het bestand is leeg. Lever het bestand met inhoud aan.',
  executable: 'Dit is een programma. Lever geen programma aan, maar een document, tabel of schermafdruk die toont wat het doet.',
  'archive-too-deep': 'In dit archief zitten archieven in archieven. Pak het uit en lever de bestanden zelf aan.',
  'archive-escapes': 'Een bestand in dit archief wil buiten de eigen map terechtkomen. Maak het archief opnieuw, met gewone namen.',
  'archive-link': 'In dit archief zit een koppeling naar een ander bestand. Maak het archief opnieuw, met de bestanden zelf.',
  'archive-misleading-name':
    'Een bestand in dit archief heeft een naam met onzichtbare tekens die misleiden. Geef het een gewone naam en maak het archief opnieuw.',
  'archive-encrypted': 'Dit archief heeft een wachtwoord, zodat niemand kan zien wat erin zit. Lever het aan zonder wachtwoord.',
  'too-much-to-inspect': 'Dit bestand kost te veel tijd of geheugen om te onderzoeken. Lever het in delen aan, of als eenvoudiger bestand.',
  'not-wholly-scanned': 'De scanner kon dit bestand niet helemaal onderzoeken. Pak het uit, of lever het in delen aan.',
  'archive-unreadable':
    'Dit archief is beschadigd of van een soort die hier niet kan worden ingezien. Controleer of het bij u nog opengaat.',
  'archive-holds-program': 'In dit archief zit een programma. Open het alleen op een werkplek die daarvoor is ingericht.',
  'document-encrypted': 'Dit document heeft een wachtwoord en kan niet worden gelezen. Vraag om een versie zonder wachtwoord.',
  macros: 'In dit document zitten macro’s. Hier wordt niets uitgevoerd. Sta ze ook niet toe als u het document downloadt.',
  'pdf-script': 'In deze pdf zit een script. Hier wordt het niet uitgevoerd. Sta het ook niet toe als u de pdf downloadt.',
  'pdf-launch': 'Deze pdf vraagt om een ander programma te starten. Hier gebeurt dat niet. Sta het ook niet toe als u de pdf downloadt.',
  'pdf-attachments': 'In deze pdf zitten andere bestanden. Die ziet u hier niet; wie de pdf downloadt wel.',
  'external-links': 'Dit document haalt bij het openen iets op van elders. Open een download zonder verbinding met internet.',
  'page-script': 'In deze webpagina zit een script. Hier ziet u de pagina als tekst en wordt niets uitgevoerd.',
  script: 'Dit is een script. Hier ziet u het als tekst en wordt niets uitgevoerd.',
}

/** Wat er van een bestand bekend is, en wat er op zijn beurt wacht. */
export const scanText = {
  state: {
    received: 'Wacht op onderzoek',
    scanning: 'Wordt onderzocht',
    available: 'Niets schadelijks gevonden',
    quarantined: 'In quarantaine',
    'scan-unavailable': 'Scanner onbereikbaar',
    'not-scanned': 'Niet op virussen onderzocht',
  } satisfies Record<ScanState['kind'], string>,

  label: 'Onderzocht op schadelijke inhoud',

  closed: {
    received: {
      title: 'Nog niet onderzocht',
      body: 'Dit bestand is net ontvangen en wordt op schadelijke inhoud onderzocht. Tot dan opent alleen de aanleveraar het. De duiding kunt u wel lezen en beoordelen.',
    },
    scanning: {
      title: 'Wordt onderzocht',
      body: 'Dit bestand wordt nu op schadelijke inhoud onderzocht. Laad de pagina over een minuut opnieuw. De duiding kunt u wel lezen en beoordelen.',
    },
    'scan-unavailable': {
      title: 'Nog niet onderzocht: de scanner antwoordt niet',
      body: 'Dit bestand blijft dicht tot het op schadelijke inhoud is onderzocht. Dat gebeurt vanzelf zodra de scanner weer antwoordt. De duiding kunt u wel lezen en beoordelen.',
    },
    'not-scanned': {
      title: 'Niet op virussen onderzocht',
      body: 'Dit bestand is niet op schadelijke inhoud onderzocht. Alleen de aanleveraar opent het, tot de beheerder anders beslist. De duiding kunt u wel lezen en beoordelen.',
    },
    quarantined: {
      title: 'In quarantaine: niemand kan dit bestand openen',
      body: 'Lever een schone versie aan als nieuwe versie van dit bewijsstuk, of vraag de aanleveraar daarom.',
    },
  } satisfies Record<Exclude<ScanState['kind'], 'available'>, { title: string; body: string }>,
  found: (name: string) => `De scanner vond schadelijke inhoud: ${name}.`,
  findings: 'Bij dit bestand',
  scanned: (scanner: string, moment: string) => `Onderzocht met ${scanner}, ${moment}.`,

  /** Hoe het uitlezen van de tekst afliep; leeg als er niets te melden is. */
  read({ reason }: ExtractionEnd): string {
    switch (reason) {
      case '':
      case 'unknown-format':
        return ''
      case 'cut':
        return 'Alleen het eerste deel van de tekst is te doorzoeken: dit bestand is daarvoor te lang.'
      case 'no-text':
        return 'In dit bestand is geen tekst gevonden, bijvoorbeeld omdat het een scan op papier is. Zoeken vindt niet wat erin staat. Is er een versie met tekst, lever dan die aan.'
      case 'broken':
        return 'Dit bestand is niet te lezen: het is beschadigd of niet compleet. Kijk of het bij u nog opengaat, en lever zo nodig een hele versie aan.'
      case 'encrypted':
        return 'Dit bestand heeft een wachtwoord en kan niet worden gelezen. Lever een versie zonder wachtwoord aan.'
      case 'too-large':
      case 'took-too-long':
        return 'Dit bestand is te groot om de tekst eruit te lezen. Zoeken vindt niet wat erin staat.'
    }
  },

  finding(finding: FileFinding): string {
    switch (finding.kind) {
      case 'archive-bomb':
        return `Dit bestand wordt bij het uitpakken veel te groot (${format.bytes(finding.unpacked)} of meer). Pak het uit en lever alleen aan wat nodig is.`
      case 'pixel-flood':
        return `Deze afbeelding noemt ${format.number(finding.width)} bij ${format.number(finding.height)} beeldpunten; dat past in geen geheugen. Lever haar kleiner aan.`
      case 'polyglot':
        return `Dit bestand is ${typeName(finding.type)} en tegelijk ${typeName(finding.also)}. Zulke bestanden misleiden programma’s. Sla het opnieuw op als één van beide.`
      case 'too-large-to-scan':
        return `De scanner neemt niet meer dan ${format.bytes(finding.limit)} aan. Lever het bestand in delen aan, of vraag de beheerder om de grens te verhogen.`
      case 'name-disagrees':
        return `De naam eindigt op .${finding.extension}, maar het bestand is ${typeName(finding.type)}. Controleer of dit het bedoelde bestand is.`
      default:
        return plain[finding.kind]
    }
  },

  backlog: {
    title: 'Achterstand',
    lead: 'Wat het systeem zelf nog moet doen. Namen van bewijsstukken staan hier niet: een beheerder ziet geen bewijs.',
    scanner: 'Scanner',
    scannerState: { ready: 'Antwoordt', none: 'Niet ingesteld', away: 'Antwoordt niet' },
    none: 'Er is geen scanner ingesteld (CLAMD). Bestanden worden niet op virussen onderzocht; u beslist bij Mensen of auditors ze mogen openen.',
    version: 'Versie en handtekeningen',
    since: 'Sinds',
    fault: {
      unreachable: 'Er is geen verbinding mogelijk. Controleer of clamd draait en of CLAMD klopt.',
      silent: 'De scanner geeft geen antwoord. Herstart clamd.',
      'broke-off': 'De scanner brak de verbinding af. Kijk in het logboek van clamd.',
      'not-a-scanner': 'Op het adres in CLAMD antwoordt iets anders dan clamd. Controleer het adres.',
      failed: 'De scanner meldt een fout. Kijk in het logboek van clamd.',
    } satisfies Record<ScannerFault, string>,
    /** What other work tells of itself. */
    reasons: { 'waits for the scan': 'Wacht tot het bestand is onderzocht.' } as Record<string, string>,
    said: 'Melding',
    careless:
      'Deze scanner meldt niet wanneer hij halverwege stopt. Bestanden van meer dan 25 MB worden daarom niet toegelaten. Zet AlertExceedsMax yes in clamd.conf.',
    rescan: 'Alles opnieuw onderzoeken',
    rescanWhy: 'Doe dit als er nieuwe handtekeningen zijn. Wat open is blijft open tot er iets in wordt gevonden.',
    waiting: 'Wat wacht',
    caption: 'Wat wacht, loopt of is mislukt',
    empty: 'Er wacht niets.',
    more: (count: number) => `De oudste ${format.number(count)} staan hier.`,
    columns: { kind: 'Werk', state: 'Stand', since: 'Sinds', tries: 'Pogingen', why: 'Waarom', retry: 'Opnieuw' },
    state: { waiting: 'Wacht', running: 'Loopt', failed: 'Mislukt' } satisfies Record<BacklogState, string>,
    retry: 'Probeer opnieuw',
    file: (key: string) => `bestand ${key}`,
  },

  /** Een soort bestand in een zin, met lidwoord. */
  type: typeName,
}

function typeName(type: string): string {
  return types[type] ?? `van de soort ${type}`
}

const types: Record<string, string> = {
  'application/pdf': 'een pdf',
  'image/png': 'een afbeelding (PNG)',
  'image/jpeg': 'een afbeelding (JPEG)',
  'image/gif': 'een afbeelding (GIF)',
  'image/webp': 'een afbeelding (WebP)',
  'image/tiff': 'een afbeelding (TIFF)',
  'application/zip': 'een ZIP-archief',
  'application/gzip': 'een gzip-archief',
  'application/x-tar': 'een tar-archief',
  'application/x-7z-compressed': 'een 7z-archief',
  'application/vnd.rar': 'een rar-archief',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'een Word-document',
  'application/vnd.ms-word.document.macroenabled.12': 'een Word-document met macro’s',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'een Excel-werkmap',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'een Excel-werkmap met macro’s',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'een PowerPoint-presentatie',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': 'een PowerPoint-presentatie met macro’s',
  'application/vnd.oasis.opendocument.text': 'een OpenDocument-tekst',
  'application/vnd.oasis.opendocument.spreadsheet': 'een OpenDocument-werkblad',
  'application/vnd.oasis.opendocument.presentation': 'een OpenDocument-presentatie',
  'application/x-ole-storage': 'een ouder Office-document',
  'message/rfc822': 'een e-mailbericht',
  'text/csv': 'een CSV-tabel',
  'text/html': 'een webpagina',
  'text/plain': 'gewone tekst',
  'application/json': 'JSON',
  'application/xml': 'XML',
  'text/x-script': 'een script',
  'application/x-msdownload': 'een Windows-programma',
  'application/x-elf': 'een Linux-programma',
  'application/x-mach-binary': 'een macOS-programma',
  'application/octet-stream': 'van een onbekende soort',
}
