import type { StartReason } from './start-refusal.server'
import { isUnavailable } from './unavailable.server'

/** What kept us from the server, if it was the way to it and not what we asked. */
export function connectReason(error: unknown, url: string): StartReason | undefined {
  const address = withoutPassword(url)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // PostgreSQL appendix A: class 28 authorisation, 3D000 no such database, 42501 not allowed to make tables.
  if (/^(28...|3D000|42501)$/.test(code)) return { kind: 'database refuses login', address }
  if (isUnavailable(error)) return { kind: 'database unreachable', address, cause: code }
  return undefined
}

function withoutPassword(text: string): string {
  const url = new URL(text)
  return `${url.host}${url.pathname}`
}
