import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'
import type { Judgement } from '../../domain/evidence'
import type { RequestState } from '../../domain/request-overview'
import type { VerdictValue } from '../../domain/verdict'

/** The states of the nouns as tags: one place decides shape and tone. */

const verdictLook: Record<VerdictValue, [Tone, Shape]> = {
  met: ['good', 'full'],
  'partly-met': ['care', 'half'],
  'not-met': ['bad', 'cross'],
  'cannot-be-established': ['care', 'question'],
  'no-occurrence': ['still', 'open'],
  'not-applicable': ['still', 'dash'],
  'not-examined': ['still', 'dash'],
}

export function VerdictStatus({ value }: { value: VerdictValue }) {
  const text = useText()
  const [tone, shape] = verdictLook[value]
  return (
    <Status tone={tone} shape={shape}>
      {text.nouns.verdicts[value]}
    </Status>
  )
}

const judgementLook: Record<Judgement, [Tone, Shape]> = {
  interpretable: ['good', 'check'],
  'partly-interpretable': ['care', 'half'],
  'not-interpretable': ['bad', 'cross'],
  'not-judged': ['still', 'open'],
}

export function JudgementStatus({ judgement }: { judgement: Judgement }) {
  const text = useText()
  const [tone, shape] = judgementLook[judgement]
  return (
    <Status tone={tone} shape={shape}>
      {text.engagement.judgement[judgement]}
    </Status>
  )
}

const requestLook: Record<RequestState, [Tone, Shape]> = {
  open: ['still', 'open'],
  overdue: ['bad', 'warning'],
  answered: ['good', 'check'],
  refused: ['care', 'cross'],
}

export function RequestStatus({ state, extension = false }: { state: RequestState; extension?: boolean }) {
  const text = useText()
  const [tone, shape] = requestLook[state]
  return (
    <>
      <Status tone={tone} shape={shape}>
        {text.engagement.requestState[state]}
      </Status>
      {extension && (
        <span className="duiding-small duiding-soft">
          <br />
          {text.requestTime.extensionState}
        </span>
      )}
    </>
  )
}

export type FindingState = 'draft' | 'returned' | 'reviewed' | 'sent' | 'replied'
const findingLook: Record<FindingState, [Tone, Shape]> = {
  draft: ['still', 'open'],
  returned: ['bad', 'cross'],
  reviewed: ['accent', 'half'],
  sent: ['accent', 'dot'],
  replied: ['good', 'check'],
}

export function FindingStatus({ state }: { state: FindingState }) {
  const text = useText()
  const [tone, shape] = findingLook[state]
  return (
    <Status tone={tone} shape={shape}>
      {text.engagement.findingState[state]}
    </Status>
  )
}

export function ReviewStatus({ reviewed }: { reviewed: boolean }) {
  const text = useText()
  return (
    <Status tone={reviewed ? 'good' : 'still'} shape={reviewed ? 'check' : 'open'}>
      {reviewed ? text.engagement.reviewed : text.engagement.notReviewed}
    </Status>
  )
}
