import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Page } from '../ui/page'
import { PersonFields } from '../ui/people/person-fields'
import { useText } from '../ui/words'
import { createPerson } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.people.add)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.administrator) refuse({ kind: 'not-found' })
    return null
  })

export const action = (args: ActionFunctionArgs) => act(args, createPerson, { to: () => '/people' })

export default function PersonNew() {
  const answer = useActionData<typeof action>()
  const text = useText().people
  return (
    <Page title={text.add} width="reading" trail={[{ label: text.title, to: '/people' }]} lead={text.addLead}>
      <PostForm answer={answer}>
        <PersonFields />
        <TextField name="password" type="password" label={text.firstPassword} hint={text.firstPasswordHint} autoComplete="new-password" />
        <div className="utrecht-button-group">
          <SubmitButton>{text.add}</SubmitButton>
        </div>
      </PostForm>
    </Page>
  )
}
