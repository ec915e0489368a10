import type { Limitation } from '../domain/limitations'
import type { Format } from './format'
import type { limitationText, LimitationWords } from './nl/report-limitation'

/** What the sentence of a limitation cannot know by itself; on the page and in the report the same. */
export function limitationWords(
  limitation: Limitation,
  text: typeof limitationText,
  format: Format,
  /** The name of a field of the context, or the words of a question, as it stands within a sentence. */
  nameOf: (field: string) => string,
): LimitationWords {
  const partly = limitation.kind === 'partly-interpretable' ? limitation : null
  return {
    day: format.day,
    fields: format.list(fieldsOf(limitation, text, nameOf)),
    norms: format.list(partly?.norms ?? []),
    notFor: format.list(partly?.notFor ?? []),
  }
}

function fieldsOf(limitation: Limitation, text: typeof limitationText, nameOf: (field: string) => string): string[] {
  switch (limitation.kind) {
    case 'context-incomplete':
      return limitation.missing.map(nameOf)
    case 'not-interpretable':
    case 'partly-interpretable':
    case 'context-disputed':
      // "Other" tells nothing beside the words that go with it.
      return limitation.disputed.map(({ field, reason, words }) =>
        text.dispute(nameOf(field), reason === 'other' ? '' : text.disputeReasons[reason], words),
      )
    default:
      return []
  }
}
