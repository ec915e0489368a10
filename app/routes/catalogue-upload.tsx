import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { FrameworkPreview } from '../ui/frameworks/framework-preview'
import { OwnPreview } from '../ui/frameworks/own-preview'
import { ProfilePreview } from '../ui/frameworks/profile-preview'
import { TablePreview } from '../ui/frameworks/table-preview'
import type { UploadView } from '../ui/frameworks/upload-view'
import type { Answer } from '../ui/form'
import { Notice } from '../ui/notice'
import { Page, SummaryList } from '../ui/page'
import { TextLink } from '../ui/link'
import { useFormat, useText } from '../ui/words'
import { takeInCatalogue } from '../workflow'
import { titleOf } from './title'
import { uploadView } from './upload-view.server'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titleOf(matches, () => data?.fileName)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk): Promise<UploadView> => {
    const { uploadId = '', verb } = args.params
    if (verb !== undefined && verb !== 'take-in') refuse({ kind: 'not-found' })
    const { upload, reading } = await desk.readCatalogueUpload(uploadId)
    const catalogue = await desk.catalogue()
    if (!reading.ok) return refuse({ kind: 'upload-unfit' })
    return uploadView(upload, reading.content, catalogue, new URL(args.request.url).searchParams, desk.language)
  })

export const action = (args: ActionFunctionArgs) => {
  const { uploadId = '', verb } = args.params
  if (verb !== 'take-in') return actWith(args, () => refuse({ kind: 'not-found' }))
  return act(args, takeInCatalogue, { to: () => `/frameworks/uploads/${encodeURIComponent(uploadId)}`, input: { uploadId } })
}

export default function CatalogueUploadRoute() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.frameworks.upload
  const kind = view.kind === 'framework' || view.kind === 'table' ? view.format : view.kind
  return (
    <Page
      title={words.contains}
      width="normal"
      trail={[
        { label: text.frameworks.title, to: '/frameworks' },
        { label: words.title, to: '/frameworks/upload' },
      ]}
    >
      {view.taken.length > 0 && (
        <Notice kind="ok" title={words.taken}>
          <p>{words.takenMore(format.list(view.taken))}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: words.received, value: `${view.fileName} (${format.bytes(view.size)})` },
          { label: words.kind, value: words.kinds[kind] },
          {
            label: text.frameworks.export,
            value: (
              <TextLink to={`/frameworks/uploads/${view.uploadId}/file`} document>
                {words.original}
              </TextLink>
            ),
          },
        ]}
      />
      <Preview view={view} answer={answer} />
    </Page>
  )
}

function Preview({ view, answer }: { view: UploadView; answer: Answer | undefined }) {
  switch (view.kind) {
    case 'catalogue':
    case 'change-map':
      return <OwnPreview view={view} answer={answer} />
    case 'framework':
      return <FrameworkPreview view={view} answer={answer} />
    case 'profile':
      return <ProfilePreview view={view} />
    case 'table':
      return <TablePreview view={view} answer={answer} />
  }
}
