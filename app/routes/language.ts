import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { languageCookie } from '../store/cookie.server'
import { receiveForm } from '../store/form.server'
import { samePlace } from './same-place'

export const loader = () => redirect('/')

/** Chooses the language of this browser; it needs no account and changes nothing else, so no token either. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await receiveForm(request)
  const language = form.get('language') === 'en' ? 'en' : 'nl'
  return redirect(samePlace(String(form.get('to') ?? '/')), { status: 303, headers: { 'set-cookie': languageCookie(language) } })
}
