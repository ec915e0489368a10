import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { codeOf, type Answer } from '../answer.server'
import type { Person } from '../domain/person'
import { Refusal } from '../domain/refusal'
import { sessionCookie } from '../store/cookie.server'
import { readFields, receiveForm } from '../store/form.server'
import { hasPeople } from '../store/people.server'
import { countGuess, startSession } from '../store/sessions.server'
import { SubmitButton } from '../ui/button'
import { RadioField, TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { setUp, takeStep } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.people.setUp)

export async function loader({ context }: LoaderFunctionArgs) {
  if (await hasPeople(context.stores.db)) throw redirect('/sign-in')
  return null
}

/** The first administrator signs for their own account: there is nobody else yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { typed, nested } = readFields((await receiveForm(request)).entries())
  try {
    if (await hasPeople(context.stores.db)) throw new Refusal({ kind: 'already-set-up' })
    await countGuess(context.stores.db, 'set-up', context.address, context.stores.now())
    if (!context.setUpCode || typed['code'] !== context.setUpCode) throw new Refusal({ kind: 'set-up-code' })
    const first: Person = {
      id: randomUUID(),
      name: String(nested['name'] ?? ''),
      email: String(nested['email'] ?? ''),
      administrator: true,
      auditor: false,
      language: 'nl',
      sample: false,
      closedAt: null,
    }
    const { personId } = await takeStep(context.stores, first, setUp, nested)
    const token = await startSession(context.stores.db, personId, context.stores.now())
    return redirect('/people', { status: 303, headers: { 'set-cookie': sessionCookie(token, context.secure) } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { password: _, ...kept } = typed
    return data<Answer>({ refusal: error.reason, typed: kept }, codeOf(error.reason))
  }
}

export default function SetUp() {
  const answer = useActionData<typeof action>()
  const text = useText().people
  return (
    <Page title={text.setUp} width="reading" lead={text.setUpLead}>
      <PostForm answer={answer}>
        <TextField name="code" label={text.setUpCode} hint={text.setUpCodeHint} />
        <TextField name="name" label={text.name} autoComplete="name" />
        <TextField name="email" type="email" label={text.email} hint={text.emailHint} autoComplete="username" />
        <TextField name="password" type="password" label={text.password} hint={text.passwordHint} autoComplete="new-password" />
        <RadioField
          name="language"
          legend={text.language}
          value="nl"
          row
          choices={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div className="utrecht-button-group">
          <SubmitButton>{text.setUpDo}</SubmitButton>
        </div>
      </PostForm>
    </Page>
  )
}
