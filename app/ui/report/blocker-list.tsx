import type { Blocker } from '../../domain/progress'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { Status } from '../status'
import { useText } from '../words'
import { blockerAddress } from './blocker-address'

const SHOWN = 12

/** What stands in the way, each with the way to its cause; many of one kind fold away behind the first few. */
export function BlockerList({ engagementId, blockers }: { engagementId: string; blockers: Blocker[] }) {
  const text = useText()
  if (blockers.length === 0) return <p><Status tone="good" shape="check">{text.reportPage.ready}</Status></p>
  const line = (blocker: Blocker, index: number) => (
    <li key={index}><Status tone="care" shape="warning"><span className="duiding-blocker"><TextLink to={blockerAddress(engagementId, blocker)}>{text.refusals.blocker(blocker)}</TextLink></span></Status></li>
  )
  return (
    <>
      <Paragraph>{text.reportPage.blocked(blockers.length)}</Paragraph>
      <ul className="duiding-plain-list duiding-stack duiding-stack--small">{blockers.slice(0, SHOWN).map(line)}</ul>
      {blockers.length > SHOWN && (
        <details className="duiding-details">
          <summary>{text.reportPage.more(blockers.length - SHOWN)}</summary>
          <ul className="duiding-plain-list duiding-stack duiding-stack--small">{blockers.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </>
  )
}
