import type { Phase } from '../../domain/progress'
import type { Moment, Period } from '../../domain/values'
import { EngagementLineHead } from '../engagement/engagement-line-head'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { useFormat, useText } from '../words'

export interface SystemHistoryItem {
  id: string
  title: string
  phase: Phase
  period: Period
  evidence: { id: string; number: string; title: string; at: Moment }[]
  findings: { id: string; number: number; title: string }[]
}

/** The engagements about a system, with the evidence and findings that this reader may see. */
export function SystemHistory({ history }: { history: SystemHistoryItem[] }) {
  const text = useText()
  const format = useFormat()
  const words = text.pages.system
  if (history.length === 0) return <Paragraph>{words.noHistory}</Paragraph>
  return (
    <ul className="duiding-ruled-list">
      {history.map((one) => (
        <li key={one.id} className="duiding-stack duiding-stack--small">
          <EngagementLineHead engagement={one} />
          {one.findings.length > 0 && (
            <ul className="duiding-plain-list">
              {one.findings.map((finding) => (
                <li key={finding.id}>
                  <TextLink to={`/findings/${finding.id}`}>
                    {words.finding(finding.number)} {finding.title}
                  </TextLink>
                </li>
              ))}
            </ul>
          )}
          {one.evidence.length > 0 && (
            <details className="duiding-details">
              <summary>{words.evidence(one.evidence.length)}</summary>
              <ul className="duiding-plain-list">
                {one.evidence.map((item) => (
                  <li key={item.id}>
                    <TextLink to={`/evidence/${item.id}`}>
                      {item.number} {item.title}
                    </TextLink>{' '}
                    <span className="duiding-small duiding-soft">{format.moment(item.at)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
