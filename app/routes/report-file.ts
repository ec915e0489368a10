import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'

/** The bytes of an issued report: shown in the browser, or downloaded with `?download`. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { report, title, bytes } = await desk.openReport(args.params.reportId!)
    const way = new URL(args.request.url).searchParams.has('download') ? 'attachment' : 'inline'
    const name = `${
      title
        .replace(/[^\p{L}\p{N} .-]+/gu, '')
        .trim()
        .slice(0, 120) || 'rapport'
    } ${report.kind === 'final' ? 'definitief' : 'concept'} ${report.number}.pdf`
    return new Response(createReadableStreamFromReadable(bytes), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(report.size),
        etag: `"${report.sha256}"`,
        'cache-control': 'private, no-cache',
        // RFC 6266: a plain name for old clients, the real one beside it.
        'content-disposition': `${way}; filename="rapport-${report.number}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    })
  })
