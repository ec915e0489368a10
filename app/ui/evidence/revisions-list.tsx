import { judgementOf, type Evidence } from '../../domain/evidence'
import type { Id } from '../../domain/values'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { compareAddress } from './compare-address'
import { JudgementState } from './judgement-state'

/** All revisions, the newest first: none is ever overwritten (R3). */
export function RevisionsList({ evidence, current }: { evidence: Evidence; current: Id }) {
  const text = useText().evidence
  const format = useFormat()
  return (
    <ol className="duiding-ruled-list duiding-revisions" reversed>
      {evidence.revisions
        .map((revision, index) => ({ revision, index }))
        .reverse()
        .map(({ revision, index }) => (
          <li key={revision.id} aria-current={revision.id === current || undefined}>
            <div className="duiding-row">
              <TextLink to={`/evidence/${evidence.id}?revision=${revision.number}`}>{text.revision(revision.number)}</TextLink>
              {revision.id === current && <span className="duiding-soft">{text.revisions.current}</span>}
              <JudgementState state={judgementOf(revision)} />
              {index > 0 && (
                <TextLink to={compareAddress(evidence.id, evidence.revisions[index - 1]!.number, revision.number)}>
                  {text.revisions.compare(evidence.revisions[index - 1]!.number)}
                </TextLink>
              )}
            </div>
            <p className="duiding-small duiding-soft">
              {text.revisions.line(revision.handedInBy.name, format.moment(revision.handedInAt))}
            </p>
            <p className="duiding-small duiding-soft">
              {text.revisions.digest}: <code className="duiding-hash">{revision.digest}</code>
            </p>
          </li>
        ))}
    </ol>
  )
}
