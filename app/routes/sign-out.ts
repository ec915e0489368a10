import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { deskOf, readForm } from '../desk.server'
import { endedSessionCookie } from '../store/cookie.server'
import { endSession } from '../store/sessions.server'

export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await deskOf({ request, context })
  await readForm(request, desk.csrf)
  await endSession(context.stores.db, desk.token)
  return redirect('/sign-in', { status: 303, headers: { 'set-cookie': endedSessionCookie(context.secure) } })
}
