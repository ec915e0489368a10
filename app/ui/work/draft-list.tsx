import type { Id, Moment } from '../../domain/values'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'

export interface DraftLine {
  id: Id
  title: string
  /** The request that it answers, or the system that it is about. */
  about: string
  progress: { answered: number; asked: number }
  changedAt: Moment
  /** Address of where it is gone on with. */
  resume: string
}

/** Hand-ins that were begun: each leads back to where it was left. */
export function DraftList({ drafts }: { drafts: DraftLine[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <ul className="duiding-ruled-list">
      {drafts.map((draft) => (
        <li key={draft.id} className="duiding-task">
          <TextLink to={draft.resume}>{text.work.draft(draft.title)}</TextLink>
          <span className="duiding-small duiding-soft">
            {draft.about} · {text.contextForm.progress(draft.progress.answered, draft.progress.asked)} ·{' '}
            {text.work.changed(format.moment(draft.changedAt))}
          </span>
        </li>
      ))}
    </ul>
  )
}
