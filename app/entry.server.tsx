import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './ui/nonce'

// The server reaches the application through these names, so that there is one module graph.
export { openApplication, readEnvironment, serverText, startSentence, startText } from './application.server'
export { receiveUpload } from './tus.server'

/** Milliseconds that a loader's promise may keep a page open. */
export const streamTimeout = 10_000

/** Streams the page; a robot gets it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent') ?? '')
  return new Promise((resolve, reject) => {
    let answered = false
    const send = () => {
      answered = true
      const body = new PassThrough()
      headers.set('content-type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: whole ? undefined : send,
        onAllReady: whole ? send : undefined,
        onShellError: reject,
        onError(error) {
          status = 500
          // An error before the first byte is reported by the rejection.
          if (answered) report(error)
        },
      },
    )
    // A little longer than the loaders, so that their refusal can still be sent.
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** What loaders and actions throw by mistake; a visitor who leaves, or asks what no page does, is no mistake of ours. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted && !(isRouteErrorResponse(error) && error.status < 500)) report(error)
}

function report(error: unknown): void {
  console.error(error)
}
