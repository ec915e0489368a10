import { request, type ClientRequest, type IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export interface TusReply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A client of the tus protocol that knows nothing of ours or of the library's: plain HTTP, header by header. */
export class TusClient {
  constructor(
    readonly origin: string,
    readonly session: { cookie: string; csrf: string },
  ) {}

  /** Headers that are null are left out. */
  async ask(
    method: string,
    path: string,
    headers: Record<string, string | null> = {},
    body: Buffer | Readable | string = '',
  ): Promise<TusReply> {
    return new Promise((resolve, reject) => {
      const asked = this.open(method, path, headers)
      asked.on('response', (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject)
      })
      asked.on('error', reject)
      if (typeof body === 'string' || Buffer.isBuffer(body)) asked.end(body)
      else body.pipe(asked)
    })
  }

  /** A request whose body is still to be written, by hand. */
  open(method: string, path: string, headers: Record<string, string | null> = {}): ClientRequest {
    const all = { 'tus-resumable': '1.0.0', cookie: this.session.cookie, 'x-csrf': this.session.csrf, ...headers }
    const asked = request(new URL(path, this.origin), {
      method,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Record<string, string>,
    })
    asked.on('error', () => undefined)
    return asked
  }

  create(
    draftId: string,
    name: string,
    size: number,
    headers: Record<string, string | null> = {},
    body: Buffer | string = '',
  ): Promise<TusReply> {
    return this.ask(
      'POST',
      '/uploads',
      { 'upload-length': String(size), 'upload-metadata': metadata({ draft: draftId, filename: name }), ...headers },
      body,
    )
  }

  /** The address of a new upload. */
  async begin(draftId: string, name: string, size: number): Promise<string> {
    const { status, headers, body } = await this.create(draftId, name, size)
    if (status !== 201) throw new Error(`${status}: ${body}`)
    return headers.location ?? ''
  }

  patch(path: string, offset: number, body: Buffer | Readable, headers: Record<string, string | null> = {}): Promise<TusReply> {
    return this.ask('PATCH', path, { ...partHeaders(offset), ...headers }, body)
  }

  head(path: string): Promise<TusReply> {
    return this.ask('HEAD', path)
  }

  /** Bytes that the server has of it. */
  async offset(path: string): Promise<number> {
    const { status, headers } = await this.head(path)
    return status === 200 ? Number(headers['upload-offset']) : Number.NaN
  }
}

export const partHeaders = (offset: number): Record<string, string> => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
})

export const metadata = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
