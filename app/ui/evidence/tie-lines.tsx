import type { InspectionTie } from '../../domain/inspection-tie'
import { Status } from '../status'
import { useFormat, useText } from '../words'

/** Whether a file is what was inspected, told on the side of the file and of the inspection. */
export function TieLines({ ties, isFile }: { ties: InspectionTie[]; isFile: boolean }) {
  const words = useText().custody.ties
  const format = useFormat()
  return ties.map(({ kind, day, number, revision }) => (
    <p key={`${number} ${revision}`}>
      <Status tone={kind === 'same' ? 'good' : 'care'} shape={kind === 'same' ? 'check' : 'warning'}>
        {isFile ? words[kind](format.day(day), number, revision) : words[kind === 'same' ? 'cameAs' : 'cameOtherwise'](number, revision)}
      </Status>
    </p>
  ))
}
