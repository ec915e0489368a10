import type { Judgement } from '../../domain/evidence'
import type { TrailEntry, TrailVerb } from '../../domain/trail-entry'
import { formatIn } from '../format'

const format = formatIn('nl')

const JUDGED: Record<Exclude<Judgement, 'not-judged'>, string> = {
  interpretable: 'interpreteerbaar',
  'partly-interpretable': 'deels interpreteerbaar',
  'not-interpretable': 'niet interpreteerbaar',
}

/** The trail: who did what, in plain sentences. The name stands before each; here is what follows it. */
export const trailText = {
  title: 'Spoor',
  titleOf: (subject: string) => `Spoor van ${subject}`,
  lead: 'Alles wat in deze opdracht is gedaan, door wie en wanneer. Regels kunnen niet worden gewijzigd of verwijderd: elke regel draagt de controlewaarde van de regel ervoor.',
  leadThing: 'Alles wat hiermee is gedaan, door wie en wanneer.',
  empty: 'Nog geen regels in dit spoor',
  emptyMore: 'Zodra iemand iets doet, staat het hier.',
  caption: 'Regels van het spoor',
  number: 'Nr.',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  proof: 'Controlewaarden',
  search: 'Zoek op naam of handeling',
  verb: 'Handeling',
  hash: 'Regel',
  previous: 'Vorige regel',
  change: 'Wijziging',
  whole: 'Naar het spoor van de hele opdracht',
  clockBehind: (seconds: number) => ` (de klok van de server liep ${format.number(seconds)} seconden achter op de vorige regel)`,
  verbs: {
    'set-up': 'inrichten',
    'create-person': 'account maken',
    'change-person': 'account wijzigen',
    'close-person': 'account sluiten',
    'add-member': 'lid toevoegen',
    'end-member': 'deelname beëindigen',
    'decide-setting': 'instelling',
    'set-password': 'wachtwoord',
    'keep-catalogue-upload': 'catalogusbestand ontvangen',
    'take-in-catalogue': 'in de catalogus opnemen',
    'withdraw-framework': 'normenkader intrekken',
    'restore-framework': 'intrekking herroepen',
    'open-engagement': 'opdracht openen',
    'upgrade-framework': 'overzetten naar nieuwe versie',
    'decline-upgrade': 'bij deze versie blijven',
    'request-evidence': 'bewijs opvragen',
    'hand-in-evidence': 'bewijs aanleveren',
    'answer-request': 'verzoek beantwoorden',
    'delegate-request': 'verzoek overdragen',
    'ask-extension': 'uitstel vragen',
    'decide-extension': 'over uitstel beslissen',
    'take-in-pack': 'bewijspakket opnemen',
    'record-scan': 'onderzoeken op schadelijke inhoud',
    'retry-job': 'werk opnieuw proberen',
    'rescan-files': 'alles opnieuw onderzoeken',
    'record-damage': 'beschadiging melden',
    'check-vault': 'alle bestanden controleren',
    'open-evidence': 'bewijs inzien',
    'download-evidence': 'bewijs downloaden',
    'export-evidence': 'bewijs exporteren',
    'lift-embargo': 'embargo opheffen',
    'make-token': 'toegangssleutel maken',
    'revoke-token': 'toegangssleutel intrekken',
    'judge-context': 'duiding beoordelen',
    'ask-clarification': 'toelichting vragen',
    'answer-clarification': 'toelichting geven',
    annotate: 'annoteren',
    'give-verdict': 'oordelen',
    'review-verdicts': 'oordelen toetsen',
    'raise-finding': 'bevinding opstellen',
    'revise-finding': 'bevinding herzien',
    'review-finding': 'bevinding toetsen',
    'send-finding': 'bevinding voorleggen',
    'reply-to-finding': 'op bevinding reageren',
    'answer-question': 'onderzoeksvraag beantwoorden',
    'note-limitation': 'beperking toevoegen',
    'issue-report': 'rapport uitbrengen',
    'respond-as-management': 'managementreactie',
    'access-refused': 'toegang geweigerd',
  } satisfies Record<TrailVerb, string>,
  sentence: (entry: Pick<TrailEntry, 'verb' | 'detail'>): string => sentence(entry),
}

function sentence({ verb, detail }: Pick<TrailEntry, 'verb' | 'detail'>): string {
  const said = (name: string) => String(detail[name] ?? '?')
  const numbered = (letter: string) => `${letter}-${said('number').padStart(3, '0')}`
  switch (verb) {
    case 'set-up':
      return 'richtte Duiding in als eerste beheerder.'
    case 'create-person':
      return detail['count'] ? `maakte ${said('count')} accounts.` : `maakte een account voor ${said('name')}.`
    case 'change-person':
      return `wijzigde het account van ${said('name')}.`
    case 'close-person':
      return `sloot het account van ${said('name')}.`
    case 'add-member':
      return `nam ${said('name')} op in het team als ${role(said('role'))}.`
    case 'end-member':
      return `beëindigde de deelname van ${said('name')} als ${role(said('role'))}.`
    case 'decide-setting':
      if (said('setting') === 'engagement-quota')
        return `besloot dat de bestanden van een opdracht samen ${format.bytes(Number(said('value')))} mogen innemen.`
      return said('value') === 'open'
        ? 'besloot dat niet-onderzochte bestanden open mogen.'
        : 'besloot dat niet-onderzochte bestanden dicht blijven.'
    case 'set-password':
      return 'stelde een nieuw wachtwoord in.'
    case 'keep-catalogue-upload':
      return `ontving het bestand ${said('file')} voor de catalogus.`
    case 'take-in-catalogue':
      return `nam uit een bestand in de catalogus op: ${said('names')}.`
    case 'withdraw-framework':
      return `trok het normenkader ${said('framework')} in.`
    case 'restore-framework':
      return `herriep de intrekking van het normenkader ${said('framework')}.`
    case 'open-engagement':
      return `opende de opdracht, met ${plural(said('systems'), 'systeem', 'systemen')} en ${plural(said('norms'), 'norm', 'normen')}.`
    case 'upgrade-framework':
      return `zette de opdracht over van versie ${said('from')} naar versie ${said('to')} van het normenkader: ${plural(said('carries'), 'norm gaat', 'normen gaan')} mee, ${said('again')} opnieuw te beoordelen, ${said('lapses')} vervallen, ${said('added')} nieuw. Reden: ${said('reason')}`
    case 'decline-upgrade':
      return `besloot om bij versie ${said('from')} van het normenkader te blijven, en niet over te gaan naar versie ${said('to')}. Reden: ${said('reason')}`
    case 'request-evidence':
      return `verstuurde ${plural(said('count'), 'informatieverzoek', 'informatieverzoeken')}, te beantwoorden uiterlijk ${day(said('due'))}.`
    case 'hand-in-evidence':
      return `leverde ${numbered('B')} aan, versie ${said('revision')}${said('kind') === 'inspection' ? ', als inzage zonder kopie' : ''}.${detail['inspected'] ? inspected(said('inspection'), day(said('inspected'))) : ''}`
    case 'answer-request':
      return said('kind') === 'inspection-refused'
        ? `weigerde of beperkte de inzage bij verzoek ${numbered('V')}.`
        : `gaf aan dat het bij ${numbered('V')} gevraagde niet beschikbaar is.`
    case 'delegate-request':
      return `droeg verzoek ${numbered('V')} over aan ${said('name')}.`
    case 'ask-extension':
      return `vroeg uitstel voor verzoek ${numbered('V')}, tot ${day(said('until'))}.`
    case 'decide-extension':
      return said('outcome') === 'granted'
        ? `gaf uitstel voor verzoek ${numbered('V')}, tot ${day(said('until'))}.`
        : `wees uitstel voor verzoek ${numbered('V')} af.`
    case 'take-in-pack':
      return `leverde ${numbered('B')} aan, versie ${said('revision')}${said('kind') === 'inspection' ? ', als inzage zonder kopie' : ''}, met een bewijspakket.`
    case 'record-scan':
      return `onderzocht ${detail['number'] ? numbered('B') : 'een bestand'} op schadelijke inhoud: ${scanOutcomes[said('outcome')] ?? said('outcome')}.`
    case 'retry-job':
      return 'liet werk van het systeem opnieuw proberen.'
    case 'rescan-files':
      return 'liet alle bestanden opnieuw op schadelijke inhoud onderzoeken.'
    case 'record-damage':
      return `kon ${detail['number'] ? numbered('B') : 'een bestand'} niet teruggeven zoals het is ontvangen: ${said('problem') === 'missing' ? 'het bestand is weg' : 'de inhoud is veranderd'}.`
    case 'check-vault':
      return 'liet alle bestanden in de kluis opnieuw controleren.'
    case 'open-evidence':
      return `opende ${numbered('B')}, versie ${said('revision')}.`
    case 'download-evidence':
      return `downloadde ${numbered('B')}, versie ${said('revision')}.`
    case 'export-evidence':
      return `exporteerde gegevens van ${numbered('B')}.`
    case 'lift-embargo':
      return `hief het embargo op ${numbered('B')}, versie ${said('revision')}, op.`
    case 'make-token':
      return `maakte een toegangssleutel voor een programma (${said('label')}), geldig tot en met ${day(said('until'))}.`
    case 'revoke-token':
      return `trok de toegangssleutel ${said('label')} in.`
    case 'judge-context':
      return `beoordeelde de duiding van ${numbered('B')}, versie ${said('revision')}, als ${JUDGED[said('verdict') as Exclude<Judgement, 'not-judged'>]}.`
    case 'ask-clarification':
      return `vroeg toelichting bij ${numbered('B')}, uiterlijk ${day(said('due'))}.`
    case 'answer-clarification':
      return `gaf de gevraagde toelichting bij ${numbered('B')}.`
    case 'annotate':
      return `maakte annotatie ${numbered('A')} bij B-${said('evidence').padStart(3, '0')}.`
    case 'give-verdict':
      return `oordeelde over norm ${said('norm')} (${said('system')}), ${aspect[said('aspect')] ?? said('aspect')}: ${verdict[said('value')] ?? said('value')}${detail['version'] && detail['version'] !== 1 ? ` (versie ${said('version')})` : ''}.`
    case 'review-verdicts':
      return `${outcome(said('outcome'))} ${plural(said('count'), 'oordeel', 'oordelen')} over norm ${said('norm')} (${said('system')}).`
    case 'raise-finding':
      return `stelde bevinding ${said('number')} op.`
    case 'revise-finding':
      return `herzag bevinding ${said('number')} (versie ${said('version')}).`
    case 'review-finding':
      return `${outcome(said('outcome'))} bevinding ${said('number')}, versie ${said('version')}.`
    case 'send-finding':
      return `legde bevinding ${said('number')} voor aan de systeemeigenaar, reactie uiterlijk ${day(said('due'))}.`
    case 'reply-to-finding':
      return `reageerde op bevinding ${said('number')}: ${stance[said('stance')] ?? said('stance')}.`
    case 'answer-question':
      return `beantwoordde onderzoeksvraag ${said('question')}.`
    case 'note-limitation':
      return 'voegde een beperking toe.'
    case 'issue-report':
      return `bracht ${said('kind') === 'final' ? 'het definitieve rapport' : 'een conceptrapport'} uit (rapport ${said('number')}).`
    case 'respond-as-management':
      return 'gaf de managementreactie.'
    case 'access-refused':
      return `vroeg iets waar geen toegang toe was: ${said('address')}`
  }
}

const inspected = (kind: string, on: string) =>
  kind === 'same' ? ` Het bestand komt overeen met de inzage van ${on}.` : ` Het bestand komt niet overeen met de inzage van ${on}.`
const plural = (count: string, one: string, many: string) => (count === '1' ? `één ${one}` : `${count} ${many}`)
const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text)
const outcome = (text: string) => (text === 'approved' ? 'keurde na toetsing goed:' : 'gaf na toetsing terug:')
const aspect: Record<string, string> = { design: 'opzet', existence: 'bestaan', operation: 'werking' }
const scanOutcomes: Record<string, string> = {
  clean: 'niets gevonden',
  infected: 'schadelijke inhoud gevonden, in quarantaine geplaatst',
  refused: 'niet toegelaten, in quarantaine geplaatst',
  'not-scanned': 'alleen zelf ingezien, want er is geen scanner',
}
const stance: Record<string, string> = { agrees: 'eens', 'partly-agrees': 'deels eens', disagrees: 'oneens' }
const verdict: Record<string, string> = {
  met: 'voldoet',
  'partly-met': 'voldoet deels',
  'not-met': 'voldoet niet',
  'cannot-be-established': 'niet vast te stellen',
  'no-occurrence': 'niet voorgekomen',
  'not-applicable': 'niet van toepassing',
  'not-examined': 'niet onderzocht',
}
const roles: Record<string, string> = {
  auditor: 'auditor',
  reviewer: 'toetser',
  'system-owner': 'systeemeigenaar',
  supplier: 'leverancier',
  management: 'management',
}
const role = (text: string) => roles[text] ?? text
