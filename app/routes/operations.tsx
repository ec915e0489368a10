import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import { SubmitButton } from '../ui/button'
import { PostForm } from '../ui/form'
import { TextLink } from '../ui/link'
import { EmptyState } from '../ui/notice'
import { CheckState } from '../ui/operations/check-state'
import { ToldFaults } from '../ui/operations/told-faults'
import { VaultState } from '../ui/operations/vault-state'
import { Page, Paragraph, Section } from '../ui/page'
import { PlainTable } from '../ui/plain-table'
import { useFormat, useText } from '../ui/words'
import { askVaultCheck } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.operations.title)

export const loader = (args: LoaderFunctionArgs) => show(args, (desk) => desk.operations())

export const action = (args: ActionFunctionArgs) => act(args, askVaultCheck, { to: () => '/operations' })

export default function OperationsPage() {
  const operations = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useText().operations
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.vault} id="vault">
        <VaultState vault={operations.vault} />
      </Section>
      <Section title={words.check} id="check" ruled>
        <CheckState {...operations} />
        <PostForm answer={answer}>
          <div className="utrecht-button-group">
            <SubmitButton kind="secondary">{words.checkNow}</SubmitButton>
          </div>
        </PostForm>
      </Section>
      <Section title={words.told} id="told" ruled>
        <ToldFaults told={operations.told} />
      </Section>
      <Section title={words.backlog} id="backlog" ruled>
        <Backlog backlog={operations.backlog} />
        <Paragraph>
          <TextLink to="/backlog">{words.backlogScan}</TextLink>
        </Paragraph>
      </Section>
    </Page>
  )
}

function Backlog({ backlog }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'backlog'>) {
  const words = useText().operations
  const format = useFormat()
  const kinds: Record<string, string> = words.kinds
  if (backlog.length === 0)
    return (
      <EmptyState title={words.backlogEmpty}>
        <Paragraph>{words.backlogEmptyMore}</Paragraph>
      </EmptyState>
    )
  return (
    <PlainTable
      caption={words.backlog}
      rows={backlog}
      keyOf={(line) => line.kind}
      columns={[
        { key: 'work', label: words.work, render: (line) => kinds[line.kind] ?? line.kind },
        { key: 'waiting', label: words.waiting, render: (line) => format.number(line.waiting) },
        { key: 'running', label: words.running, render: (line) => format.number(line.running) },
        { key: 'failed', label: words.failed, render: (line) => format.number(line.failed) },
      ]}
    />
  )
}
