import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { answering, show } from '../act.server'
import { deskOf, type Desk } from '../desk.server'
import type { Mistake } from '../domain/catalogue-mistake'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { FileField } from '../ui/fields'
import { PostForm, type Answer } from '../ui/form'
import { MistakeList } from '../ui/frameworks/mistake-list'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { receiveFileForm } from './file-form.server'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.frameworks.upload.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.administrator) refuse({ kind: 'not-found' })
    return null
  })

type Result = Answer | { fileName: string; mistakes: Mistake[] }

/** Reads the file whole; with mistakes nothing of it is kept, and they come back with their places. */
export async function action(args: ActionFunctionArgs) {
  const desk = await deskOf(args)
  return answering(async () => {
    if (!desk.person.administrator) refuse({ kind: 'not-allowed' })
    const { bytes, size, fileName } = await receive(desk, args.request)
    const outcome = size > MOST ? { mistakes: [tooLarge(fileName, size)] } : await desk.receiveCatalogueFile(bytes, fileName)
    if ('uploadId' in outcome) return redirect(`/frameworks/uploads/${outcome.uploadId}`, 303)
    return data<Result>({ fileName, mistakes: outcome.mistakes }, 400)
  })
}

/** Bytes. What is longer is read to its end but not held. */
const MOST = 20 * 1024 * 1024

const tooLarge = (file: string, bytes: number): Mistake => ({ file, line: 1, column: 1, kind: 'fileTooLarge', bytes, limit: MOST })

interface Received {
  bytes: Uint8Array
  /** Bytes that came; more than were kept when there were too many. */
  size: number
  fileName: string
}

async function receive(desk: Desk, request: Request): Promise<Received> {
  let received: Received | undefined
  await receiveFileForm(request, desk.csrf, async (parts, fileName) => {
    received = { ...(await collect(parts)), fileName }
  })
  return received!
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<{ bytes: Uint8Array; size: number }> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of parts) {
    size += chunk.length
    if (size <= MOST) chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), size }
}

export default function CatalogueUploadNew() {
  const result = useActionData<typeof action>() as Result | undefined
  const text = useText()
  const words = text.frameworks.upload
  return (
    <Page title={words.title} lead={words.lead} width="normal" trail={[{ label: text.frameworks.title, to: '/frameworks' }]}>
      {result && 'mistakes' in result && <MistakeList fileName={result.fileName} mistakes={result.mistakes} />}
      <PostForm files answer={result && 'refusal' in result ? result : undefined}>
        <FileField name="file" label={words.file} hint={words.fileHint} />
        <div className="utrecht-button-group">
          <SubmitButton>{words.read}</SubmitButton>
        </div>
      </PostForm>
    </Page>
  )
}
