import { annotationNumber } from '../../domain/annotation'
import type { FormerVerdict } from '../../domain/upgrade'
import type { Review, Verdict } from '../../domain/verdict'
import type { BoardWords } from '../../text/nl/verdict'
import type { Answer } from '../form'
import { WithheldWords } from '../evidence/withheld-words'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import type { AspectView, BoardView } from './board-view'
import { OutcomeState } from './outcome-state'
import { VerdictForm } from './verdict-form'

/** One aspect: what is concluded now, on what, by whom, who reviewed it, and the form that concludes anew. */
export function AspectCard({
  view,
  aspect,
  words,
  here,
  answer,
}: {
  view: BoardView
  aspect: AspectView
  words: BoardWords
  here: string
  answer: Answer | undefined
}) {
  const text = useText()
  const current = aspect.versions.at(-1)
  const form = `verdict-${aspect.aspect}`
  const name = text.nouns.aspects[aspect.aspect]
  return (
    <section className="duiding-aspect" id={aspect.aspect} aria-labelledby={`${aspect.aspect}-title`}>
      <h3 className="utrecht-heading-3" id={`${aspect.aspect}-title`}>
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </h3>
      {current ? <Given verdict={current} view={view} words={words} /> : <p className="duiding-soft">{words.none}</p>}
      {aspect.weak.length > 0 && <Notice kind="warning">{text.verdict.weakBasis(aspect.weak.join(', '))}</Notice>}
      {aspect.versions.length > 1 && (
        <details className="duiding-details duiding-small">
          <summary>{text.verdict.earlier(aspect.versions.length - 1)}</summary>
          <div className="duiding-stack">
            {aspect.versions
              .slice(0, -1)
              .reverse()
              .map((one) => (
                <Given key={one.id} verdict={one} view={view} words={words} />
              ))}
          </div>
        </details>
      )}
      {aspect.former.map((one) => (
        <Former key={one.verdict.id} former={one} view={view} words={words} />
      ))}
      {view.may.conclude && aspect.asked && (
        <details className="duiding-details" open={answer?.typed['form'] === form || undefined} key={current?.version ?? 0}>
          <summary>
            {current ? words.again : words.give}
            <span className="duiding-only-spoken">: {name}</span>
          </summary>
          <VerdictForm view={view} aspect={aspect} words={words} address={`${here}/verdict`} form={form} answer={answer} />
        </details>
      )}
    </section>
  )
}

/** A verdict of an earlier edition, to be judged again: what was concluded then, and why it does not hold. */
function Former({ former, view, words }: { former: FormerVerdict; view: BoardView; words: BoardWords }) {
  const text = useText().upgrade
  const format = useFormat()
  const { from, because } = former
  return (
    <details className="duiding-details duiding-small">
      <summary>{text.formerVerdict(text.version(from.framework.title, from.framework.version), from.id)}</summary>
      <div className="duiding-stack duiding-stack--small">
        <p>{text.formerHint(format.list(because.why.map((why) => text.why[why])))}</p>
        {because.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <Given verdict={former.verdict} view={view} words={words} />
      </div>
    </details>
  )
}

function Given({ verdict, view, words }: { verdict: Verdict; view: BoardView; words: BoardWords }) {
  const all = useText()
  const text = all.verdict
  const format = useFormat()
  const { outcome } = verdict
  const marks = [...view.marks, ...view.otherMarks].filter(
    (one, index, list) => verdict.basis.includes(one.mark.id) && list.findIndex((other) => other.mark.id === one.mark.id) === index,
  )
  return (
    <div className="duiding-stack duiding-stack--small">
      <p className="duiding-outcome">
        <OutcomeState value={outcome.value} words={words.values} />
      </p>
      {outcome.value === 'cannot-be-established' && <p>{text.because(all.nouns.reasons[outcome.reason])}</p>}
      {outcome.value === 'not-applicable' && <p>{text.vvt(outcome.reference)}</p>}
      {verdict.withheld ? (
        <WithheldWords evidence={verdict.withheld} />
      ) : (
        <p className="duiding-typed" dir="auto">
          {verdict.facts}
        </p>
      )}
      <p className="duiding-small duiding-row">
        <span className="duiding-soft">{text.basis}:</span>
        {marks.length === 0
          ? text.basisNone
          : marks.map((one) => (
              <TextLink key={one.mark.id} to={`/evidence/${one.evidence.id}#${annotationNumber(one.mark)}`}>
                {annotationNumber(one.mark)}
              </TextLink>
            ))}
      </p>
      {verdict.carriedFrom && (
        <p className="duiding-small">
          {all.upgrade.carriedFrom(
            all.upgrade.version(verdict.carriedFrom.framework.title, verdict.carriedFrom.framework.version),
            verdict.carriedFrom.id,
          )}
        </p>
      )}
      <p className="duiding-small duiding-soft">
        {text.version(verdict.version)}: {text.by(verdict.by.name, format.moment(verdict.at))}
      </p>
      <ReviewLine reviews={verdict.reviews} />
    </div>
  )
}

/** How the review of one version stands, with what the reviewer wrote. */
export function ReviewLine({ reviews }: { reviews: Review[] }) {
  const text = useText().verdict
  const format = useFormat()
  const last = reviews.at(-1)
  if (!last)
    return (
      <p className="duiding-small">
        <Status tone="care" shape="open">
          {text.reviewState.open}
        </Status>
      </p>
    )
  return (
    <div className="duiding-small">
      <Status tone={last.outcome === 'approved' ? 'good' : 'bad'} shape={last.outcome === 'approved' ? 'check' : 'cross'}>
        {text.reviewState[last.outcome]}
      </Status>{' '}
      <span className="duiding-soft">
        {text.reviewed(last.by.name, format.moment(last.at))}
        {last.outsideTeam && ` (${text.outsideTeam})`}
      </span>
      {last.note && (
        <p className="duiding-typed" dir="auto">
          {last.note}
        </p>
      )}
    </div>
  )
}
