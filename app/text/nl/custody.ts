import type { CopyLeave } from '../../domain/copying'
import type { Classification } from '../../domain/evidence-context'
import type { ScanState } from '../../domain/scan'
import { counted } from '../format'

const pieces = counted('nl')

/** Words about where evidence came from, who has seen it, and what proves that it was received. */
export const custodyText = {
  title: (number: string) => `Herkomst en inzage van ${number}`,
  link: 'Herkomst en inzage',
  lead: 'Van wie dit bewijsstuk is ontvangen, hoe u nagaat dat het niet is veranderd, en wie het daarna heeft geopend of meegenomen.',

  receipt: {
    title: (number: number) => `Versie ${number}`,
    from: 'Ontvangen van',
    person: (name: string, role: string) => `${name}, ${role}`,
    at: 'Ontvangen op',
    way: 'Hoe het binnenkwam',
    ways: {
      upload: 'Bestand, aangeleverd via deze werkplek',
      pack: 'Bestand, in een bewijspakket',
      inspection: 'Inzage ter plaatse, zonder kopie',
    } satisfies Record<'upload' | 'pack' | 'inspection', string>,
    request: 'Bij informatieverzoek',
    noRequest: 'Zonder informatieverzoek',
    file: 'Bestand',
    sha256: 'SHA-256 van het bestand',
    ownHash: 'SHA-256, berekend door de eigenaar',
    digest: 'Vingerafdruk van deze versie',
    scan: 'Onderzoek op schadelijke inhoud',
    scans: {
      received: 'Wacht op onderzoek',
      scanning: 'Wordt nu onderzocht',
      available: 'Onderzocht, niets gevonden',
      quarantined: 'In quarantaine',
      'scan-unavailable': 'Nog niet onderzocht: de scanner antwoordt niet',
      'not-scanned': 'Niet op virussen onderzocht: deze werkplek heeft geen scanner',
    } satisfies Record<ScanState['kind'], string>,
    judged: 'Oordeel over de duiding',
    certificate: 'Ontvangstbewijs (PDF)',
    certificateOf: (number: string) => `Ontvangstbewijs van ${number} (PDF)`,
    certificateAll: 'Ontvangstbewijs van deze aanlevering (PDF)',
  },

  check: {
    title: 'Zelf nagaan dat er niets is veranderd',
    file: 'Bereken de SHA-256 van uw eigen exemplaar van het bestand en vergelijk de uitkomst met de SHA-256 hierboven:',
    linux: 'Linux',
    mac: 'macOS',
    windows: 'Windows (PowerShell)',
    placeholder: 'BESTAND',
    digest:
      'De vingerafdruk van een versie is de SHA-256 van bestandsgegevens en duiding samen. Bij het ontvangstbewijs zit een bijlage met precies die gegevens: de SHA-256 van de bijlage is de vingerafdruk.',
  },

  ties: {
    same: (day: string, number: string, revision: number) =>
      `Komt overeen met de inzage van ${day}: het bestand heeft de SHA-256 die de eigenaar toen berekende (${number}, versie ${revision}).`,
    differs: (day: string, number: string, revision: number) =>
      `Komt niet overeen met de inzage van ${day}: het bestand heeft een andere SHA-256 dan de eigenaar toen berekende (${number}, versie ${revision}).`,
    cameAs: (number: string, revision: number) => `Van wat hier is ingezien is later een kopie ontvangen: ${number}, versie ${revision}.`,
    cameOtherwise: (number: string, revision: number) =>
      `Later is een bestand ontvangen dat niet overeenkomt met wat hier is ingezien: ${number}, versie ${revision}.`,
  },

  handled: {
    title: 'Wat ermee is gedaan',
    caption: 'Ontvangst, inzage en gebruik, het laatste bovenaan',
    when: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    lead: 'Openen staat er per persoon, versie en uur één keer in; elke keer downloaden apart. Van het auditteam ziet u naam en rol.',
    none: 'Nog niemand heeft dit bewijsstuk geopend.',
    counts: (people: number, opened: number, taken: number) =>
      people === 0
        ? 'Buiten de gever heeft nog niemand dit bewijsstuk geopend.'
        : `Geopend door ${pieces(people, 'ander', 'anderen')} dan de gever: ${pieces(opened, 'keer ingezien', 'keer ingezien')}, ${pieces(taken, 'keer gedownload of geëxporteerd', 'keer gedownload of geëxporteerd')}.`,
    whole: 'Het hele spoor van dit bewijsstuk',
  },

  lift: {
    summary: 'Embargo opheffen',
    decision: 'Welk besluit heft het embargo op?',
    decisionHint:
      'Noem wie besloot, wanneer, en waar het besluit staat. Daarna kan ieder die dit bewijs mag zien het openen; dat is niet terug te draaien.',
    submit: 'Embargo opheffen',
    lifted: (day: string, name: string) => `Embargo opgeheven op ${day} door ${name}`,
  },

  embargoed: (count: number) => `${pieces(count, 'bewijsstuk staat', 'bewijsstukken staan')} onder embargo`,
  /** What a classification limits, beside the choice. */
  means: {
    public: 'Wie het mag zien, mag het downloaden.',
    internal: 'Wie aan de opdracht deelneemt en het mag zien, mag het downloaden.',
    'departmental-confidential': 'Alleen de auditors van het team en uw kant mogen het downloaden. Toetsers bekijken het op de pagina.',
  } satisfies Record<Classification, string>,
  noCopy: 'Geen kopie bewaren',
  watermark: (name: string, moment: string) => `Departementaal vertrouwelijk · ingezien door ${name} op ${moment}`,
  viewOnly: {
    'no-copy-kept': 'Alleen bekijken: van dit stuk mag geen kopie worden bewaard',
    classification: 'Alleen bekijken: departementaal vertrouwelijk',
  } satisfies Record<Exclude<CopyLeave, 'may'>, string>,

  withheld: (evidence: string) =>
    `Deze tekst rust op bewijs onder embargo (${evidence}). U mag dat bewijs niet lezen, en daarom deze tekst ook niet.`,
  withheldReview: 'Toetsen kan alleen iemand uit de kring, of ieder zodra het embargo is opgeheven.',

  withoutOpened: 'Het inzien van bewijs staat niet in deze lijst.',
  showOpened: 'Toon wie welk bewijs inzag',

  certificate: {
    fileName: 'ontvangstbewijs',
    kind: 'Ontvangstbewijs',
    titleOf: (numbers: string) => `Ontvangstbewijs ${numbers}`,
    several: (count: number) => pieces(count, 'bewijsstuk', 'bewijsstukken'),
    notice: 'Dit bewijst dat en wanneer het genoemde is ontvangen. Het zegt niet dat de inhoud is beoordeeld.',
    engagement: 'Opdracht',
    system: 'Object van onderzoek',
    from: 'Ontvangen van',
    at: 'Ontvangen op',
    atValue: (moment: string) => `${moment} (Nederlandse tijd)`,
    request: 'Informatieverzoek',
    count: 'Aantal bewijsstukken',
    received: 'Wat is ontvangen',
    item: (number: string, title: string) => `${number} ${title}`,
    embargoed: 'onder embargo',
    embargoedWords: 'Dit bewijsstuk staat onder embargo. De titel en de naam van het bestand staan alleen in het exemplaar voor de gever.',
    revision: 'Versie',
    form: 'Vorm',
    forms: { file: 'Bestand', inspection: 'Inzage ter plaatse, zonder kopie' },
    name: 'Bestandsnaam',
    size: 'Omvang',
    sha256: 'SHA-256 van het bestand',
    ownHash: 'SHA-256, berekend door de eigenaar',
    place: 'Plaats en dag van de inzage',
    digest: 'Vingerafdruk van deze versie',
    classification: 'Rubricering',
    completeness: 'Duiding bij ontvangst',
    complete: 'Alle velden waren ingevuld',
    missing: (count: number, fields: string) => `${pieces(count, 'veld was', 'velden waren')} niet ingevuld: ${fields}`,
    question: (text: string) => `de vraag “${text}”`,
    check: 'Zelf controleren',
    checkFile: 'Bereken de SHA-256 van uw eigen exemplaar van het bestand en vergelijk die met de SHA-256 hierboven.',
    checkLinux: 'Linux: ',
    checkMac: 'macOS: ',
    checkWindows: 'Windows (PowerShell): ',
    placeholder: 'BESTAND',
    checkDigest:
      'De vingerafdruk is de SHA-256 van bestandsgegevens en duiding samen. Bij dit bestand zit per bewijsstuk een bijlage (JSON) met precies die gegevens: de SHA-256 van de bijlage is de vingerafdruk.',
    checkDigestEmbargo:
      'De vingerafdruk is de SHA-256 van bestandsgegevens en duiding samen. De gever kan die nagaan met de bijlage bij het eigen exemplaar.',
    checkKept:
      'Wie iets aan het bestand of de duiding verandert, krijgt een andere uitkomst. Een latere versie krijgt een eigen ontvangstbewijs.',
    attachment: (number: string, revision: number) => `Bestandsgegevens en duiding van ${number}, versie ${revision}`,
    attachmentName: (number: string, revision: number) => `${number}-versie-${revision}.json`,
    footer: (engagement: string) => `Opdracht ${engagement}`,
  },
}
