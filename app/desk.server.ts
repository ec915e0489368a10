import { data, redirect } from '@remix-run/node'
import { codeOf } from './answer.server'
import { giving } from './desk/giving.server'
import { house } from './desk/house.server'
import { makeOpening, type Visit } from './desk/opening.server'
import { reading } from './desk/reading.server'
import type { Person } from './domain/person'
import type { RefusalReason } from './domain/refusal'
import { readLanguageCookie, readSessionCookie } from './store/cookie.server'
import { findSession, formToken } from './store/sessions.server'
import { isUnavailable } from './store/unavailable.server'
import type { Stores } from './workflow'

/** What the server hands to each request. */
export interface DeskContext {
  stores: Stores
  /** Network address of who asks, for the limit on sign-ins. */
  address: string
  /** Whether visitors come over TLS: decides the cookie's name and flags. */
  secure: boolean
  /** Sample people may sign in by choosing their name. */
  easySamples: boolean
  /** What the first administrator must show; null once there are people. */
  setUpCode: string | null
}

/** Who asks, and all that this person may read and do (R9). Made once per request; a route cannot get at anything but through it. */
export type Desk = ReturnType<typeof makeDesk>

/** The desk of who is signed in; anybody else is sent to the sign-in page, and comes back after. */
export async function deskOf({ request, context }: { request: Request; context: DeskContext }) {
  const desk = await maybeDeskOf({ request, context })
  if (desk) return desk
  const url = new URL(request.url)
  const back = request.method === 'GET' && url.pathname !== '/' ? `?to=${encodeURIComponent(url.pathname + url.search)}` : ''
  throw redirect(`/sign-in${back}`)
}

/** The same for pages that show themselves to anybody. */
export async function maybeDeskOf({ request, context }: { request: Request; context: DeskContext }) {
  const token = readSessionCookie(request, context.secure)
  const person = token ? await findSession(context.stores.db, token, context.stores.now()).catch(tellUnavailable) : null
  return token && person
    ? makeDesk(context.stores, person, { token, address: new URL(request.url).pathname, language: readLanguageCookie(request) })
    : null
}

/** A database that is away is told with its sentence, on whatever page. */
function tellUnavailable(error: unknown): never {
  const refusal: RefusalReason = { kind: 'store-unavailable' }
  throw isUnavailable(error) ? data({ refusal }, codeOf(refusal)) : error
}

/** A desk without a browser, for the journey and the samples: the same rules, the same door. */
export const deskFor = (stores: Stores, person: Person) => makeDesk(stores, person, { token: '', address: '', language: null })

function makeDesk(stores: Stores, person: Person, visit: Visit) {
  const opening = makeOpening(stores, person, visit)
  const { today, language, engagements, openFile, fileWith, catalogue, take } = opening
  return {
    person,
    today,
    language,
    /** What a form must carry back. */
    csrf: visit.token ? formToken(visit.token) : '',
    token: visit.token,
    now: () => stores.now(),
    engagements,
    openFile,
    fileWith,
    catalogue,
    take,
    ...reading(opening),
    ...giving(opening),
    ...house(opening),
  }
}
