import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { addDays } from '../domain/calendar'
import { glanceOf } from '../domain/request-glance'
import { openExtension, requestNumber } from '../domain/evidence-request'
import { shareRequests, stateOf, type RequestState } from '../domain/request-overview'
import { SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { RequestGlanceLine } from '../ui/evidence/request-glance'
import { EngagementList } from '../ui/engagement/engagement-list'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { RequestShares } from '../ui/engagement/request-shares'
import { RequestStatus } from '../ui/engagement/states'
import { TextField } from '../ui/fields'
import { PostForm } from '../ui/form'
import { TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { Paragraph, Section } from '../ui/page'
import { useFormat, useText } from '../ui/words'
import { requestEvidence } from '../workflow'
import { systemColumn, systemFilter } from '../ui/engagement/system-filter'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.engagement.requests.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const { file } = opened
    const answered = new Set(file.evidence.map((item) => item.requestId))
    const names = new Map(file.systems.map((system) => [system.id, system.name]))
    const rows = file.requests.map((request) => ({
      id: request.id,
      number: requestNumber(request),
      title: request.title,
      controlId: request.controlId,
      systemId: request.systemId,
      system: names.get(request.systemId) ?? request.systemId,
      askedOf: request.askedOf?.name ?? null,
      due: request.due,
      extension: openExtension(request) !== undefined,
      state: stateOf(request, answered, desk.today),
      glance: glanceOf(request, file.evidence),
    }))
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => `${row.number} ${row.title} ${row.controlId}`,
      filters: {
        state: (row, value) =>
          value === 'extension' ? row.extension : row.state === value || (value === 'open' && row.state === 'overdue'),
        system: (row, value) => row.systemId === value,
        person: (row, value) => row.askedOf === value,
      },
      sorts: {
        number: (row) => row.number,
        control: (row) => row.controlId,
        system: (row) => row.system,
        askedOf: (row) => row.askedOf ?? '',
        due: (row) => row.due,
        received: (row) => row.glance.received,
        state: (row) => row.state,
      },
    })
    const asked = new Set(file.requests.filter((request) => !request.lapsed).map((request) => `${request.systemId}/${request.controlId}`))
    const unasked = new Set(
      file.norms
        .filter((norm) => norm.applicability.kind === 'applies' && !asked.has(`${norm.systemId}/${norm.controlId}`))
        .map((norm) => `${norm.systemId}/${norm.controlId}`),
    ).size
    const head = headOf(opened)
    return {
      head,
      sample: file.engagement.sample,
      listing,
      shares: head.inside ? shareRequests(file, desk.today) : [],
      today: desk.today,
      unasked: opened.part.audits ? unasked : 0,
      systems: file.systems.map(({ id, name }) => ({ id, name })),
      people: [...new Set(rows.flatMap((row) => row.askedOf ?? []))].sort(),
      due: addDays(desk.today, 14),
    }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, requestEvidence, {
    input: { engagementId: args.params.engagementId },
    to: () => `/engagements/${args.params.engagementId}/requests`,
  })

export default function EngagementRequests() {
  const { head, listing, shares, today, unasked, systems, people, due } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.engagement.requests
  const states: RequestState[] = ['open', 'overdue', 'answered', 'refused']
  return (
    <EngagementPage head={head} tab="requests" title={words.title} lead={head.inside ? words.lead : words.leadOwner}>
      {shares.length > 1 && (
        <RequestShares shares={shares} names={new Map(systems.map((system) => [system.id, system.name]))} today={today} />
      )}
      <EngagementList
        words={words}
        inside={head.inside}
        filters={[
          {
            name: 'state',
            label: words.state,
            all: text.shell.all,
            options: [
              ...states.map((state) => ({ value: state, label: text.engagement.requestState[state] })),
              { value: 'extension', label: text.requestTime.extensionState },
            ],
          },
          ...systemFilter(text, systems),
          ...(people.length > 1
            ? [
                {
                  name: 'person',
                  label: words.askedOf,
                  all: text.engagement.allPeople,
                  options: people.map((name) => ({ value: name, label: name })),
                },
              ]
            : []),
        ]}
        listing={listing}
        columns={[
          {
            key: 'number',
            label: words.number,
            sortBy: (row) => row.number,
            render: (row) => <span className="duiding-nowrap">{row.number}</span>,
          },
          {
            key: 'control',
            label: words.about,
            names: true,
            sortBy: (row) => row.controlId,
            render: (row) => (
              <TextLink to={`/requests/${row.id}`}>
                {row.controlId} {row.title}
              </TextLink>
            ),
          },
          systemColumn(text, systems),
          {
            key: 'askedOf',
            label: words.askedOf,
            sortBy: (row) => row.askedOf ?? '',
            render: (row) => row.askedOf ?? <em>{text.nouns.noOwner}</em>,
          },
          {
            key: 'due',
            label: words.due,
            sortBy: (row) => row.due,
            render: (row) => <span className="duiding-nowrap">{format.day(row.due)}</span>,
          },
          {
            key: 'received',
            label: text.evidence.glance.title,
            sortBy: (row) => row.glance.received,
            render: (row) => <RequestGlanceLine glance={row.glance} />,
          },
          {
            key: 'state',
            label: words.state,
            sortBy: (row) => row.state,
            render: (row) => <RequestStatus state={row.state} extension={row.extension} />,
          },
        ]}
      />
      {unasked > 0 && (
        <Section title={words.sendTitle} ruled>
          <Paragraph>
            {words.missing(unasked)} {words.emptyMore}
          </Paragraph>
          <PostForm answer={answer}>
            <TextField name="due" type="date" label={words.dueLabel} value={due} />
            <div className="utrecht-button-group">
              <SubmitButton>{words.send}</SubmitButton>
            </div>
          </PostForm>
        </Section>
      )}
    </EngagementPage>
  )
}
