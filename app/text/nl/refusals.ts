import type { ContextField, ContextPart } from '../../domain/evidence-context'
import type { Blocker } from '../../domain/progress'
import type { InputFault, RefusalReason, TokenFault } from '../../domain/refusal'
import { formatIn } from '../format'
import { evidenceText } from './evidence'

const format = formatIn('nl')

/** What a rule says when it says no: what is wrong, and what to do. */
export const refusalsText = {
  title: 'Er is iets niet in orde',
  mistake: 'Fout',
  sentence: (refusal: RefusalReason): string => sentence(refusal),
  blocker: (blocker: Blocker): string => blockerSentence(blocker),
  field: (name: string, fault: string) => `${name}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`,
  fault: (fault: InputFault): string => faultSentence(fault),
  /** The name of a field as its label says it; a part of a list is named with its place. */
  fieldName: (path: string): string => {
    const key = path.replace(/\.\d+/g, '')
    const place = /\.(\d+)/.exec(path)?.[1]
    const name = fieldNames[key] ?? fieldNames[key.split('.').at(-1) ?? ''] ?? 'Dit veld'
    return place === undefined ? name : `${name} (${Number(place) + 1})`
  },
}

const contextPart = (part: ContextPart): string => {
  if (part.startsWith('question:')) return 'een vraag bij de norm'
  const name = evidenceText.fields[part as ContextField]
  return `“${name.charAt(0).toLowerCase()}${name.slice(1)}”`
}

const vaultSentences: Record<Extract<RefusalReason, { kind: 'vault-unavailable' }>['problem'], string> = {
  missing: 'Dit bestand ontbreekt in de kluis. Waarschuw de beheerder: het moet uit een reservekopie terugkomen.',
  damaged: 'De inhoud van dit bestand klopt niet meer met zijn SHA-256. Gebruik het niet en waarschuw de beheerder.',
  full: 'De schijf van de kluis is vol. Er is niets half bewaard. Waarschuw de beheerder en probeer het later opnieuw.',
  'read-only': 'In de kluis kan nu niet worden geschreven. Er is niets half bewaard. Waarschuw de beheerder en probeer het later opnieuw.',
  gone: 'De map van de kluis is niet bereikbaar. Er is niets half bewaard. Waarschuw de beheerder en probeer het later opnieuw.',
  locked: 'De hoofdsleutel van de kluis opent dit bestand niet. Waarschuw de beheerder: de sleutel waarmee het is bewaard, is nodig.',
  busy: 'Iemand anders voegt nu aan ditzelfde bestand toe. Wacht tot dat klaar is, of begin een nieuwe upload.',
  elsewhere: 'Dit deel sluit niet aan op wat al is ontvangen. Hervat de upload: hij gaat verder waar hij was gebleven.',
  failed:
    'Het bestand kon niet worden bewaard of gelezen. Er is niets half bewaard. Probeer het opnieuw; lukt het weer niet, waarschuw dan de beheerder.',
}

const tokenSentences: Record<TokenFault, string> = {
  missing: 'Bij deze vraag ontbreekt een toegangssleutel. Stuur hem mee als "Authorization: Bearer duiding_…", en nooit in het adres.',
  unknown: 'Deze toegangssleutel bestaat niet. Controleer of hij volledig is overgenomen, of maak een nieuwe in Duiding.',
  expired: 'Deze toegangssleutel is verlopen. Maak een nieuwe in Duiding.',
  revoked: 'Deze toegangssleutel is ingetrokken. Maak een nieuwe in Duiding.',
  ended: 'Van wie deze toegangssleutel is, geeft geen bewijs meer voor dit systeem. Vraag een auditor van de opdracht.',
}

function sentence(refusal: RefusalReason): string {
  switch (refusal.kind) {
    case 'not-found':
      return 'Dit bestaat niet, of u hebt er geen toegang toe. Ga terug naar de lijst en open het opnieuw.'
    case 'not-allowed':
      return 'Uw rol in deze opdracht mag dit niet doen. Vraag het een auditor van het team.'
    case 'stale-form':
      return 'Dit formulier hoorde bij een eerdere aanmelding, dus er is niets bewaard. Wat u typte staat er nog: controleer het en verstuur het nog eens.'
    case 'signed-out':
      return 'U bent niet meer ingelogd, dus er is niets bewaard. Wat u typte staat hieronder nog. Log in een ander venster in en verstuur het dan opnieuw.'
    case 'sign-in-failed':
      return 'Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw, of vraag de beheerder om een nieuw wachtwoord.'
    case 'set-up-code':
      return 'De code klopt niet. Neem de code over die de server bij het starten toonde.'
    case 'too-many-attempts':
      return `Er is te vaak geprobeerd in te loggen. Wacht ${waiting(refusal.seconds)} en probeer het dan opnieuw.`
    case 'changed-meanwhile':
      return `${refusal.by || 'Iemand anders'} heeft dit intussen gewijzigd${refusal.at ? ` (${format.moment(refusal.at)})` : ''}. Wat u typte staat hieronder nog. Bekijk de nieuwe stand in een ander venster en verstuur daarna opnieuw.`
    case 'basis-not-interpretable':
      return `De duiding van ${format.list(refusal.evidence)} is niet als interpreteerbaar beoordeeld. Beoordeel die duiding eerst, kies andere annotaties, of kies “niet vast te stellen”.`
    case 'dispute-unexplained':
      return `U betwist ${format.list(refusal.fields.map(contextPart))} zonder toelichting. Schrijf bij elk betwist veld wat er ontbreekt, en waarom u het bewijs toch kunt duiden; of kies een ander oordeel.`
    case 'norms-unnamed':
      return 'Bij “deels” hoort voor welke normen. Kies ten minste één norm, of kies “ja” of “nee”.'
    case 'norms-all-named':
      return 'U koos alle normen van dit systeem. Kies dan “ja”, of haal de normen weg waarvoor u dit bewijs niet kunt duiden.'
    case 'context-part-unknown':
      return 'Dit veld of deze vraag hoort niet bij de duiding van dit bewijsstuk. Open de pagina opnieuw en probeer het nog eens.'
    case 'nothing-answered-yet':
      return 'Op uw eerdere vraag is nog geen antwoord gekomen. Wacht het antwoord af, of stel een nieuwe vraag bij het veld.'
    case 'basis-missing':
      return 'Deze keuze stelt een feit vast en moet daarom op bewijs rusten. Kies ten minste één annotatie, of kies “niet vast te stellen”.'
    case 'basis-elsewhere':
      return `${format.list(refusal.annotations)} gaat over een ander systeem. Kies annotaties op bewijs van dit systeem.`
    case 'finding-without-evidence':
      return 'Een bevinding rust op bewijs. Kies ten minste één annotatie.'
    case 'maker-is-checker':
      return 'U hebt dit zelf gemaakt en kunt het daarom niet toetsen. Vraag een andere auditor of toetser.'
    case 'owner-is-checker':
      return 'Wie een systeem bezit of levert, toetst het niet. Vraag een ander lid van het team.'
    case 'nothing-to-review':
      return 'Hier is niets om te toetsen: alles is al getoetst, of er is nog geen oordeel. Open de opdracht opnieuw voor de laatste stand.'
    case 'not-reviewed':
      return 'Dit is nog niet getoetst. Laat eerst een collega toetsen die het niet zelf maakte.'
    case 'already-sent':
      return `Deze bevinding is al voorgelegd${refusal.at ? ` op ${format.moment(refusal.at)}` : ''}. Open haar opnieuw om de reactie te zien.`
    case 'not-sent':
      return 'Deze bevinding is nog niet aan u voorgelegd, dus reageren kan nog niet. U krijgt haar in “Mijn werk” zodra het zover is.'
    case 'no-requests-left':
      return 'Voor alle gekozen normen zijn de informatieverzoeken al verstuurd. Bekijk ze in de lijst met verzoeken.'
    case 'final-report-issued':
      return 'Het definitieve rapport is al uitgebracht. Deze opdracht houdt de versie van het normenkader die daarin staat; open voor de nieuwe versie een nieuwe opdracht.'
    case 'upgrade-to-same':
      return `Deze opdracht werkt al met versie ${refusal.version}. Er is niets om over te zetten.`
    case 'upgrade-backwards':
      return `Versie ${refusal.to} is ouder dan versie ${refusal.from}, waarmee deze opdracht werkt. Een opdracht gaat alleen vooruit; open voor de oudere versie een nieuwe opdracht.`
    case 'upgrade-to-withdrawn':
      return `Versie ${refusal.version} is ingetrokken. Kies een andere versie, of vraag de beheerder waarom zij is ingetrokken.`
    case 'upgrade-without-change-map':
      return `Er is geen overzicht van wat er van versie ${refusal.from} naar versie ${refusal.to} wijzigt. Laat dat eerst aan de catalogus toevoegen.`
    case 'store-unavailable':
      return 'De database is even niet bereikbaar. Er is niets half bewaard. Wacht een minuut en probeer het opnieuw; blijft het zo, waarschuw dan de beheerder.'
    case 'vault-unavailable':
      return vaultSentences[refusal.problem]
    case 'already-member':
      return `${refusal.name} heeft deze rol al in de opdracht. Kies een andere rol of een ander persoon.`
    case 'no-colleague':
      return 'Deze persoon doet in deze opdracht niet mee voor dit systeem. Kies een collega uit de lijst, of vraag een auditor om de collega aan het team toe te voegen.'
    case 'asked-already':
      return `Dit verzoek ligt al bij ${refusal.name}. Kies een ander.`
    case 'request-closed':
      return 'Dit verzoek is vervallen: de norm bestaat niet meer in het normenkader. U hoeft niets te doen.'
    case 'extension-open':
      return 'Er is al uitstel gevraagd en daarover is nog niet beslist. Wacht op het besluit van de auditor.'
    case 'extension-not-later':
      return `De nieuwe datum moet later zijn dan ${format.day(refusal.due)}. Kies een latere datum.`
    case 'extension-decided':
      return 'Over dit uitstel is al beslist. Laad de pagina opnieuw om het besluit te zien.'
    case 'report-blocked':
      return `Het rapport kan nog niet worden uitgebracht: ${refusal.blockers.length === 1 ? 'er staat één punt open' : `er staan ${refusal.blockers.length} punten open`}. ${refusal.blockers.slice(0, 3).map(blockerSentence).join(' ')}`
    case 'no-draft-report':
      return 'Er is nog geen conceptrapport om op te reageren. De auditors brengen dat eerst uit.'
    case 'embargo':
      return 'Dit bewijsstuk staat onder embargo. Alleen wie het gaf en de genoemde kring mogen het openen.'
    case 'words-under-embargo':
      return `De tekst rust op bewijs onder embargo (${refusal.evidence.join(', ')}) dat u niet mag lezen. Laat dit doen door iemand uit de kring, of wacht tot het embargo is opgeheven.`
    case 'no-embargo':
      return 'Op dit bewijsstuk rust geen embargo meer. Er is niets op te heffen.'
    case 'no-copy-kept':
      return 'Van dit bewijsstuk mag geen kopie worden bewaard. U kunt het op de pagina bekijken.'
    case 'classification':
      return 'Dit bewijsstuk is departementaal vertrouwelijk: alleen de auditors van het team en wie het gaf mogen het downloaden. U kunt het op de pagina bekijken.'
    case 'not-yet-scanned':
      return 'Dit bestand is net ontvangen en wordt nu op schadelijke inhoud onderzocht. Probeer het over een minuut opnieuw.'
    case 'scan-unavailable':
      return 'Dit bestand is nog niet op schadelijke inhoud onderzocht, omdat de scanner niet antwoordt. Het blijft dicht tot dat is gebeurd. Probeer het later, of waarschuw de beheerder.'
    case 'quarantined':
      return refusal.found
        ? `In dit bestand is schadelijke inhoud gevonden (${refusal.found}). Niemand kan het openen. Vraag wie het gaf om een schone versie.`
        : 'Dit bestand is van een soort die hier niet wordt toegelaten. Niemand kan het openen. Vraag wie het gaf om een andere versie.'
    case 'not-scanned':
      return 'Dit bestand is nog niet op virussen onderzocht en blijft daarom dicht. Probeer het later, of vraag de beheerder te beslissen over niet-onderzochte bestanden.'
    case 'file-empty':
      return 'Het bestand is leeg (0 bytes). Kies het juiste bestand en lever dat aan.'
    case 'file-name':
      return `De bestandsnaam “${refusal.name}” kan niet worden bewaard. Geef het bestand een naam zonder bijzondere tekens en lever het opnieuw aan.`
    case 'file-missing':
      return 'Er is nog geen bestand en geen inzage vastgelegd. Kies een bestand, of kies “alleen inzage”.'
    case 'file-or-inspection':
      return 'Onder één duiding staan bestanden of een beschrijving van inzage, niet allebei. Haal eerst weg wat er nu staat, of lever dat apart aan.'
    case 'file-too-large':
      return `Dit bestand is te groot: een bestand mag ten hoogste ${format.bytes(refusal.max)} zijn. Splits het, of vraag een auditor naar een andere weg.`
    case 'quota-full':
      return `In deze opdracht is nog ${format.bytes(refusal.left)} vrij van ${format.bytes(refusal.quota)}, en dit bestand past daar niet meer in. Vraag de beheerder om meer ruimte, of lever een kleiner bestand aan.`
    case 'upload-gone':
      return 'Deze upload is gestopt of vervallen; wat er al van was ontvangen, is gewist. Kies het bestand opnieuw.'
    case 'upload-too-long':
      return 'Er kwam meer binnen dan vooraf was gezegd, dus het bestand is niet bewaard. Kies het bestand opnieuw.'
    case 'too-many-files':
      return `Onder één duiding passen ten hoogste ${refusal.max} bestanden. Lever deze aan, en begin daarna aan een nieuw bewijsstuk voor de rest.`
    case 'title-missing':
      return 'Het bewijsstuk heeft nog geen titel. Geef het een titel waaraan u het herkent.'
    case 'changed-elsewhere':
      return 'Dit antwoord is in een ander venster ook veranderd, dus het is nog niet bewaard. Wat u hier typte staat er nog: bekijk de andere tekst, en verstuur deze nog eens als die moet gelden.'
    case 'gaps-unknown':
      return `Er ontbreken nog antwoorden: ${refusal.gaps}. Vul ze aan, of kruis aan dat u weet dat zij ontbreken.`
    case 'files-arriving':
      return `Er zijn nog bestanden onderweg: ${refusal.files}. Wacht tot zij er zijn of haal ze weg, of kruis aan dat zij niet meegaan.`
    case 'pack-already-in':
      return 'Alles uit dit pakket is al ingeleverd, met hetzelfde bestand en dezelfde duiding. Er is niets veranderd: bekijk het bewijs, of lever een ander pakket in.'
    case 'token-refused':
      return tokenSentences[refusal.why]
    case 'token-shown':
      return 'Deze toegangssleutel is al een keer getoond, en dat gebeurt maar één keer. Trek hem in als u hem niet hebt bewaard, en maak een nieuwe.'
    case 'too-many-tokens':
      return `U hebt voor dit systeem al ${refusal.max} sleutels die geldig zijn. Trek er eerst een in.`
    case 'already-handed-in':
      return 'Dit is al aangeleverd. Een verbetering levert u aan als nieuwe versie.'
    case 'norm-unknown':
      return `Norm ${refusal.norm} hoort niet bij deze opdracht. Kies een norm uit de matrix.`
    case 'norm-not-applicable':
      return `Norm ${refusal.norm} is voor dit systeem niet van toepassing verklaard. Een ander oordeel kan daar niet bij.`
    case 'control-not-mapped':
      return `Beheersmaatregel ${refusal.control} is niet gekoppeld aan ${refusal.system}. Kies een andere maatregel, of laat de koppeling toevoegen.`
    case 'framework-withdrawn':
      return `Het normenkader ${refusal.framework} is ingetrokken. Kies een ander normenkader voor een nieuwe opdracht.`
    case 'already-withdrawn':
      return `Het normenkader ${refusal.framework} is al ingetrokken. Open de lijst met normenkaders opnieuw om de stand te zien.`
    case 'not-withdrawn':
      return `Het normenkader ${refusal.framework} is niet ingetrokken. Er is niets te herroepen.`
    case 'already-in-catalogue':
      return `In de catalogus staat al: ${refusal.ids.join(', ')}. Wat er staat, wordt nooit vervangen. Geef een nieuwe versie een eigen id.`
    case 'ids-unusable':
      return `Met deze nummers kan niemand werken: ${refusal.ids.slice(0, 10).join(', ')}. Ze staan er twee keer, hebben spaties eromheen, zijn langer dan 100 tekens, of de id van het normenkader heeft een verkeerde vorm. Herstel ze in het bestand en lees het opnieuw in.`
    case 'export-unfit':
      return 'Dit normenkader heeft nummers die in deze vorm niet kunnen staan. Kies een andere vorm, zoals OSCAL.'
    case 'upload-unfit':
      return 'Dit bestand past niet bij wat u koos. Lees het bestand opnieuw in en kies wat het is.'
    case 'no-auditor-in-team':
      return 'Het team heeft ten minste één auditor nodig. Voeg een auditor toe.'
    case 'period-backwards':
      return 'De periode eindigt voordat zij begint. Verbeter de begin- of einddatum.'
    case 'email-taken':
      return `Er is al een account met ${refusal.email}. Gebruik een ander e-mailadres.`
    case 'already-set-up':
      return 'Duiding is al ingericht. Log in met uw account.'
    case 'last-administrator':
      return 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.'
    case 'owner-role-needs-system':
      return 'Een systeemeigenaar of leverancier hoort bij een systeem. Kies het systeem erbij.'
    case 'owner-may-not-audit':
      return 'Wie een systeem in deze opdracht bezit of levert, kan er geen auditor of toetser van zijn. Kies een ander.'
    case 'input':
      return 'Niet alles is goed ingevuld. Verbeter de velden hieronder.'
  }
}

const waiting = (seconds: number) => (seconds < 90 ? `${Math.max(1, Math.ceil(seconds))} seconden` : `${Math.ceil(seconds / 60)} minuten`)

function faultSentence(fault: InputFault): string {
  switch (fault.fault) {
    case 'required':
      return 'Vul dit in.'
    case 'control-characters':
      return 'Hier staan tekens in die niet te lezen zijn. Typ de tekst opnieuw, of plak haar zonder opmaak.'
    case 'in-future':
      return 'Deze dag moet nog komen. Vul de dag in waarop het stuk is bekeken.'
    case 'not-a-day':
      return 'Dit is geen bestaande datum. Kies een dag, bijvoorbeeld 22-11-2026.'
    case 'not-a-choice':
      return 'Kies een van de mogelijkheden.'
    case 'not-a-number':
      return 'Vul een heel getal in, bijvoorbeeld 12.'
    case 'not-an-email':
      return 'Dit is geen e-mailadres. Vul het in als naam@organisatie.nl.'
    case 'password-short':
      return 'Het wachtwoord is te kort. Gebruik ten minste 12 tekens, bijvoorbeeld vier losse woorden.'
    case 'not-the-same':
      return 'De twee wachtwoorden zijn niet gelijk. Typ het nieuwe wachtwoord twee keer.'
    case 'not-the-password':
      return 'Dit is niet uw huidige wachtwoord. Probeer het opnieuw.'
    case 'unknown':
      return 'Dit is geen geldige waarde. Kies opnieuw.'
    case 'too-long':
      return `Dit is te lang. Gebruik ten hoogste ${format.number(fault.max)} tekens.`
    case 'too-many':
      return `Dit zijn er te veel. Kies er ten hoogste ${format.number(fault.max)}.`
  }
}

/** What stands in the way of a report, in one sentence. */
function blockerSentence(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'nothing-requested':
      return 'Er zijn nog geen informatieverzoeken verstuurd.'
    case 'evidence-not-judged':
      return blocker.count === 1
        ? 'Van één bewijsstuk is de duiding nog niet beoordeeld.'
        : `Van ${blocker.count} bewijsstukken is de duiding nog niet beoordeeld.`
    case 'verdict-missing':
      return `Norm ${blocker.normId}: het oordeel over ${aspect[blocker.aspect]} ontbreekt.`
    case 'verdict-on-weak-evidence':
      return `Norm ${blocker.normId}: het oordeel over ${aspect[blocker.aspect]} rust op ${format.list(blocker.evidence)}, waarvan de duiding niet (meer) interpreteerbaar is.`
    case 'verdict-not-reviewed':
      return `Norm ${blocker.normId}: het oordeel over ${aspect[blocker.aspect]} is nog niet getoetst.`
    case 'finding-not-reviewed':
      return `Bevinding ${blocker.number} is nog niet getoetst.`
    case 'finding-on-weak-evidence':
      return `Bevinding ${blocker.number} rust op ${format.list(blocker.evidence)}, waarvan de duiding niet (meer) interpreteerbaar is.`
    case 'finding-not-sent':
      return `Bevinding ${blocker.number} is nog niet voorgelegd aan de systeemeigenaar.`
    case 'reply-awaited':
      return `Bevinding ${blocker.number}: de systeemeigenaar kan nog reageren, tot en met ${format.day(blocker.due)}.`
    case 'question-unanswered':
      return `Onderzoeksvraag ${blocker.position} heeft nog geen antwoord.`
    case 'no-draft':
      return 'Er is nog geen conceptrapport uitgebracht.'
    case 'management-response-awaited':
      return 'De managementreactie is nog niet ontvangen.'
  }
}

const aspect = { design: 'opzet', existence: 'bestaan', operation: 'werking' } as const

const fieldNames: Record<string, string> = {
  label: 'Waarvoor de sleutel is',
  days: 'Aantal dagen',
  form: 'Het formulier',
  title: 'Titel',
  type: 'Soort opdracht',
  legalBasis: 'Grondslag',
  'legalBasis.kind': 'Grondslag',
  'legalBasis.text': 'Omschrijving van de grondslag',
  occasion: 'Aanleiding',
  purpose: 'Doel',
  object: 'Object van onderzoek',
  delimitation: 'Afbakening',
  questions: 'Onderzoeksvragen',
  frameworkId: 'Normenkader',
  preview: 'Voorbeeld van de overgang',
  systems: 'Systemen',
  controls: 'Beheersmaatregelen',
  referenceDate: 'Peildatum',
  period: 'Periode',
  'period.from': 'Begin van de periode',
  'period.to': 'Einde van de periode',
  client: 'Opdrachtgever',
  distribution: 'Verspreiding',
  team: 'Team',
  'team.personId': 'Persoon in het team',
  'team.role': 'Rol in het team',
  'team.systemId': 'Systeem in het team',
  personId: 'Persoon',
  role: 'Rol',
  systemId: 'Systeem',
  name: 'Naam',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  current: 'Huidige wachtwoord',
  next: 'Nieuw wachtwoord',
  repeat: 'Nieuw wachtwoord herhalen',
  language: 'Taal',
  due: 'Uiterste datum',
  as: 'Wat u ermee wilt doen',
  'about.id': 'Id van het normenkader',
  'about.title': 'Naam van het normenkader',
  'about.version': 'Versie van het normenkader',
  'about.publisher': 'Uitgever van het normenkader',
  'about.date': 'Datum van het normenkader',
  'about.source': 'Bron van het normenkader',
  reason: 'Reden',
  kind: 'Keuze',
  verdict: 'Oordeel over de duiding',
  value: 'Keuze',
  reference: 'Verwijzing naar de Verklaring van Toepasselijkheid',
  facts: 'Vastgestelde feiten',
  basis: 'Onderbouwing',
  text: 'Tekst',
  question: 'Vraag',
  field: 'Onderdeel',
  note: 'Toelichting',
  outcome: 'Uitkomst van de toetsing',
  gigabytes: 'Gigabyte per opdracht',
  condition: 'Feit',
  criterion: 'Norm',
  cause: 'Oorzaak',
  effect: 'Gevolg',
  recommendation: 'Aanbeveling',
  normIds: 'Normen',
  stance: 'Standpunt',
  anchor: 'Plaats',
  bearings: 'Norm en aspect',
  quote: 'Citaat',
  page: 'Bladzijde',
  row: 'Rij',
  place: 'Plaats van de inzage',
  day: 'Datum',
  until: 'Datum',
  present: 'Aanwezigen',
  seen: 'Wat is gezien',
  whyNoCopy: 'Waarom geen kopie',
  sha256: 'SHA-256',
  decision: 'Besluit',
  from: 'Begin van de periode',
  to: 'Einde van de periode',
  circle: 'Kring',
  normId: 'Norm',
  aspect: 'Aspect',
  direction: 'Richting',
}
