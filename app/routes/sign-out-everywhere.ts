import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { readForm } from '../answer.server'
import { endedSessionCookie } from '../store/cookie.server'
import { endAllSessions } from '../store/sessions.server'

export const loader = () => redirect('/account')

/** Ends every session of this person, on all devices. */
export const action = (args: ActionFunctionArgs) =>
  show(args, async (desk) => {
    await readForm(args.request, desk.csrf)
    await endAllSessions(args.context.stores.db, desk.person.id)
    return redirect('/sign-in', { status: 303, headers: { 'set-cookie': endedSessionCookie(args.context.secure) } })
  })
