import { annotationNumber } from '../../domain/annotation'
import { evidenceNumber } from '../../domain/evidence'
import { latestVersion, type FindingVersion } from '../../domain/finding'
import { boardAddress } from '../verdict/board-address'
import type { Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { Notice } from '../notice'
import { Page } from '../page'
import { useFormat, useText } from '../words'
import './finding.css'
import { WithheldWords } from '../evidence/withheld-words'
import { FindingSide } from './finding-side'
import { FindingStateMark } from './finding-state'
import { stateOf, type FindingView } from './finding-view'
import { Replies } from './replies'

export const PARTS = ['condition', 'criterion', 'cause', 'effect', 'recommendation'] as const

/** A finding as one readable page; its marks in the margin, its history and review beside it, the reply below it. */
export function FindingPage({ view, answer }: { view: FindingView; answer: Answer | undefined }) {
  const all = useText()
  const text = all.finding
  const { finding, engagement } = view
  const version = finding.versions.find((one) => one.id === view.versionId) ?? latestVersion(finding)
  return (
    <Page
      title={version.title}
      kicker={text.kicker(finding.number, view.systemName)}
      trail={[
        { label: all.shell.nav.engagements, to: '/engagements' },
        { label: engagement.title, to: `/engagements/${engagement.id}` },
      ]}
      actions={view.may.edit && <ButtonLink to={`/findings/${finding.id}/edit`}>{text.edit}</ButtonLink>}
      lead={
        <div className="duiding-row">
          <FindingStateMark state={stateOf(finding)} />
          <Norms view={view} />
        </div>
      }
    >
      {view.inside && view.weak.length > 0 && <Notice kind="warning">{text.weak(view.weak.join(', '))}</Notice>}
      <div className={view.inside ? 'duiding-finding duiding-finding--inside' : 'duiding-finding'}>
        <article className="duiding-finding-text">
          {view.inside && <Margin view={view} version={version} />}
          {version.withheld && <WithheldWords evidence={version.withheld} />}
          {(version.withheld ? [] : PARTS).map((part) => (
            <section key={part} className="duiding-finding-part">
              <h2 className="utrecht-heading-3">{text.parts[part]}</h2>
              <p className="duiding-typed" dir="auto">
                {version[part]}
              </p>
            </section>
          ))}
          <Replies view={view} answer={answer} />
        </article>
        {view.inside && <FindingSide view={view} version={version} answer={answer} />}
      </div>
    </Page>
  )
}

/** The norms with which it was raised, where an upgrade renumbered them, ended them, or asks to judge them again. */
function EarlierNorms({ finding }: { finding: FindingView['finding'] }) {
  const text = useText().upgrade
  const changed = (finding.earlierNorms ?? []).filter(({ from, to, again }) => again || to.length !== 1 || to[0] !== from.id)
  return changed.map(({ from, to, again }) => (
    <span key={from.id} className="duiding-finding__earlier duiding-small duiding-soft">
      {text.findingEarlier(text.version(from.framework.title, from.framework.version), from.id)}
      {to.length === 0 ? ` (${text.lapsed})` : again ? ` (${text.findingAgain})` : ''}
    </span>
  ))
}

function Norms({ view }: { view: FindingView }) {
  const { finding, engagement } = view
  return (
    <span>
      {view.norms.map((norm, index) => (
        <span key={norm.id}>
          {index > 0 && ', '}
          {view.inside ? (
            <TextLink to={boardAddress(engagement.id, finding.systemId, norm.id)}>
              {norm.id} {norm.title}
            </TextLink>
          ) : (
            `${norm.id} ${norm.title}`
          )}
        </span>
      ))}
      {view.inside && <EarlierNorms finding={finding} />}
    </span>
  )
}

/** The marks on which the finding rests, in the margin of its text. */
function Margin({ view, version }: { view: FindingView; version: FindingVersion }) {
  const text = useText()
  const format = useFormat()
  return (
    <aside className="duiding-margin" aria-label={text.finding.evidence}>
      <p className="duiding-small duiding-soft">{text.finding.evidence}</p>
      {view.marks.length === 0 && (
        <p className="duiding-small">{version.basis.length === 0 ? text.finding.noEvidence : text.evidence.closed.embargo.title}</p>
      )}
      <ul className="duiding-plain-list">
        {view.marks.map((one) => (
          <li key={one.mark.id}>
            <TextLink to={`/evidence/${one.evidence.id}#${annotationNumber(one.mark)}`}>{annotationNumber(one.mark)}</TextLink>{' '}
            <span className="duiding-soft">
              {evidenceNumber(one.evidence)}
              {one.aspects.length > 0 && `, ${format.list(one.aspects.map((aspect) => text.nouns.aspects[aspect]))}`}
            </span>
            <p className="duiding-small duiding-margin-words">{one.mark.text}</p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
