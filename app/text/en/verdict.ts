import { counted } from '../format'
import type { BoardWords, verdictText as nl } from '../nl/verdict'

const pieces = counted('en')

const verdicts: BoardWords = {
  title: 'Verdict per aspect', one: 'verdict', give: 'Give a verdict', again: 'Revise the verdict', submit: 'Record verdict', none: 'No verdict yet',
  values: {
    met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met', 'cannot-be-established': 'Cannot be established',
    'no-occurrence': 'No occurrence in the period', 'not-applicable': 'Not applicable', 'not-examined': 'Not examined',
  },
  review: 'Review of these verdicts', reviewHint: 'You review all verdicts on this norm that are not approved yet.',
}
const outcomes: BoardWords = {
  title: 'Outcome per aspect', one: 'outcome', give: 'Record an outcome', again: 'Revise the outcome', submit: 'Record outcome', none: 'No outcome yet',
  values: {
    met: 'Found', 'partly-met': 'Partly found', 'not-met': 'Not found', 'cannot-be-established': 'Cannot be established',
    'no-occurrence': 'No occurrence in the period', 'not-applicable': 'Not applicable', 'not-examined': 'Not examined',
  },
  review: 'Review of these outcomes', reviewHint: 'You review all outcomes on this norm that are not approved yet.',
}

export const verdictText: typeof nl = {
  words: (agreedUpon) => (agreedUpon ? outcomes : verdicts),
  pageTitle: (norm, title) => `${norm} ${title}`,
  kicker: (control, system) => `${control} · ${system}`,
  criterion: 'Criterion',
  statement: 'The norm',
  requests: 'Requests',
  notApplicable: (reason, reference) => `This norm does not apply: ${reason} (statement of applicability: ${reference})`,
  evidence: 'Evidence',
  for: 'Speaks for',
  against: 'Speaks against',
  neutral: 'Neutral',
  nothing: 'Nothing annotated.',
  withoutMarks: 'Received for this norm, not annotated yet',
  noEvidence: 'No evidence has been annotated for this norm yet. Open a piece of evidence, mark the place and choose this norm.',
  notReceived: (count) => `${pieces(count, 'request was', 'requests were')} not answered with evidence.`,
  value: 'Choice',
  reason: 'Why can it not be established?',
  chooseReason: 'Choose the reason',
  reference: 'Reference to the statement of applicability',
  facts: 'Facts',
  factsHint: 'What was established, in facts that can be checked. It is reported as you write it.',
  basis: 'Rests on',
  basisHint: 'Choose the annotations that it rests on.',
  basisNone: 'On nothing',
  noBasis: 'There are no annotations on this system for this norm yet.',
  weak: 'context not interpretable: supports “cannot be established” only',
  version: (version) => `version ${version}`,
  by: (name, moment) => `${name}, ${moment}`,
  earlier: (count) => pieces(count, 'earlier version', 'earlier versions'),
  because: (reason) => `because: ${reason}`,
  vvt: (reference) => `statement of applicability: ${reference}`,
  weakBasis: (evidence) => `Rests on evidence whose context is not judged interpretable (any more): ${evidence}. Revise this.`,
  reviewState: { approved: 'reviewed and approved', returned: 'returned', open: 'not reviewed yet' },
  reviewed: (name, moment) => `${name}, ${moment}`,
  outsideTeam: 'from outside the team',
  approve: 'Approve',
  returnIt: 'Return',
  outcome: 'Outcome of the review',
  note: 'Note',
  noteHint: 'When returning: what has to change, and why?',
  reviewSubmit: 'Record review',
  ownWork: 'You made one of these versions yourself. A colleague reviews them (maker is not checker).',
  nothingToReview: 'There is nothing to review here now.',
  findings: 'Findings on this norm',
  noFindings: 'No findings on this norm.',
  newFinding: 'Write a finding',
  trail: 'Trail',
  previous: 'Previous norm',
  next: 'Next norm',
  showEvidence: 'Show in evidence',
}
