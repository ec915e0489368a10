import type { StatementState } from '../../domain/applicability'
import { STATEMENT_STATES } from '../../domain/applicability'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { useText } from '../words'
import { controlAddress, matrixAddress, statementAddress } from './addresses'
import { ApplicabilityStatus } from './applicability-status'

interface SystemNormsProps {
  systemId: string
  frameworkId: string
  rows: { id: string; title: string; state: StatementState; derived: boolean }[]
}

/** How the controls of one framework stand on a system; each number leads to what it counts. */
export function SystemNorms({ systemId, frameworkId, rows }: SystemNormsProps) {
  const words = useText().controls
  const inMatrix = { framework: frameworkId, system: systemId }
  return (
    <>
      <ul className="duiding-counts">
        {STATEMENT_STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <li key={state}>
              <TextLink to={matrixAddress({ ...inMatrix, state })}>
                {count} {words.applicability[state]}
              </TextLink>
            </li>
          ))}
        <li>
          <TextLink to={matrixAddress(inMatrix)}>{words.system.matrix}</TextLink>
        </li>
        <li>
          <TextLink to={statementAddress(systemId, frameworkId)}>{words.system.statement}</TextLink>
        </li>
      </ul>
      {rows.every((row) => row.state === 'undecided') ? (
        <Paragraph>{words.system.none}</Paragraph>
      ) : (
        <ul className="duiding-choices--columns duiding-plain-list">
          {rows.map((row) => (
            <li key={row.id}>
              <TextLink to={controlAddress(frameworkId, row.id)}>
                {row.id} {row.title}
              </TextLink>
              {(row.state !== 'applies' || row.derived) && (
                <>
                  <br />
                  <ApplicabilityStatus state={row.state} derived={row.derived} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
