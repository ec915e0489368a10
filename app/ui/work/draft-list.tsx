import type { Moment } from '../../domain/values'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'

/** Hand-ins that were begun: each leads back to where it was left. */
export function DraftList({ drafts }: { drafts: { id: string; title: string; changedAt: Moment }[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <ul className="duiding-ruled-list">
      {drafts.map((draft) => (
        <li key={draft.id} className="duiding-task">
          <TextLink to={`/hand-ins/${draft.id}`}>{text.work.draft(draft.title)}</TextLink>
          <span className="duiding-small duiding-soft">{text.work.changed(format.moment(draft.changedAt))}</span>
        </li>
      ))}
    </ul>
  )
}
