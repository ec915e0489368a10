import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node'
import { readForm } from '../answer.server'
import { refuse } from '../domain/refusal'

/**
 * A form with files, sent the plain way. The token stands before the file, so it is known before a byte of the file is taken.
 * @throws Refusal without the token of this session, or without a file
 */
export async function receiveFileForm(
  request: Request,
  csrf: string,
  take: (bytes: AsyncIterable<Uint8Array>, fileName: string) => Promise<void>,
): Promise<void> {
  if (!isFileForm(request)) {
    // A form of another kind is told first that its token is wrong.
    await readForm(request, csrf)
    refuse({ kind: 'file-missing' })
  }
  let token = ''
  let received = false
  await parseMultipart(request, async ({ name, filename, data }) => {
    if (name === 'csrf') {
      token = await textOf(data)
      return token
    }
    if (name !== 'file') return undefined
    if (csrf === '' || token !== csrf) refuse({ kind: 'stale-form' })
    if (!filename) return refuse({ kind: 'file-missing' })
    await take(data, filename)
    received = true
    return 'received'
  }).catch((error: unknown) => {
    // Half a form, or none at all, holds no file.
    if (error instanceof Error && /^(Could not parse content as FormData|malformed multipart)/.test(error.message))
      refuse({ kind: 'file-missing' })
    throw error
  })
  if (!received) refuse({ kind: 'file-missing' })
}

export const isFileForm = (request: Request): boolean => request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false

async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    size += chunk.length
    if (size > 1000) refuse({ kind: 'stale-form' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
