import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { decideQuota } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.upload.quota.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.administrator) refuse({ kind: 'not-found' })
    return { gigabytes: Math.round((await desk.engagementQuota()) / 1_000_000_000) }
  })

export const action = (args: ActionFunctionArgs) => act(args, decideQuota, { to: () => '/people#quota' })

/** How much the files of one engagement may take. */
export default function Quota() {
  const { gigabytes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const words = text.upload.quota
  return (
    <Page title={words.title} lead={words.lead} trail={[{ label: text.people.title, to: '/people' }]}>
      <PostForm answer={answer}>
        <TextField name="gigabytes" label={words.gigabytes} hint={words.gigabytesHint} value={String(gigabytes)} />
        <div className="utrecht-button-group">
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </PostForm>
    </Page>
  )
}
