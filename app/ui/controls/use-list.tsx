import { aspects } from '../../domain/catalogue'
import type { NormUse, UsedVerdict } from '../../domain/control-uses'
import type { Phase } from '../../domain/progress'
import type { Moment, Period } from '../../domain/values'
import type { BoardWords } from '../../text/nl/verdict'
import { boardAddress } from '../verdict/board-address'
import { EngagementLineHead } from '../engagement/engagement-line-head'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { OutcomeState } from '../verdict/outcome-state'
import { useFormat, useText } from '../words'

/** An engagement in which the control is a norm, as its reader sees it. */
export interface EngagementUse {
  id: string
  title: string
  phase: Phase
  period: Period
  /** Decides the words (R8). */
  agreedUpon: boolean
  /** Reads the working papers, and so the verdicts (R9). */
  inside: boolean
  uses: NormUse[]
}

/** Where a control is used: per engagement and system what was concluded on each aspect, over time. */
export function UseList({ engagements }: { engagements: EngagementUse[] }) {
  const text = useText()
  const words = text.controls.uses
  if (engagements.length === 0) return <Paragraph>{words.none}</Paragraph>
  return (
    <ul className="duiding-ruled-list">
      {engagements.map((one) => (
        <li key={one.id} className="duiding-stack duiding-stack--small">
          <EngagementLineHead engagement={one} />
          <ul className="duiding-plain-list duiding-stack duiding-stack--small">
            {one.uses.map((use) => (
              <li key={`${use.systemId}/${use.normId}/${use.earlier}`}>
                <Use engagement={one} use={use} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Use({ engagement, use }: { engagement: EngagementUse; use: NormUse }) {
  const text = useText()
  const words = text.controls.uses
  const board = text.verdict.words(engagement.agreedUpon)
  return (
    <>
      <p>
        <strong>
          {use.normId}, {use.systemName}
        </strong>
        {use.earlier && <span className="duiding-small duiding-soft"> ({words.earlier})</span>}{' '}
        {engagement.inside && !use.earlier && (
          <TextLink to={boardAddress(engagement.id, use.systemId, use.normId)}>
            {words.board}
            <span className="duiding-only-spoken"> {words.boardOf(use.normId, use.systemName)}</span>
          </TextLink>
        )}
      </p>
      {use.excluded !== null && <p className="duiding-small">{text.engagement.notApplicable(use.excluded)}</p>}
      {!engagement.inside && use.excluded === null && <p className="duiding-small duiding-soft">{words.asked}</p>}
      {engagement.inside && use.excluded === null && (
        <Verdicts verdicts={use.verdicts} board={board} none={engagement.agreedUpon ? words.toFind : words.toJudge} />
      )}
    </>
  )
}

function Verdicts({ verdicts, board, none }: { verdicts: UsedVerdict[]; board: BoardWords; none: string }) {
  const text = useText()
  if (verdicts.length === 0) return <p className="duiding-small duiding-soft">{none}</p>
  return (
    <dl className="duiding-uses">
      {aspects
        .filter((aspect) => verdicts.some((one) => one.aspect === aspect))
        .map((aspect) => (
          <div key={aspect}>
            <dt>{text.nouns.aspects[aspect]}</dt>
            <dd>
              <ol className="duiding-plain-list">
                {verdicts
                  .filter((one) => one.aspect === aspect)
                  .map((one) => (
                    <li key={`${one.version}/${one.at}`}>
                      <Given verdict={one} board={board} at={one.at} />
                    </li>
                  ))}
              </ol>
            </dd>
          </div>
        ))}
    </dl>
  )
}

function Given({ verdict, board, at }: { verdict: UsedVerdict; board: BoardWords; at: Moment }) {
  const format = useFormat()
  const words = useText().controls.uses
  return (
    <>
      <OutcomeState value={verdict.value} words={board.values} />{' '}
      <span className="duiding-small duiding-soft">
        {words.on(format.moment(at))}
        {verdict.ended && `; ${words.ended}`}
      </span>
    </>
  )
}
