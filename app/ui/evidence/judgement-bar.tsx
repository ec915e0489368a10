import { judgementOf, type Evidence, type EvidenceRevision } from '../../domain/evidence'
import { TextLink } from '../link'
import { useText } from '../words'
import { compareAddress } from './compare-address'
import { goToPlace } from './go-to-place'
import { JudgementState } from './judgement-state'
import { countSaid, useJudging, type Judging } from './judging'

/** In sight while the fields are read, and small so that they can be: how it stands, and the way to the judgement at their end. */
export function JudgementBar({ evidence, revision }: { evidence: Evidence; revision: EvidenceRevision }) {
  const text = useText().evidence
  const judging = useJudging()
  return (
    <div className="duiding-judgement">
      <BeforeThis evidence={evidence} revision={revision} />
      <div className="duiding-judgement-bar">
        {(!judging || revision.judgements.length > 0) && <JudgementState state={judgementOf(revision)} />}
        {judging && <Said judging={judging} />}
        <a
          className="utrecht-link utrecht-link--html-a duiding-small duiding-nowrap"
          href="#judgement"
          onClick={(event) => {
            // Not by the address: a refusal that is still to be read would go with the page that showed it.
            event.preventDefault()
            goToPlace('judgement')
          }}
        >
          {text.judge.goTo}
        </a>
      </div>
    </div>
  )
}

function Said({ judging }: { judging: Judging }) {
  const text = useText().evidence.judge
  return (
    <span className="duiding-said duiding-small duiding-soft" aria-live="polite">
      {text.saidCount(countSaid(judging, 'accepted'), countSaid(judging, 'disputed'), judging.parts.length)}
      {judging.verdict && ` ${text.chosen(text.choices[judging.verdict])}`}
    </span>
  )
}

/** A judgement stays with its revision (R3): of a new one only the page of what changed tells how it compares. */
function BeforeThis({ evidence, revision }: { evidence: Evidence; revision: EvidenceRevision }) {
  const text = useText().evidence
  const earlier = evidence.revisions.findLast((one) => one.number < revision.number && one.judgements.length > 0)
  if (!earlier || revision.judgements.length > 0) return null
  const judged = text.judgementShort[judgementOf(earlier)]
  return (
    <p className="duiding-small">
      {text.judge.before(earlier.number, judged)}{' '}
      <TextLink to={compareAddress(evidence.id, earlier.number, revision.number)}>{text.judge.whatChanged}</TextLink>
    </p>
  )
}
