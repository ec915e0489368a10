import type { Role } from '../../domain/person'
import type { Phase } from '../../domain/progress'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'

export interface EngagementLine {
  id: string
  title: string
  sample: boolean
  roles: Role[]
  phase: Phase
}

/** My engagements, one line each: which, how far, and as what. */
export function EngagementLines({ engagements }: { engagements: EngagementLine[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <ul className="duiding-ruled-list">
      {engagements.map((one) => (
        <li key={one.id} className="duiding-task">
          <div>
            <TextLink to={`/engagements/${one.id}`}>{one.title}</TextLink>
            <p className="duiding-small duiding-soft">
              {format.list(one.roles.map((role) => text.nouns.roles[role]))}
              {one.sample && (
                <>
                  , <span className="duiding-sample-mark">{text.shell.sampleMark}</span>
                </>
              )}
            </p>
          </div>
          <span>{text.nouns.phases[one.phase]}</span>
        </li>
      ))}
    </ul>
  )
}
