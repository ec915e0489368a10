import type { ExcludedPart, StatementRow } from '../../domain/applicability'
import { Status } from '../status'
import { useText } from '../words'

/** What a decision rests on: the measures that hold, each reason with its place, where it was derived from, and what is missing. */
export function Grounds({ row, nameOf }: { row: StatementRow; nameOf: (frameworkId: string) => string }) {
  const words = useText().applicability
  const { grounds, derivedFrom } = row
  return (
    <span className="duiding-stack duiding-stack--small">
      <Scope row={row} />
      {row.excluded.map((part) => (
        <LeftOut key={part.id} part={part} />
      ))}
      {grounds && (
        <span>
          {grounds.reason}{' '}
          <Place
            parts={[
              [words.reference, grounds.reference],
              [words.riskAnalysis, grounds.riskAnalysis],
            ]}
          />
        </span>
      )}
      {derivedFrom && (
        <span className="duiding-soft duiding-small">
          {words.derivedFrom(nameOf(derivedFrom.framework), derivedFrom.controls.join(', '))} ({words.confidences[derivedFrom.confidence]})
        </span>
      )}
      {row.undecided.map((part) => (
        <Lacking key={part.id}>{words.undecidedPart(part.id, part.title)}</Lacking>
      ))}
      {row.gaps
        // The measures that nobody decided on stand above, with their titles.
        .filter((gap) => gap.kind !== 'measure-undecided')
        .map((gap) => (
          <Lacking key={words.gap(gap)}>{words.gapLine(words.gap(gap))}</Lacking>
        ))}
    </span>
  )
}

function Lacking({ children }: { children: string }) {
  return (
    <Status tone="care" shape="warning">
      <span className="duiding-blocker">{children}</span>
    </Status>
  )
}

function Scope({ row }: { row: StatementRow }) {
  const words = useText().applicability
  if (row.state === 'undecided') return <span>{words.undecidedMore}</span>
  if (row.state === 'excluded') return null
  if (row.measures === 0) return <span>{words.itself}</span>
  if (row.inScope.length === 0) return <span>{words.noneInScope}</span>
  return <span>{words.inScope(row.inScope.map((part) => part.id).join(', '), row.inScope.length, row.measures)}</span>
}

function LeftOut({ part }: { part: ExcludedPart }) {
  const words = useText().applicability
  return (
    <span>
      <strong>{words.excludedPart(part.id, part.title)}</strong>
      <br />
      {part.reason} <Place parts={[[words.reference, part.reference]]} />
    </span>
  )
}

/** Where it is written down; what is not named stands among the gaps. */
function Place({ parts }: { parts: [label: string, value: string][] }) {
  const named = parts.filter(([, value]) => value !== '')
  if (named.length === 0) return null
  return <span className="duiding-soft duiding-small">{named.map(([label, value]) => `${label}: ${value}`).join('; ')}</span>
}
