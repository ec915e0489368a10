import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answering, show } from '../act.server'
import { deskOf, type Desk } from '../desk.server'
import type { Mistake } from '../domain/catalogue-mistake'
import { requestNumber } from '../domain/evidence-request'
import { refuse } from '../domain/refusal'
import { ButtonGroup, SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { FileField, SelectField } from '../ui/fields'
import { PostForm, type Answer } from '../ui/form'
import { MistakeList } from '../ui/frameworks/mistake-list'
import { TextLink } from '../ui/link'
import { Example } from '../ui/packs/example'
import { FolderField } from '../ui/packs/folder-field'
import { Paragraph, Section } from '../ui/page'
import { useText } from '../ui/words'
import { receiveFileForm } from './file-form.server'
import { previewAddress, systemsToGive } from './pack-address.server'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  titleOf(matches, (text) => page && `${text.packs.title}, ${page.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const systems = systemsToGive(opened)
    if (systems.length === 0) refuse({ kind: 'not-found' })
    const chosen = new URL(args.request.url).searchParams.get('system')
    const system = systems.find((one) => one.id === chosen) ?? (systems.length === 1 ? systems[0] : undefined)
    const request = opened.file.requests.find((one) => one.systemId === system?.id && !one.lapsed)
    const head = headOf(opened)
    return { head, sample: head.sample, systems, system: system ?? null, request: request ? requestNumber(request) : null }
  })

type Result = Answer | { fileName: string; mistakes: Mistake[] }

/** Keeps the ZIP and reads it; with mistakes they come back with their places, else what it will bring is shown first. */
export async function action(args: ActionFunctionArgs) {
  const desk = await deskOf(args)
  return answering(async () => {
    const systemId = new URL(args.request.url).searchParams.get('system') ?? ''
    const systems = systemsToGive(await desk.openFile(args.params.engagementId!))
    if (!systems.some((system) => system.id === systemId)) refuse({ kind: 'not-allowed' })
    const { received, fileName } = await receive(desk, args.request, args.params.engagementId!, systemId)
    if ('mistakes' in received) return data<Result>({ fileName, mistakes: received.mistakes }, 400)
    const view = await desk.viewPack(args.params.engagementId!, systemId, received)
    if (!view.ok) return data<Result>({ fileName, mistakes: view.mistakes }, 400)
    return redirect(previewAddress(desk, args.params.engagementId!, systemId, received), 303)
  })
}

async function receive(desk: Desk, request: Request, engagementId: string, systemId: string) {
  let kept: { received: Awaited<ReturnType<Desk['keepPack']>>; fileName: string } | undefined
  await receiveFileForm(request, desk.csrf, async (bytes, fileName) => {
    kept = { received: await desk.keepPack(engagementId, systemId, bytes, fileName), fileName }
  })
  return kept!
}

export default function PackNew() {
  const { head, systems, system, request } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const text = useText()
  const words = text.packs
  const here = `/engagements/${head.id}/packs/new`
  return (
    <EngagementPage
      head={head}
      tab="evidence"
      title={words.title}
      lead={words.lead}
      trail={[{ label: text.engagement.evidenceList.title, to: `/engagements/${head.id}/evidence` }]}
    >
      {result && 'mistakes' in result && <MistakeList fileName={result.fileName} mistakes={result.mistakes} />}
      {systems.length > 1 && (
        <form method="get" action={here} className="duiding-form">
          <SelectField
            name="system"
            label={words.system}
            value={system?.id ?? ''}
            {...(system ? {} : { empty: words.chooseSystem })}
            options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ButtonGroup>
            <SubmitButton kind={system ? 'secondary' : 'primary'}>{words.choose}</SubmitButton>
          </ButtonGroup>
        </form>
      )}
      {system && (
        <>
          <Section title={words.forSystem(system.name)} ruled={systems.length > 1}>
            <PostForm
              files
              action={`${here}?system=${encodeURIComponent(system.id)}`}
              answer={result && 'refusal' in result ? result : undefined}
            >
              <FileField name="file" label={words.zip} hint={words.zipHint} accept=".zip,application/zip" />
              <FolderField into="file" />
              <ButtonGroup>
                <SubmitButton>{words.read}</SubmitButton>
              </ButtonGroup>
            </PostForm>
          </Section>
          <Section title={words.how} ruled>
            <Paragraph>{words.howMore}</Paragraph>
            <Example label={words.example} text={words.exampleYaml(system.id, request)} />
            {head.answers && (
              <Paragraph>
                {words.howProgram} <TextLink to={`/engagements/${head.id}/tokens`}>{words.tokens.title}</TextLink>.
              </Paragraph>
            )}
          </Section>
        </>
      )}
    </EngagementPage>
  )
}
