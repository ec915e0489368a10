import type { DisputeReason } from '../../domain/evidence'
import type { Limitation } from '../../domain/limitations'

/** The kinds that are told in a sentence; the others stand together in a table. */
export type ToldLimitation = Exclude<Limitation, { kind: 'cannot-be-established' | 'not-examined' }>

/** Words that the sentence cannot know by itself. */
export interface LimitationWords {
  day: (day: string) => string
  /** The names of fields or the text of questions, with why where they are disputed. */
  fields: string
  /** Norms for which evidence can be interpreted, and those for which not; empty where that is not told. */
  norms: string
  notFor: string
}

/** The heading above the sentences of each kind, and the sentence itself (R7). */
export const limitationText = {
  groups: {
    'owner-missing': 'Eigenaarschap',
    'request-unanswered': 'Niet beantwoorde informatieverzoeken',
    'not-available': 'Niet beschikbaar',
    'inspection-refused': 'Inzage geweigerd of beperkt',
    'inspection-only': 'Alleen ter inzage',
    embargo: 'Onder embargo',
    quarantined: 'Ontvangen, maar in quarantaine',
    'not-interpretable': 'Ontvangen, maar niet te duiden',
    'partly-interpretable': 'Deels te duiden',
    'not-judged': 'Duiding nog niet nagegaan',
    'context-disputed': 'Duiding deels betwist',
    'context-incomplete': 'Duiding onvolledig',
    'stated-blind-spot': 'Wat het bewijs volgens de gever niet aantoont',
    'clarification-unanswered': 'Onbeantwoorde toelichtingsvragen',
  } satisfies Record<ToldLimitation['kind'], string> as Record<ToldLimitation['kind'], string>,

  sentence(limitation: ToldLimitation, words: LimitationWords): string {
    switch (limitation.kind) {
      case 'owner-missing':
        return 'Voor dit systeem is geen eigenaar aangewezen. Informatieverzoeken konden daardoor binnen de opdrachtgever aan niemand worden gericht.'
      case 'request-unanswered':
        return `${limitation.request} (${limitation.title}): niets ontvangen. Gevraagd vóór of op ${words.day(limitation.due)}.`
      case 'not-available':
        return `${limitation.request} (${limitation.title}): volgens de gevraagde niet beschikbaar. Opgegeven reden: ${limitation.reason}`
      case 'inspection-refused':
        return `${limitation.request} (${limitation.title}): inzage geweigerd of beperkt. Opgegeven reden: ${limitation.reason}`
      case 'inspection-only':
        return `${limitation.evidence} (${limitation.title}): ter plaatse ingezien, geen kopie in het dossier. Reden: ${limitation.whyNoCopy}`
      case 'embargo':
        return `${limitation.evidence} staat onder embargo. De inhoud is in dit rapport niet weergegeven.`
      case 'quarantined':
        return `${limitation.evidence} (${limitation.title}): het ontvangen bestand is schadelijk of wordt niet toegelaten, en kon niet worden geopend.`
      case 'not-interpretable':
        return `${limitation.evidence} (${limitation.title}): niet te duiden. ${limitation.reason}${words.fields ? ` Het gaat om: ${words.fields}.` : ''}`
      case 'partly-interpretable':
        return `${limitation.evidence} (${limitation.title}): alleen te duiden voor ${words.norms}${words.notFor ? `, niet voor ${words.notFor}` : ''}. ${limitation.reason}${words.fields ? ` Betwist: ${words.fields}.` : ''}`
      case 'context-disputed':
        return `${limitation.evidence} (${limitation.title}): te duiden, maar niet alles in de duiding is aanvaard: ${words.fields}.`
      case 'not-judged':
        return `${limitation.evidence} (${limitation.title}): nog niet is nagegaan of dit stuk met zijn duiding te interpreteren is.`
      case 'context-incomplete':
        return `${limitation.evidence} (${limitation.title}): de duiding laat open: ${words.fields}.`
      case 'stated-blind-spot':
        return `${limitation.evidence} (${limitation.title}): ${limitation.notShown}`
      case 'clarification-unanswered':
        return `${limitation.evidence}: op de toelichtingsvraag “${limitation.question}” kwam ${limitation.late ? 'geen' : 'nog geen'} antwoord. Gevraagd vóór of op ${words.day(limitation.due)}.`
    }
  },

  /** Why a field is disputed, in a few words after its name. */
  disputeReasons: {
    missing: 'ontbreekt',
    unclear: 'onduidelijk',
    'contradicts-file': 'in strijd met het bestand',
    'contradicts-other': 'in strijd met ander bewijs',
    'not-verifiable': 'niet na te gaan',
  } satisfies Record<Exclude<DisputeReason, 'other'>, string> as Record<Exclude<DisputeReason, 'other'>, string>,

  dispute(field: string, reason: string, words: string): string {
    const why = [reason, words].filter(Boolean).join(': ')
    return why ? `${field} (${why})` : field
  },

  count: { one: 'beperking', many: 'beperkingen' },
}
