import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { evidenceNumber } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import { CustodyPage } from '../ui/evidence/custody-page'
import { custodyOf } from '../ui/evidence/custody-view'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.custody.title(evidenceNumber(data.view.evidence)))

/** Where evidence came from and who had it in hands, for whoever may read it. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { evidenceId = '' } = args.params
    const { file, part } = await desk.fileWith('evidence', evidenceId)
    const evidence = file.evidence.find((one) => one.id === evidenceId) ?? refuse({ kind: 'not-found' })
    if (evidence.withheld) refuse({ kind: 'embargo' })
    const view = custodyOf(file, part, evidence, await desk.trail(file.engagement.id, evidenceId))
    return { view, sample: view.engagement.sample }
  })

export default function EvidenceCustody() {
  const { view } = useLoaderData<typeof loader>()
  return <CustodyPage view={view} />
}
