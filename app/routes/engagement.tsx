import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { isSinceUpgrade } from '../domain/progress'
import type { OpenedFile } from '../domain/opened-file'
import { upgradeOffers } from '../domain/upgrade-rules'
import { tasksFor } from '../domain/tasks'
import { headOf } from '../ui/engagement/engagement-head'
import { matrixOf, narrowMatrix, pageOfMatrix } from '../ui/engagement/matrix-model'
import { MatrixView } from '../ui/engagement/matrix-view'
import { summarizeNorm } from '../ui/engagement/norm-summary'
import { OutsideView } from '../ui/engagement/outside-view'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titleOf(matches, () => data?.head.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const head = headOf(opened)
    const page = head.inside
      ? {
          inside: true as const,
          matrix: matrixPage(opened, new URL(args.request.url).searchParams),
          // Somebody of the team decides about it; who only reviews need not be told.
          offers: head.audits ? upgradeOffers(opened.file, await desk.catalogue()) : [],
          version: opened.file.engagement.framework.version,
        }
      : { inside: false as const, outside: outsidePage(opened, desk.today) }
    return { head, sample: head.sample, today: desk.today, page }
  })

export default function EngagementRoute() {
  const { head, page, today } = useLoaderData<typeof loader>()
  return page.inside ? (
    <MatrixView head={head} page={page.matrix} offers={page.offers} version={page.version} />
  ) : (
    <OutsideView head={head} page={page.outside} today={today} />
  )
}

function matrixPage({ file }: OpenedFile, params: URLSearchParams) {
  const whole = matrixOf(file)
  const at = (name: string) => params.get(name) ?? ''
  return {
    ...pageOfMatrix(
      narrowMatrix(whole, { words: at('q'), theme: at('theme'), system: at('system'), state: at('state'), person: at('person') }),
      Number(at('page')),
    ),
    choices: { systems: whole.systems, people: whole.people, total: whole.rows.length },
    panel: at('norm') && at('on') ? summarizeNorm(file, at('on'), at('norm')) : null,
  }
}

function outsidePage({ file, part, progress, blockers }: OpenedFile, today: string) {
  const mine = [...part.owns, ...part.supplies]
  return {
    engagement: file.engagement,
    reports: [...file.reports].reverse(),
    progress,
    systems: file.systems.filter((system) => mine.includes(system.id)),
    tasks: tasksFor(part, file, blockers, today),
    responded: file.managementResponses.some((response) => isSinceUpgrade(file, response.at)),
  }
}
