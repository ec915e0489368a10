import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { RadioField } from '../ui/fields'
import { FilterBar } from '../ui/filter-bar'
import { PostForm } from '../ui/form'
import { ButtonLink, TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { Page, Paragraph, Section } from '../ui/page'
import { Status } from '../ui/status'
import { Table } from '../ui/table'
import { useFormat, useText } from '../ui/words'
import { decideUnscanned } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.people.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.administrator) refuse({ kind: 'not-found' })
    const people = await desk.people()
    const listing = listRows(people, new URL(args.request.url).search, {
      words: (person) => `${person.name} ${person.email}`,
      filters: {
        state: (person, value) => (person.closedAt ? 'closed' : 'open') === value,
        role: (person, value) => (value === 'auditor' ? person.auditor : person.administrator),
      },
      sorts: { name: (person) => person.name, email: (person) => person.email },
    })
    return { listing, unscanned: (await desk.unscannedMayOpen()) ? 'open' : 'closed', quota: await desk.engagementQuota() }
  })

export const action = (args: ActionFunctionArgs) => act(args, decideUnscanned, { to: () => '/people#files' })

export default function People() {
  const { listing, unscanned, quota } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.people
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <ButtonLink to="/people/new" kind="primary">
          {words.add}
        </ButtonLink>
      }
    >
      <FilterBar
        words={words.search}
        filters={[
          {
            name: 'role',
            label: words.may,
            all: text.shell.all,
            options: [
              { value: 'auditor', label: words.auditor },
              { value: 'administrator', label: words.administrator },
            ],
          },
          {
            name: 'state',
            label: words.state,
            all: text.shell.all,
            options: [
              { value: 'open', label: words.open },
              { value: 'closed', label: words.closed },
            ],
          },
        ]}
      />
      <Table
        caption={words.title}
        listing={listing}
        keyOf={(person) => person.id}
        empty={null}
        columns={[
          {
            key: 'name',
            label: words.name,
            names: true,
            sortBy: (person) => person.name,
            render: (person) => <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>,
          },
          { key: 'email', label: words.email, sortBy: (person) => person.email, render: (person) => person.email },
          {
            key: 'may',
            label: words.may,
            render: (person) =>
              [person.auditor && words.auditor, person.administrator && words.administrator].filter(Boolean).join(', ') || '–',
          },
          {
            key: 'state',
            label: words.state,
            render: (person) =>
              person.closedAt ? (
                <Status tone="still" shape="cross">
                  {words.closed}
                </Status>
              ) : (
                <Status tone="good" shape="check">
                  {words.open}
                </Status>
              ),
          },
        ]}
      />
      <Section title={words.files} id="files" ruled>
        <Paragraph>{words.filesMore}</Paragraph>
        <PostForm answer={answer} key={unscanned}>
          <RadioField
            name="value"
            legend={words.filesChoice}
            value={unscanned}
            choices={[
              { value: 'closed', label: words.filesClosed, description: words.filesClosedMore },
              { value: 'open', label: words.filesOpen, description: words.filesOpenMore },
            ]}
          />
          <div className="utrecht-button-group">
            <SubmitButton kind="secondary">{words.save}</SubmitButton>
          </div>
        </PostForm>
      </Section>
      <Section title={text.upload.quota.title} id="quota" ruled>
        <Paragraph>{text.upload.quota.now(format.bytes(quota))}</Paragraph>
        <ButtonLink to="/people/quota">{text.upload.quota.change}</ButtonLink>
      </Section>
    </Page>
  )
}
