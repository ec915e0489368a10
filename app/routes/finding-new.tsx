import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { editionOf } from '../domain/upgrade-rules'
import { SelectField } from '../ui/fields'
import { FindingForm } from '../ui/finding/finding-form'
import { marksOnSystem } from '../ui/finding/finding-view'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { raiseFinding } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.finding.newTitle)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { file, part } = await desk.openFile(args.params['engagementId'] ?? '')
    if (!part.audits) refuse({ kind: 'not-found' })
    const query = new URL(args.request.url).searchParams
    const asked = query.get('system') ?? (file.systems.length === 1 ? file.systems[0]!.id : null)
    const system = file.systems.find((one) => one.id === asked) ?? null
    const chosenNorms = query.getAll('norm')
    return {
      engagementId: file.engagement.id,
      engagementTitle: file.engagement.title,
      sample: file.engagement.sample,
      system: system && { id: system.id, name: system.name },
      systems: file.systems.map((one) => ({ value: one.id, label: one.name })),
      edition: editionOf(file).number,
      chosenNorms,
      chosenMarks: query.getAll('basis'),
      norms: file.norms
        .filter((norm) => norm.systemId === system?.id && norm.applicability.kind === 'applies')
        .map(({ id, title, criterion }) => ({ id, title, criterion })),
      marks: system ? marksOnSystem(file, system.id, chosenNorms) : [],
    }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, raiseFinding, { input: { engagementId: args.params['engagementId'] }, to: ({ findingId }) => `/findings/${findingId}` })

export default function FindingNewRoute() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText().finding
  return (
    <Page
      title={text.newTitle}
      width="reading"
      kicker={data.system?.name}
      trail={[{ label: data.engagementTitle, to: `/engagements/${data.engagementId}` }]}
    >
      {data.system ? (
        <FindingForm
          action={`/engagements/${data.engagementId}/findings/new?system=${data.system.id}`}
          engagementId={data.engagementId}
          systemId={data.system.id}
          edition={data.edition}
          marks={data.marks}
          norms={data.norms}
          chosenNorms={data.chosenNorms}
          chosenMarks={data.chosenMarks}
          current={null}
          answer={answer}
        />
      ) : (
        <Form method="get" className="duiding-form">
          <SelectField name="system" label={text.chooseSystem} options={data.systems} />
          <div>
            <button className="utrecht-button utrecht-button--primary-action">{text.choose}</button>
          </div>
        </Form>
      )}
    </Page>
  )
}
