import type { Blocker } from '../../domain/progress'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { Status } from '../status'
import { useText } from '../words'
import { blockerAddress, manyAddress } from './blocker-address'
import { groupBlockers, type BlockerLine } from './group-blockers'

/** What stands in the way, each with the way to its cause. */
export function BlockerList({ engagementId, blockers }: { engagementId: string; blockers: Blocker[] }) {
  const text = useText()
  if (blockers.length === 0)
    return (
      <p>
        <Status tone="good" shape="check">
          {text.reportPage.ready}
        </Status>
      </p>
    )
  return (
    <>
      <Paragraph>{text.reportPage.blocked(blockers.length)}</Paragraph>
      <ul className="duiding-plain-list duiding-stack duiding-stack--small">
        {groupBlockers(blockers).map((line, index) => (
          <Line key={index} engagementId={engagementId} line={line} />
        ))}
      </ul>
    </>
  )
}

function Line({ engagementId, line }: { engagementId: string; line: BlockerLine }) {
  const text = useText()
  const [to, words] =
    line.kind === 'one'
      ? [blockerAddress(engagementId, line.blocker), text.refusals.blocker(line.blocker)]
      : [manyAddress(engagementId, line.of), text.reportPage.many(line.of, line.count)]
  return (
    <li>
      <Status tone="care" shape="warning">
        <span className="duiding-blocker">
          <TextLink to={to}>{words}</TextLink>
        </span>
      </Status>
    </li>
  )
}
