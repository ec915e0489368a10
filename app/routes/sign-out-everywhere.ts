import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { deskOf, readForm } from '../desk.server'
import { endedSessionCookie } from '../store/cookie.server'
import { endAllSessions } from '../store/sessions.server'

export const loader = () => redirect('/account')

/** Ends every session of this person, on all devices. */
export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await deskOf({ request, context })
  await readForm(request, desk.csrf)
  await endAllSessions(context.stores.db, desk.person.id)
  return redirect('/sign-in', { status: 303, headers: { 'set-cookie': endedSessionCookie(context.secure) } })
}
