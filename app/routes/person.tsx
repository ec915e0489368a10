import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Notice } from '../ui/notice'
import { Page, Paragraph, Section } from '../ui/page'
import { PersonFields } from '../ui/people/person-fields'
import { useFormat, useText } from '../ui/words'
import { changePerson, closePerson, setPassword } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titleOf(matches, () => data?.person.name)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.administrator || (args.params.verb !== undefined && !VERBS.includes(args.params.verb))) refuse({ kind: 'not-found' })
    return { person: await desk.personWith(args.params.personId!), self: desk.person.id === args.params.personId }
  })

const VERBS = ['close', 'password']

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    // A password of one's own asks for the old one, at /account: that is not to be gone round here.
    if (!desk.person.administrator) refuse({ kind: 'not-found' })
    const { personId, verb } = args.params
    const input = { ...nested, personId }
    switch (verb) {
      case 'close':
        await desk.take(closePerson, input, once)
        return '/people'
      case 'password':
        await desk.take(setPassword, input, once)
        return `/people/${personId}`
      case undefined:
        await desk.take(changePerson, input, once)
        return '/people'
      default:
        return refuse({ kind: 'not-found' })
    }
  })

export default function PersonRoute() {
  const { person, self } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText().people
  const format = useFormat()
  const crumbs = [{ label: text.title, to: '/people' }]
  if (person.closedAt)
    return (
      <Page title={person.name} width="reading" trail={crumbs}>
        <Notice kind="info">
          <p>{text.closedAt(format.moment(person.closedAt))}</p>
        </Notice>
      </Page>
    )
  return (
    <Page title={person.name} width="reading" trail={crumbs}>
      <PostForm action={`/people/${person.id}`} name="change" answer={answer}>
        <PersonFields person={person} />
        <div className="utrecht-button-group">
          <SubmitButton>{text.save}</SubmitButton>
        </div>
      </PostForm>
      <Section title={text.passwordNew} ruled>
        <Paragraph>{text.passwordForMore}</Paragraph>
        <PostForm action={`/people/${person.id}/password`} name="password" answer={answer}>
          <TextField name="password" type="password" label={text.firstPassword} hint={text.firstPasswordHint} autoComplete="new-password" />
          <div className="utrecht-button-group">
            <SubmitButton kind="secondary">{text.passwordFor}</SubmitButton>
          </div>
        </PostForm>
      </Section>
      {!self && (
        <Section title={text.close} ruled>
          <Paragraph>{text.closeMore}</Paragraph>
          <PostForm action={`/people/${person.id}/close`} name="close" answer={answer}>
            <div className="utrecht-button-group">
              <SubmitButton kind="secondary">{text.close}</SubmitButton>
            </div>
          </PostForm>
        </Section>
      )}
    </Page>
  )
}
