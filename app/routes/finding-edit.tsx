import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { checkReads } from '../domain/embargo'
import { latestVersion } from '../domain/finding'
import { refuse } from '../domain/refusal'
import { FindingForm } from '../ui/finding/finding-form'
import { marksOnSystem } from '../ui/finding/finding-view'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { reviseFinding } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.finding.editTitle(data.number))

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { file, part } = await desk.fileWith('finding', args.params['findingId'] ?? '')
    const finding = file.findings.find((one) => one.id === args.params['findingId'])
    if (!finding || !part.audits) refuse({ kind: 'not-found' })
    checkReads([latestVersion(finding)])
    return {
      id: finding.id,
      number: finding.number,
      systemId: finding.systemId,
      engagementId: file.engagement.id,
      engagementTitle: file.engagement.title,
      current: latestVersion(finding),
      marks: marksOnSystem(file, finding.systemId, finding.normIds),
      sample: file.engagement.sample,
    }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, reviseFinding, { input: { findingId: args.params['findingId'] }, to: ({ findingId }) => `/findings/${findingId}` })

export default function FindingEditRoute() {
  const data = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text.finding.editTitle(data.number)}
      width="reading"
      lead={text.finding.editWhy}
      trail={[
        { label: data.engagementTitle, to: `/engagements/${data.engagementId}` },
        { label: data.current.title, to: `/findings/${data.id}` },
      ]}
    >
      <FindingForm
        action={`/findings/${data.id}/edit`}
        engagementId={data.engagementId}
        systemId={data.systemId}
        marks={data.marks}
        norms={[]}
        chosenNorms={[]}
        chosenMarks={[]}
        current={data.current}
        answer={useActionData<typeof action>()}
      />
    </Page>
  )
}
