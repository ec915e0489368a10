import type { Progress } from '../../domain/progress'
import { useFormat, useText } from '../words'

/** How far an engagement is, in counts: words first, the bar repeats them. */
export function ProgressList({ progress }: { progress: Progress }) {
  const text = useText()
  const format = useFormat()
  const words = text.engagement.management
  const { requests, evidence, clarifications, verdicts, findings } = progress
  const lines = [
    { label: words.requests, done: requests.answered + requests.refused, all: requests.sent },
    { label: words.judged, done: evidence.received - evidence.notJudged, all: evidence.received },
    ...(clarifications.asked > 0 ? [{ label: words.clarified, done: clarifications.answered, all: clarifications.asked }] : []),
    { label: words.verdicts, done: verdicts.given, all: verdicts.needed },
    { label: words.reviewed, done: verdicts.reviewed, all: verdicts.needed },
    { label: words.replied, done: findings.replied, all: findings.raised },
  ]
  return (
    <ul className="duiding-plain-list duiding-progress-list">
      {lines.map((line) => (
        <li className="duiding-progress" key={line.label}>
          <span>
            {words.of(format.number(line.done), format.number(line.all))} {line.label}
          </span>
          <progress max={Math.max(1, line.all)} value={line.done} aria-label={line.label} />
        </li>
      ))}
    </ul>
  )
}
