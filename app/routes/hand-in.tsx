import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { refuse } from '../domain/refusal'
import { HandInPage } from '../ui/hand-in/hand-in-page'
import { readRefused } from '../ui/hand-in/read-refused'
import { stepAddress, stepsFor, type HandInStep } from '../ui/hand-in/steps'
import { Notice } from '../ui/notice'
import { useText } from '../ui/words'
import { readHandIn } from './hand-in-view'
import { saveAnswer } from './save-answer'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.handIn.title)

/** Who was signed out while typing stays here: reading the page anew would send them away from their words. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus }) => actionStatus !== 401

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { draftId = '', step = '' } = args.params
    const opened = await desk.draft(draftId)
    if (opened.draft.handedInAs) throw redirect(`/hand-ins/${draftId}/receipt`)
    const view = await readHandIn(desk, opened)
    return { step: known(step, view.request?.questions ?? []), view, sample: view.engagement.sample }
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { draftId = '', step = '' } = args.params
    if (step === 'overview') {
      const arriving = { known: nested['arrivingKnown'] === 'yes', waiting: nested['waiting'] }
      await desk.handIn(draftId, once, nested['gapsKnown'] === 'yes', arriving)
      return `/hand-ins/${draftId}/receipt`
    }
    const { draft, file } = await desk.draft(draftId)
    await saveAnswer(desk, draftId, step, nested)
    // The number makes it another address, so that the page shows what was taken over.
    if (nested['take'] !== undefined) return `${stepAddress(draftId, step as HandInStep)}?taken=${desk.now().getTime()}`
    const questions = file.requests.find((one) => one.id === draft.requestId)?.questions ?? []
    return stepAddress(draftId, known(String(nested['go']), questions))
  })

const known = (step: string, questions: { id: string }[]): HandInStep =>
  stepsFor(questions).find((one) => one === step) ?? refuse({ kind: 'not-found' })

export default function HandInRoute() {
  const { view, step } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const [query] = useSearchParams()
  const refused = readRefused(query)
  return (
    <HandInPage
      view={view}
      step={step}
      answer={answer && 'refusal' in answer ? answer : undefined}
      taken={query.get('taken')}
      inspection={query.get('as') === 'inspection'}
      refused={refused && <Notice kind="error">{text.refusals.sentence(refused)}</Notice>}
    />
  )
}
