import { boardAddress } from '../verdict/board-address'
import type { Limitation } from '../../domain/limitations'
import { TextLink } from '../link'
import { Section } from '../page'
import { useText } from '../words'
import { VerdictStatus } from './states'

/** What could not be established or was not examined, together in one table. */
export function UnestablishedTable({
  engagementId,
  limitations,
  nameOf,
}: {
  engagementId: string
  limitations: Limitation[]
  nameOf: (systemId: string) => string
}) {
  const text = useText()
  const words = text.pages.limitations
  const rows = limitations.filter((one) => one.kind === 'cannot-be-established' || one.kind === 'not-examined')
  if (rows.length === 0) return null
  return (
    <Section title={words.unestablished}>
      <div className="duiding-table-frame">
        <table className="utrecht-table duiding-table--cards">
          <caption className="duiding-only-spoken">{words.unestablished}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              {[text.engagement.norm, text.engagement.system, words.aspect, words.verdict, words.reason].map((label) => (
                <th scope="col" key={label} className="utrecht-table__header-cell">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {rows.map((one) => (
              <tr className="utrecht-table__row" key={`${one.systemId}/${one.norm}/${one.aspect}`}>
                <th scope="row" data-head={text.engagement.norm} className="utrecht-table__header-cell">
                  <TextLink to={boardAddress(engagementId, one.systemId, one.norm)}>{one.norm}</TextLink>
                </th>
                <td data-head={text.engagement.system} className="utrecht-table__cell">
                  {nameOf(one.systemId)}
                </td>
                <td data-head={words.aspect} className="utrecht-table__cell">
                  {text.nouns.aspects[one.aspect]}
                </td>
                <td data-head={words.verdict} className="utrecht-table__cell">
                  <VerdictStatus value={one.kind} />
                </td>
                <td data-head={words.reason} className="utrecht-table__cell">
                  {one.kind === 'cannot-be-established' ? text.nouns.reasons[one.reason] : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
