import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { whereNow } from '../domain/upgrade-path'
import { readsWorkingPapers } from '../domain/viewer'
import { boardAddress } from '../ui/verdict/board-address'
import { BoardPage } from '../ui/verdict/board-page'
import { boardOf } from '../ui/verdict/board-view'
import { giveVerdict, reviewVerdicts } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${data.view.norm.id} ${data.view.systemName}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { engagementId = '', systemId = '', normId = '', verb } = args.params
    if (verb !== undefined && verb !== 'verdict' && verb !== 'review') refuse({ kind: 'not-found' })
    const { file, part } = await desk.openFile(engagementId)
    const later = readsWorkingPapers(part) ? whereNow(file, systemId, normId) : null
    // An address from before an upgrade: the number lives on elsewhere, or in the history of editions.
    if (later)
      throw redirect(
        later.to.length === 1 ? boardAddress(engagementId, systemId, later.to[0]!) : `/engagements/${engagementId}/upgrade#history`,
      )
    return { view: boardOf(file, part, systemId, normId), sample: file.engagement.sample }
  })

export const action = async (args: ActionFunctionArgs) => {
  const answer = await takeOn(args)
  // After an upgrade the board of this number is gone, and with it the form: the error page keeps what was typed.
  if (!(answer instanceof Response) && (await isGone(args))) throw answer
  return answer
}

async function isGone(args: ActionFunctionArgs): Promise<boolean> {
  const { engagementId = '', systemId = '', normId = '' } = args.params
  return show(args, async (desk) => whereNow((await desk.openFile(engagementId)).file, systemId, normId) !== null).catch(() => false)
}

const takeOn = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { engagementId = '', systemId = '', normId = '', verb } = args.params
    const cell = { engagementId, systemId, normId }
    const here = boardAddress(engagementId, systemId, normId)
    switch (verb) {
      case 'verdict':
        await desk.take(giveVerdict, { ...nested, ...cell }, once)
        return `${here}#${String(nested['aspect'])}`
      case 'review':
        await desk.take(reviewVerdicts, { ...nested, ...cell }, once)
        return `${here}#review`
      default:
        return refuse({ kind: 'not-found' })
    }
  })

export default function NormBoardRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <BoardPage view={view} answer={useActionData<typeof action>()} />
}
