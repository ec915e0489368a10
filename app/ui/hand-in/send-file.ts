/** A file on its way: how it ended, and how to stop it. */
export interface Sending {
  end: Promise<{ kind: 'sent'; to: string } | { kind: 'refused'; sentence: string } | { kind: 'stopped' } | { kind: 'failed' }>
  stop(): void
}

/** What the server answers to a file: where to go on, or why not. */
export type FileAnswer = { to: string } | { sentence: string }

/** Sends a file as it is, and tells how many bytes have gone. XMLHttpRequest, for fetch does not tell. */
export function sendFile(address: string, csrf: string, file: File, onProgress: (bytes: number) => void): Sending {
  const request = new XMLHttpRequest()
  const end: Sending['end'] = new Promise((resolve) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded))
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)))
    request.addEventListener('error', () => resolve({ kind: 'failed' }))
    request.addEventListener('abort', () => resolve({ kind: 'stopped' }))
  })
  request.open('POST', address)
  request.setRequestHeader('content-type', 'application/octet-stream')
  // Header values are bytes: a name may hold any letter.
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
  request.setRequestHeader('x-csrf', csrf)
  request.send(file)
  return { end, stop: () => request.abort() }
}

function readAnswer(body: string): Awaited<Sending['end']> {
  try {
    const answer = JSON.parse(body) as FileAnswer
    return 'to' in answer ? { kind: 'sent', to: answer.to } : { kind: 'refused', sentence: answer.sentence }
  } catch {
    return { kind: 'failed' }
  }
}
