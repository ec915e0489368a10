import { readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** The operator's own style sheet, put after ours; read again each time, so that a change shows after a reload. */
export async function loader({ context }: LoaderFunctionArgs) {
  const file = context.environment.themeCss
  if (!file) throw new Response(null, { status: 404 })
  return new Response(await readFile(file, 'utf8'), { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' } })
}
