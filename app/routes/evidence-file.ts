import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { attachment } from './attachment'

/** Types that our viewers draw; all else is bytes to save. None of them is ever a page of ours: nosniff and a sandbox see to that (R11). */
const DRAWN = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** The bytes of a revision, exactly as they were handed in. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { file, bytes } = await desk.openEvidence(args.params['revisionId'] ?? '')
    const type = file.mediaType.split(';')[0]!.trim().toLowerCase()
    return new Response(createReadableStreamFromReadable(bytes), {
      headers: {
        'content-type': DRAWN.has(type) ? type : 'application/octet-stream',
        'content-length': String(file.size),
        'content-disposition': attachment(file.name),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        etag: `"${file.sha256}"`,
      },
    })
  })
