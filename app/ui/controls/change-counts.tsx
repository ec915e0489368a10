import { useSearchParams } from '@remix-run/react'
import { CHANGE_KINDS, type ChangeKind } from '../../domain/change-map'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { KindStatus } from './change-status'

/** How many changes there are of each kind; each number leads to those it counts. */
export function ChangeCounts({ counts }: { counts: Record<ChangeKind, number> }) {
  const words = useText().controls.changes
  const format = useFormat()
  const [params] = useSearchParams()
  const total = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const chosen = params.get('kind')
  return (
    <nav aria-label={words.counts}>
      <ul className="duiding-counts">
        <li>
          <TextLink to="?" preventScrollReset {...(chosen ? {} : { 'aria-current': 'true' as const })}>
            {words.all} {format.number(total)}
          </TextLink>
        </li>
        {CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <TextLink to={`?kind=${kind}`} preventScrollReset {...(chosen === kind ? { 'aria-current': 'true' as const } : {})}>
              <KindStatus kind={kind} /> {format.number(counts[kind])}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
