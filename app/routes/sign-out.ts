import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { readForm } from '../answer.server'
import { endedSessionCookie } from '../store/cookie.server'
import { endSession } from '../store/sessions.server'

export const loader = () => redirect('/')

export const action = (args: ActionFunctionArgs) =>
  show(args, async (desk) => {
    await readForm(args.request, desk.csrf)
    await endSession(args.context.stores.db, desk.token)
    return redirect('/sign-in', { status: 303, headers: { 'set-cookie': endedSessionCookie(args.context.secure) } })
  })
