import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { PostForm } from '../ui/form'
import { TextLink } from '../ui/link'
import { Paragraph } from '../ui/page'
import { useText } from '../ui/words'
import { endMember } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.pages.team.endOf(data.member.name)}, ${data.head.title}`)

/** Asks once before somebody's part ends: it has an address of its own, so that it works without scripts. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    if (!opened.part.audits) refuse({ kind: 'not-allowed' })
    const params = new URL(args.request.url).searchParams
    const member =
      opened.file.members.find(
        (one) =>
          one.endedAt === null &&
          one.personId === params.get('person') &&
          one.role === params.get('role') &&
          one.systemId === params.get('system'),
      ) ?? refuse({ kind: 'not-found' })
    return { head: headOf(opened), sample: opened.file.engagement.sample, member }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, endMember, { input: { engagementId: args.params.engagementId }, to: () => `/engagements/${args.params.engagementId}/team` })

export default function EndMember() {
  const { head, member } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const words = text.pages.team
  return (
    <EngagementPage
      head={head}
      tab="team"
      title={words.endOf(member.name)}
      trail={[{ label: words.title, to: `/engagements/${head.id}/team` }]}
    >
      <Paragraph>{words.endMore(member.name, text.nouns.roles[member.role])}</Paragraph>
      <PostForm answer={answer}>
        <input type="hidden" name="personId" value={member.personId} />
        <input type="hidden" name="role" value={member.role} />
        {member.systemId && <input type="hidden" name="systemId" value={member.systemId} />}
        <div className="utrecht-button-group">
          <SubmitButton>{words.end}</SubmitButton>
          <TextLink to={`/engagements/${head.id}/team`}>{words.keep}</TextLink>
        </div>
      </PostForm>
    </EngagementPage>
  )
}
