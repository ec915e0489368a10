import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { codeOf, readForm, type Answer } from '../answer.server'
import { deskOf } from '../desk.server'
import { Refusal, refuse } from '../domain/refusal'
import { sessionCookie } from '../store/cookie.server'
import { signIn, startSession } from '../store/sessions.server'
import { show } from '../act.server'
import { SubmitButton } from '../ui/button'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Notice } from '../ui/notice'
import { Page, Paragraph, Section, SummaryList } from '../ui/page'
import { useHouse, useLanguage, useText } from '../ui/words'
import { setPassword } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.people.account)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => ({
    name: desk.person.name,
    email: desk.person.email,
    administrator: desk.person.administrator,
    auditor: desk.person.auditor,
  }))

/** A new password asks for the old one, ends every session, and begins a new one here. */
export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await deskOf({ request, context })
  const { db, now } = context.stores
  try {
    const { nested } = await readForm(request, desk.csrf)
    if (nested['password'] !== nested['repeat']) refuse({ kind: 'input', fields: { repeat: { fault: 'not-the-same' } } })
    await signIn(db, desk.person.email, String(nested['current'] ?? ''), context.address, now()).catch((error: unknown) => {
      throw error instanceof Refusal && error.reason.kind === 'sign-in-failed'
        ? new Refusal({ kind: 'input', fields: { current: { fault: 'not-the-password' } } })
        : error
    })
    await desk.take(setPassword, { personId: desk.person.id, password: nested['password'] })
    return redirect('/account?changed', {
      status: 303,
      headers: { 'set-cookie': sessionCookie(await startSession(db, desk.person.id, now()), context.secure) },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return data<Answer>({ refusal: error.reason, typed: {} }, codeOf(error.reason))
  }
}

export default function Account() {
  const person = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [params] = useSearchParams()
  const text = useText().people
  return (
    <Page title={text.account} width="reading">
      {params.has('changed') && (
        <Notice kind="ok">
          <p>{text.passwordChanged}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: text.name, value: person.name },
          { label: text.email, value: person.email },
        ]}
      />
      <Paragraph small>{text.accountMore}</Paragraph>
      <Section title={text.language} ruled>
        <LanguageForm />
      </Section>
      <Section title={text.passwordChange} ruled>
        <PostForm answer={answer}>
          <TextField name="current" type="password" label={text.passwordNow} autoComplete="current-password" />
          <TextField name="password" type="password" label={text.passwordNew} hint={text.passwordHint} autoComplete="new-password" />
          <TextField name="repeat" type="password" label={text.passwordRepeat} autoComplete="new-password" />
          <div className="utrecht-button-group">
            <SubmitButton>{text.passwordChange}</SubmitButton>
          </div>
        </PostForm>
      </Section>
      <Section title={text.everywhere} ruled>
        <Paragraph>{text.everywhereMore}</Paragraph>
        <EverywhereForm />
      </Section>
    </Page>
  )
}

function LanguageForm() {
  const text = useText().people
  const language = useLanguage()
  return (
    <Form method="post" action="/language" reloadDocument className="duiding-form">
      <input type="hidden" name="to" value="/account" />
      <fieldset className="duiding-fieldset">
        <legend>{text.languageMore}</legend>
        <div className="duiding-choices duiding-choices--row">
          {(
            [
              ['nl', 'Nederlands'],
              ['en', 'English'],
            ] as const
          ).map(([value, label]) => (
            <div className="duiding-choice" key={value}>
              <input type="radio" id={`language-${value}`} name="language" value={value} defaultChecked={language === value} />
              <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={`language-${value}`} lang={value}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="utrecht-button-group">
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {text.save}
        </button>
      </div>
    </Form>
  )
}

function EverywhereForm() {
  const { csrf } = useHouse()
  const text = useText().people
  return (
    <Form method="post" action="/sign-out-everywhere" reloadDocument>
      <input type="hidden" name="csrf" value={csrf} />
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {text.everywhere}
      </button>
    </Form>
  )
}
