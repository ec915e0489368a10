import type { Phase } from '../../domain/progress'
import type { Period } from '../../domain/values'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'

/** Names an engagement in a list about something else: its title as a link, its phase and its period. */
export function EngagementLineHead({
  engagement: { id, title, phase, period },
}: {
  engagement: { id: string; title: string; phase: Phase; period: Period }
}) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      <div className="duiding-task">
        <TextLink to={`/engagements/${id}`}>{title}</TextLink>
        <span>{text.nouns.phases[phase]}</span>
      </div>
      <p className="duiding-small duiding-soft">{format.period(period)}</p>
    </>
  )
}
