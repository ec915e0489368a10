import type { DetailedError, Upload } from 'tus-js-client'

/** What a file on its way tells. */
export interface SendingTells {
  /** Where it goes on after a pause, in this window or another. */
  address(address: string): void
  /** Nothing is left under that address: the next start sends all of it anew. */
  gone(): void
  /** Bytes that have gone. */
  progress(bytes: number): void
  received(): void
  /** The network or the server is away, or another sender still has it: it can be tried again as it is. */
  lost(): void
  /** The server says no, with a sentence or without; whether it can say yes later to the same file. */
  refused(sentence: string | null, maybeLater: boolean): void
}

export interface Sending {
  /** Starts, or goes on where the server is. */
  start(): void
  pause(): Promise<void>
}

export interface FileToSend {
  file: File
  draftId: string
  /** As it is now: signing in again gives another. */
  csrf(): string
  /** Of an upload that was begun before. */
  address: string | null
}

/** Bytes in one request: few proxies take more, and what a request brought is on the disk. */
const PART = 64 * 1024 * 1024
/** Away for a moment, or in use by the connection that just fell away. */
const PASSING = new Set([0, 408, 409, 423, 502, 503, 504])
/** The server has nothing under this address any more: only another upload can bring the file. */
const GONE = new Set([404, 410])

/** Sends a file over the tus protocol. Its client is fetched when the first file is chosen. */
export async function sendFile({ file, draftId, csrf, address }: FileToSend, tells: SendingTells): Promise<Sending> {
  const { Upload: TusUpload } = await import('tus-js-client')
  let known = address
  // Anew for each start: with an endpoint too, the library answers a failing question how far it is with a second upload from the first byte.
  const make = (): Upload => {
    const upload: Upload = new TusUpload(file, {
      ...(known === null ? { endpoint: '/uploads' } : { uploadUrl: known }),
      onBeforeRequest: (request) => request.setHeader('x-csrf', csrf()),
      metadata: { draft: draftId, filename: file.name, modified: String(file.lastModified) },
      chunkSize: PART,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        known = upload.url
        if (known) tells.address(known)
      },
      onProgress: (bytes) => tells.progress(bytes),
      onSuccess: () => tells.received(),
      onError: (error) => {
        const answer = (error as DetailedError).originalResponse
        const status = answer?.getStatus() ?? 0
        if (PASSING.has(status)) return tells.lost()
        const begun = known !== null
        if (GONE.has(status)) {
          known = null
          tells.gone()
        }
        tells.refused(answer?.getBody().trim() || null, status !== 400 && (begun || !GONE.has(status)))
      },
    })
    return upload
  }
  let upload: Upload | null = null
  return {
    start: () => {
      upload = make()
      upload.start()
    },
    pause: async () => upload?.abort(),
  }
}

/** Has the server forget what it got of an upload; one that is gone already is as good. */
export async function forgetUpload(address: string, csrf: string): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0', 'x-csrf': csrf } }).catch(() => undefined)
}
