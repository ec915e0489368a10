/** The session cookie: not for scripts, not sent along by other sites' forms, and only over TLS where there is TLS. */
const NAME = 'duiding-session'

const nameFor = (secure: boolean) => (secure ? `__Host-${NAME}` : NAME)

export function readSessionCookie(request: Request, secure: boolean): string | null {
  const wanted = `${nameFor(secure)}=`
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted))
  const token = found?.slice(wanted.length) ?? ''
  return /^[\w-]{20,100}$/.test(token) ? token : null
}

export const sessionCookie = (token: string, secure: boolean): string =>
  `${nameFor(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
export const endedSessionCookie = (secure: boolean): string =>
  `${nameFor(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`

/** The language of somebody who is not signed in yet, or chose another: nl unless en. */
export function readLanguageCookie(request: Request): 'nl' | 'en' | null {
  const found = /(?:^|;\s*)duiding-language=(nl|en)(?:;|$)/.exec(request.headers.get('cookie') ?? '')
  return found?.[1] === 'en' ? 'en' : found ? 'nl' : null
}
export const languageCookie = (language: 'nl' | 'en'): string => `duiding-language=${language}; Path=/; SameSite=Lax; Max-Age=31536000`
