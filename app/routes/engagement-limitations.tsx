import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { LimitationGroups } from '../ui/engagement/limitation-groups'
import { UnestablishedTable } from '../ui/engagement/unestablished-table'
import { SelectField, TextArea } from '../ui/fields'
import { PostForm } from '../ui/form'
import { EmptyState } from '../ui/notice'
import { Paragraph, Section } from '../ui/page'
import { numbersIn } from '../ui/engagement/numbers-in'
import { useFormat, useText } from '../ui/words'
import { noteLimitation } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.pages.limitations.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const head = headOf(opened)
    if (!head.inside) refuse({ kind: 'not-allowed' })
    const { file, limitations } = opened
    return {
      head,
      sample: head.sample,
      limitations,
      notes: file.limitationNotes,
      systems: file.systems.map(({ id, name }) => ({ id, name })),
      links: numbersIn(file),
      questions: questionsIn(file.requests),
    }
  })

const questionsIn = (requests: { questions: { id: string; text: string }[] }[]) =>
  Object.fromEntries(requests.flatMap((request) => request.questions).map((question) => [question.id, question.text]))

export const action = (args: ActionFunctionArgs) =>
  act(args, noteLimitation, {
    input: { engagementId: args.params.engagementId },
    to: () => `/engagements/${args.params.engagementId}/limitations#notes`,
  })

export default function Limitations() {
  const { head, limitations, notes, systems, links, questions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.pages.limitations
  const nameOf = (id: string | null) => systems.find((system) => system.id === id)?.name ?? words.allSystems
  return (
    <EngagementPage head={head} tab="limitations" title={words.title} lead={words.lead}>
      {limitations.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      )}
      <LimitationGroups limitations={limitations} nameOf={nameOf} links={links} questions={questions} />
      <UnestablishedTable engagementId={head.id} limitations={limitations} nameOf={nameOf} />
      <Section title={words.notes} id="notes" ruled>
        <Paragraph>{words.notesMore}</Paragraph>
        {notes.length > 0 && (
          <ul className="duiding-ruled-list">
            {notes.map((note) => (
              <li key={note.id}>
                <p className="duiding-typed">{note.text}</p>
                <p className="duiding-small duiding-soft">
                  {nameOf(note.systemId)}; {note.by.name}, {format.moment(note.at)}
                </p>
              </li>
            ))}
          </ul>
        )}
        {head.audits && (
          <PostForm answer={answer}>
            <TextArea name="text" label={words.note} hint={words.noteHint} />
            <SelectField
              name="systemId"
              label={text.engagement.system}
              empty={words.allSystems}
              options={systems.map((one) => ({ value: one.id, label: one.name }))}
              short
            />
            <div className="utrecht-button-group">
              <SubmitButton>{words.add}</SubmitButton>
            </div>
          </PostForm>
        )}
      </Section>
    </EngagementPage>
  )
}
