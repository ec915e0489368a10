import type { DetailedError, Upload } from 'tus-js-client'

/** What a file on its way tells. */
export interface SendingTells {
  /** Where it goes on after a pause, in this window or another. */
  address(address: string): void
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
  csrf: string
  /** Of an upload that was begun before. */
  address: string | null
}

/** Bytes in one request: few proxies take more, and what a request brought is on the disk. */
const PART = 64 * 1024 * 1024
/** Away for a moment, or in use by the connection that just fell away. */
const PASSING = new Set([0, 408, 409, 423, 502, 503, 504])

/** Sends a file over the tus protocol. Its client is fetched when the first file is chosen. */
export async function sendFile({ file, draftId, csrf, address }: FileToSend, tells: SendingTells): Promise<Sending> {
  const { Upload: TusUpload } = await import('tus-js-client')
  const upload: Upload = new TusUpload(file, {
    endpoint: '/uploads',
    uploadUrl: address,
    headers: { 'x-csrf': csrf },
    metadata: { draft: draftId, filename: file.name, modified: String(file.lastModified) },
    chunkSize: PART,
    retryDelays: null,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => upload.url && tells.address(upload.url),
    onProgress: (bytes) => tells.progress(bytes),
    onSuccess: () => tells.received(),
    onError: (error) => {
      const answer = (error as DetailedError).originalResponse
      const status = answer?.getStatus() ?? 0
      if (PASSING.has(status)) tells.lost()
      else tells.refused(answer?.getBody().trim() || null, status !== 400)
    },
  })
  return { start: () => upload.start(), pause: () => upload.abort() }
}

/** Has the server forget what it got of an upload; one that is gone already is as good. */
export async function forgetUpload(address: string, csrf: string): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0', 'x-csrf': csrf } }).catch(() => undefined)
}
