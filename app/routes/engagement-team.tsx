import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { ROLES } from '../domain/person'
import { SubmitButton } from '../ui/button'
import { AboutEngagement } from '../ui/engagement/about-engagement'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { MemberTable } from '../ui/engagement/member-table'
import { SelectField, Tick } from '../ui/fields'
import { PostForm } from '../ui/form'
import { Section } from '../ui/page'
import { useText } from '../ui/words'
import { addMember } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.pages.team.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const head = headOf(opened)
    const people = head.audits
      ? (await desk.people()).filter((person) => !person.closedAt).map(({ id, name }) => ({ value: id, label: name }))
      : []
    const { file } = opened
    return {
      head,
      sample: head.sample,
      engagement: file.engagement,
      members: file.members,
      people,
      systems: file.systems.map(({ id, name }) => ({ id, name })),
    }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, addMember, { input: { engagementId: args.params.engagementId }, to: () => `/engagements/${args.params.engagementId}/team` })

export default function Team() {
  const { head, engagement, members, people, systems } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const words = text.pages.team
  const options = systems.map((system) => ({ value: system.id, label: system.name }))
  return (
    <EngagementPage head={head} tab="team" title={words.title} lead={words.lead}>
      <MemberTable engagementId={head.id} members={members} systems={systems} mayEnd={head.audits} />
      {head.audits && (
        <Section title={words.add} ruled>
          <PostForm answer={answer} key={members.length}>
            <SelectField name="personId" label={text.opening.person} empty={words.choose} options={people} />
            <SelectField
              name="role"
              label={text.opening.role}
              empty={words.choose}
              options={ROLES.map((role) => ({ value: role, label: text.nouns.roles[role] }))}
            />
            <SelectField
              name="systemId"
              label={text.opening.forSystem}
              hint={words.systemHint}
              empty={text.opening.noSystem}
              options={options}
              optional
            />
            <Tick name="outsideTeam" label={text.nouns.outsideTeam} description={words.outsideHint} />
            <div className="utrecht-button-group">
              <SubmitButton>{words.add}</SubmitButton>
            </div>
          </PostForm>
        </Section>
      )}
      <Section title={text.engagement.about.title} ruled>
        <AboutEngagement engagement={engagement} />
      </Section>
    </EngagementPage>
  )
}
