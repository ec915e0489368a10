import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { ButtonGroup, SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { PostForm } from '../ui/form'
import { MistakeList } from '../ui/frameworks/mistake-list'
import { ButtonLink } from '../ui/link'
import { Notice } from '../ui/notice'
import { PackTable } from '../ui/packs/pack-table'
import type { PackRow } from '../ui/packs/pack-row'
import { Section, SummaryList } from '../ui/page'
import { useFormat, useText } from '../ui/words'
import { readPreviewAddress } from './pack-address.server'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.packs.preview}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { engagementId = '', verb } = args.params
    if (verb !== undefined && verb !== 'take-in') refuse({ kind: 'not-found' })
    const opened = await desk.openFile(engagementId)
    const url = new URL(args.request.url)
    const { systemId, received } = readPreviewAddress(desk, engagementId, url)
    const view = await desk.viewPack(engagementId, systemId, received)
    const head = headOf(opened)
    const rows: PackRow[] = view.ok
      ? view.lines.map(({ body, ...line }, index) => ({
          ...line,
          place: index + 1,
          file: body.kind === 'file' ? { name: body.name, size: body.size } : null,
        }))
      : []
    return {
      head,
      sample: head.sample,
      search: url.search,
      systemId,
      fileName: received.fileName,
      size: received.size,
      done: url.searchParams.has('done'),
      rows,
      mistakes: view.ok ? [] : view.mistakes,
    }
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk) => {
    const { engagementId = '', verb } = args.params
    if (verb !== 'take-in') refuse({ kind: 'not-found' })
    const url = new URL(args.request.url)
    const { systemId, received } = readPreviewAddress(desk, engagementId, url)
    const outcome = await desk.handInPack(engagementId, systemId, received)
    if (outcome.ok && outcome.taken) url.searchParams.set('done', 'yes')
    return `/engagements/${engagementId}/packs/preview${url.search}`
  })

export default function PackPreview() {
  const { head, search, systemId, fileName, size, done, rows, mistakes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.packs
  const at = `/engagements/${head.id}`
  const fresh = rows.filter((row) => row.state !== 'present').length
  const finished = done && rows.length > 0 && fresh === 0
  const again = `${at}/packs/new?system=${encodeURIComponent(systemId)}`
  return (
    <EngagementPage
      head={head}
      tab="evidence"
      title={finished ? words.done : words.preview}
      lead={fresh > 0 ? words.previewLead : undefined}
      trail={[
        { label: text.engagement.evidenceList.title, to: `${at}/evidence` },
        { label: words.title, to: again },
      ]}
    >
      {mistakes.length > 0 && <MistakeList fileName={fileName} mistakes={mistakes} />}
      {rows.length > 0 && fresh === 0 && (
        <Notice kind="ok" title={finished ? words.arrived(rows.length) : words.nothingNew}>
          <p>{finished ? words.doneMore : words.nothingNewMore}</p>
        </Notice>
      )}
      {fresh > 0 && rows.some((row) => row.state !== 'present' && row.missing.length > 0) && (
        <Notice kind="warning" title={words.gaps}>
          <p>{words.gapsMore}</p>
        </Notice>
      )}
      <SummaryList short items={[{ label: words.received, value: `${fileName} (${format.bytes(size)})` }]} />
      {rows.length > 0 && (
        <Section title={words.entries}>
          {fresh > 0 && <p className="utrecht-paragraph">{words.sums(fresh, rows.length - fresh)}</p>}
          <PackTable rows={rows} done={finished} />
        </Section>
      )}
      {fresh > 0 ? (
        <PostForm action={`${at}/packs/preview/take-in${search}`} answer={answer}>
          <ButtonGroup>
            <SubmitButton>{words.handIn(fresh)}</SubmitButton>
            <ButtonLink to={again}>{words.other}</ButtonLink>
          </ButtonGroup>
        </PostForm>
      ) : (
        <ButtonGroup>
          {rows.length > 0 && (
            <ButtonLink kind="primary" to={`${at}/evidence`}>
              {words.toEvidence}
            </ButtonLink>
          )}
          <ButtonLink to={again}>{words.other}</ButtonLink>
        </ButtonGroup>
      )}
    </EngagementPage>
  )
}
