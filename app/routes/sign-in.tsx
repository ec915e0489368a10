import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeOf, type Answer } from '../answer.server'
import { maybeDeskOf } from '../desk.server'
import { Refusal } from '../domain/refusal'
import { sessionCookie } from '../store/cookie.server'
import { receiveForm } from '../store/form.server'
import { hasPeople, listPeople } from '../store/people.server'
import { signIn, startSession } from '../store/sessions.server'
import { SubmitButton } from '../ui/button'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Page, Paragraph, Section } from '../ui/page'
import { SamplePeople } from '../ui/people/sample-people'
import { useText } from '../ui/words'
import { samePlace } from './same-place'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.people.signIn)

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.stores
  const to = samePlace(new URL(args.request.url).searchParams.get('to'))
  if (await maybeDeskOf(args)) throw redirect(to)
  if (!(await hasPeople(db))) throw redirect('/set-up')
  const samples = args.context.easySamples ? (await listPeople(db)).filter((person) => person.sample && !person.closedAt) : []
  return { to, samples: samples.map(({ id, name }) => ({ id, name })) }
}

/** E-mail and password; or, where the samples may be tried easily, a sample person by a click. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = context.stores
  const form = await receiveForm(request)
  const said = (name: string) => String(form.get(name) ?? '').slice(0, 1000)
  try {
    const token =
      form.has('sample') && context.easySamples
        ? await enterAsSample(said('sample'))
        : (await signIn(db, said('email'), said('password'), context.address, now())).token
    return redirect(samePlace(said('to')), { status: 303, headers: { 'set-cookie': sessionCookie(token, context.secure) } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return data<Answer>({ refusal: error.reason, typed: { email: said('email') } }, codeOf(error.reason))
  }

  async function enterAsSample(id: string): Promise<string> {
    const person = (await listPeople(db)).find((one) => one.id === id && one.sample && !one.closedAt)
    if (!person) throw new Refusal({ kind: 'sign-in-failed' })
    return startSession(db, person.id, now())
  }
}

export default function SignIn() {
  const { to, samples } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText().people
  return (
    <Page title={text.signIn} width="reading" lead={text.signInLead}>
      <PostForm answer={answer}>
        <input type="hidden" name="to" value={to} />
        <TextField name="email" type="email" label={text.email} autoComplete="username" />
        <TextField name="password" type="password" label={text.password} autoComplete="current-password" />
        <div className="utrecht-button-group">
          <SubmitButton>{text.signIn}</SubmitButton>
        </div>
      </PostForm>
      {samples.length > 0 && (
        <Section title={text.samples} ruled>
          <Paragraph>{text.samplesMore}</Paragraph>
          <SamplePeople people={samples} to={to} />
        </Section>
      )}
    </Page>
  )
}
