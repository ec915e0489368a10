import type { limitationText as nlLimitationText } from '../nl/report-limitation'

export const limitationText: typeof nlLimitationText = {
  groups: {
    'owner-missing': 'Ownership',
    'request-unanswered': 'Information requests without an answer',
    'not-available': 'Not available',
    'inspection-refused': 'Inspection refused or limited',
    'inspection-only': 'Inspected only',
    embargo: 'Under embargo',
    quarantined: 'Received, but in quarantine',
    'not-interpretable': 'Received, but not interpretable',
    'partly-interpretable': 'Partly interpretable',
    'not-judged': 'Context not examined yet',
    'context-disputed': 'Context disputed in part',
    'context-incomplete': 'Context incomplete',
    'stated-blind-spot': 'What the evidence does not show, according to its giver',
    'clarification-unanswered': 'Clarifications without an answer',
  },

  sentence(limitation, words) {
    switch (limitation.kind) {
      case 'owner-missing':
        return 'No owner has been appointed for this system, so information requests could not be addressed to anybody within the client.'
      case 'request-unanswered':
        return `${limitation.request} (${limitation.title}): nothing was received. Asked for on or before ${words.day(limitation.due)}.`
      case 'not-available':
        return `${limitation.request} (${limitation.title}): not available according to the person asked. Reason given: ${limitation.reason}`
      case 'inspection-refused':
        return `${limitation.request} (${limitation.title}): inspection refused or limited. Reason given: ${limitation.reason}`
      case 'inspection-only':
        return `${limitation.evidence} (${limitation.title}): inspected on site, no copy in the audit file. Reason: ${limitation.whyNoCopy}`
      case 'embargo':
        return `${limitation.evidence} is under embargo. Its content is not shown in this report.`
      case 'quarantined':
        return `${limitation.evidence} (${limitation.title}): the file received is harmful or not let in, and could not be opened.`
      case 'not-interpretable':
        return `${limitation.evidence} (${limitation.title}): not interpretable. ${limitation.reason}${words.fields ? ` It concerns: ${words.fields}.` : ''}`
      case 'partly-interpretable':
        return `${limitation.evidence} (${limitation.title}): can be interpreted for ${words.norms} only${words.notFor ? `, not for ${words.notFor}` : ''}. ${limitation.reason}${words.fields ? ` Disputed: ${words.fields}.` : ''}`
      case 'context-disputed':
        return `${limitation.evidence} (${limitation.title}): can be interpreted, but not all of its context is accepted: ${words.fields}.`
      case 'not-judged':
        return `${limitation.evidence} (${limitation.title}): it has not been examined yet whether this can be interpreted with its context.`
      case 'context-incomplete':
        return `${limitation.evidence} (${limitation.title}): the context leaves open: ${words.fields}.`
      case 'stated-blind-spot':
        return `${limitation.evidence} (${limitation.title}): ${limitation.notShown}`
      case 'clarification-unanswered':
        return `${limitation.evidence}: no answer came ${limitation.late ? '' : 'yet '}to the clarification “${limitation.question}”. Asked for on or before ${words.day(limitation.due)}.`
    }
  },

  disputeReasons: {
    missing: 'missing',
    unclear: 'unclear',
    'contradicts-file': 'contradicts the file',
    'contradicts-other': 'contradicts other evidence',
    'not-verifiable': 'cannot be verified',
  },

  dispute(field, reason, words) {
    const why = [reason, words].filter(Boolean).join(': ')
    return why ? `${field} (${why})` : field
  },

  count: { one: 'limitation', many: 'limitations' },
}
