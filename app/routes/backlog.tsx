import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { SubmitButton } from '../ui/button'
import { PostForm } from '../ui/form'
import { BacklogTable } from '../ui/operations/backlog-table'
import { ScannerState } from '../ui/operations/scanner-state'
import { Page, Paragraph, Section } from '../ui/page'
import { useText } from '../ui/words'
import { rescanFiles, retryJob } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.scan.backlog.title)

const VERBS: (string | undefined)[] = [undefined, 'retry', 'rescan']

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!VERBS.includes(args.params['verb'])) refuse({ kind: 'not-found' })
    return desk.backlog()
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    switch (args.params['verb']) {
      case 'retry':
        await desk.take(retryJob, nested, once)
        return '/backlog'
      case 'rescan':
        await desk.take(rescanFiles, nested, once)
        return '/backlog'
      default:
        return refuse({ kind: 'not-found' })
    }
  })

export default function Backlog() {
  const { scanner, lines } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const words = text.scan.backlog
  return (
    <Page title={words.title} lead={words.lead} trail={[{ label: text.shell.nav.operations, to: '/operations' }]}>
      <Section title={words.scanner} id="scanner">
        <ScannerState scanner={scanner} />
        {scanner.kind !== 'none' && (
          <PostForm action="/backlog/rescan" name="rescan" answer={answer}>
            <input type="hidden" name="form" value="rescan" />
            <Paragraph>{words.rescanWhy}</Paragraph>
            <div className="utrecht-button-group">
              <SubmitButton kind="secondary">{words.rescan}</SubmitButton>
            </div>
          </PostForm>
        )}
      </Section>
      <Section title={words.waiting} id="waiting" ruled>
        <BacklogTable lines={lines} answer={answer} />
      </Section>
    </Page>
  )
}
