import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import type { Desk } from '../desk.server'
import { evidenceNumber, type Evidence } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import { ComparePage } from '../ui/evidence/compare/compare-page'
import type { CompareView } from '../ui/evidence/compare/compare-view'
import { compareContent } from './compare-content.server'
import { titleOf } from './title'

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const view = await readView(desk, args.params['evidenceId'] ?? '', new URL(args.request.url).searchParams)
    return { view, sample: view.engagement.sample }
  })

async function readView(desk: Desk, evidenceId: string, query: URLSearchParams): Promise<CompareView> {
  const { file } = await desk.fileWith('evidence', evidenceId)
  const evidence = file.evidence.find((one) => one.id === evidenceId) ?? refuse({ kind: 'not-found' })
  const [older, newer] = revisionsAsked(evidence, query)
  const { id, title, sample } = file.engagement
  return {
    evidence,
    engagement: { id, title, sample },
    older,
    newer,
    questions: file.requests.find((one) => one.id === evidence.requestId)?.questions ?? [],
    content: await compareContent(desk, older, newer, {
      page: Number(query.get('page')) || 1,
      all: query.get('all') !== null,
      key: query.get('key'),
    }),
  }
}

/** As the address names them, the lower number left; without it the last one and the one before, if any. Under embargo there is none to see. */
function revisionsAsked({ revisions }: Evidence, query: URLSearchParams) {
  const numbered = (name: string, otherwise: number) => {
    const asked = query.get(name)
    const found = asked === null ? (revisions.at(otherwise) ?? revisions[0]) : revisions.find((one) => String(one.number) === asked)
    return found ?? refuse({ kind: 'not-found' })
  }
  const asked = [numbered('from', -2), numbered('to', -1)] as const
  return asked[0].number <= asked[1].number ? asked : ([asked[1], asked[0]] as const)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.compare.title}: ${evidenceNumber(data.view.evidence)} ${data.view.evidence.title}`)

export default function EvidenceCompareRoute() {
  return <ComparePage view={useLoaderData<typeof loader>().view} />
}
