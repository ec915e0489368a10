import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { codeOf, readForm } from '../answer.server'
import { maybeDeskOf, type Desk } from '../desk.server'
import { evidenceNumber } from '../domain/evidence'
import { Refusal, refuse } from '../domain/refusal'
import { receiveForm } from '../store/form.server'
import { formatIn } from '../text/format'
import { HandInPage } from '../ui/hand-in/hand-in-page'
import type { HandInView } from '../ui/hand-in/hand-in-view'
import { withAnswer, withAnswers } from '../ui/hand-in/read-answer'
import { isContextField, stepsFor, type HandInStep } from '../ui/hand-in/steps'
import type { Kept } from '../ui/hand-in/use-autosave'
import { Notice } from '../ui/notice'
import { useText } from '../ui/words'
import { takenBefore } from './taken-before'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.handIn.title)

/** Who was signed out while typing stays here: reading the page anew would send them away from their words. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus }) => actionStatus !== 401

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { draftId = '', step = '' } = args.params
    const opened = await desk.draft(draftId)
    if (opened.draft.handedInAs) throw redirect(`/hand-ins/${draftId}/receipt`)
    const view = viewOf(opened)
    return {
      step: known(step, view),
      view: isContextField(step) ? takenBefore(view, step, opened.file, desk.person.id, opened.draft.systemId) : view,
      sample: view.engagement.sample,
    }
  })

export async function action(args: ActionFunctionArgs) {
  // Kept while it is typed: the same fields, and no step further.
  const kept = args.request.clone()
  if ((await receiveForm(kept)).get('go') === 'stay') return keep(args)
  return actWith(args, async (desk, nested, once) => {
    const { draftId = '', step = '' } = args.params
    if (step === 'overview') {
      await desk.handIn(draftId, once)
      return `/hand-ins/${draftId}/receipt`
    }
    const { view } = await save(desk, draftId, step, nested)
    return `/hand-ins/${draftId}/${known(String(nested['go']), view)}`
  })
}

async function keep(args: ActionFunctionArgs) {
  const desk = await maybeDeskOf(args)
  // Whoever is typing is not taken away to sign in; the page says that nothing is kept.
  if (!desk) return data<Kept>({ at: null, signedOut: true }, 401)
  try {
    const { nested } = await readForm(args.request, desk.csrf)
    await save(desk, args.params['draftId'] ?? '', args.params['step'] ?? '', nested)
    return data<Kept>({ at: formatIn(desk.language).time(desk.now().toISOString()) })
  } catch (error) {
    // Half a date cannot be kept yet; the rest follows with the next key.
    if (error instanceof Refusal) return data<Kept>({ at: null }, codeOf(error.reason))
    throw error
  }
}

async function save(desk: Desk, draftId: string, step: string, nested: Record<string, unknown>) {
  const { draft, file, part } = await desk.draft(draftId)
  const sent = typeof nested['context'] === 'object' && nested['context'] !== null ? (nested['context'] as Record<string, unknown>) : {}
  if (step === 'start') await desk.saveHandIn(draftId, { body: { sha256: null, ...(nested['body'] as object | undefined) } })
  else if (step === 'questions') await desk.saveHandIn(draftId, { context: withAnswers(draft.context, sent) })
  else if (isContextField(step))
    await desk.saveHandIn(draftId, {
      context: withAnswer(draft.context, step, sent),
      ...(step === 'what' ? { title: nested['title'] ?? '' } : {}),
    })
  else refuse({ kind: 'not-found' })
  return { view: viewOf({ draft, file, part }) }
}

function known(step: string, view: HandInView): HandInStep {
  return stepsFor(view.request?.questions.length ?? 0).find((one) => one === step) ?? refuse({ kind: 'not-found' })
}

function viewOf({ draft, file }: Pick<Awaited<ReturnType<Desk['draft']>>, 'draft' | 'file' | 'part'>): HandInView {
  const { id, title, sample, period, referenceDate } = file.engagement
  const request = file.requests.find((one) => one.id === draft.requestId) ?? null
  const revised = file.evidence.find((one) => one.id === draft.evidenceId)
  return {
    draft: { id: draft.id, title: draft.title, bodies: draft.bodies, context: draft.context, changedAt: draft.changedAt },
    engagement: { id, title, sample, period, referenceDate },
    systemName: file.systems.find((one) => one.id === draft.systemId)?.name ?? draft.systemId,
    request: request && {
      id: request.id,
      number: request.number,
      title: request.title,
      expected: request.expected,
      questions: request.questions,
    },
    revises: revised ? evidenceNumber(revised) : null,
    norms: file.norms
      .filter(
        (norm) =>
          norm.systemId === draft.systemId &&
          norm.applicability.kind === 'applies' &&
          (!request || (!request.lapsed && norm.controlId === request.controlId)),
      )
      .map((norm) => ({ id: norm.id, title: norm.title, aspects: norm.aspects })),
    auditors: file.members
      .filter((member) => member.role === 'auditor' && member.endedAt === null)
      .map((member) => ({ id: member.personId, name: member.name })),
    taken: {},
  }
}

export default function HandInRoute() {
  const { view, step } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const [query] = useSearchParams()
  const refused = query.get('refused')
  return (
    <HandInPage
      view={view}
      step={step}
      answer={answer && 'refusal' in answer ? answer : undefined}
      inspection={query.get('as') === 'inspection'}
      refused={
        (refused === 'file-empty' || refused === 'file-missing') && (
          <Notice kind="error">{text.refusals.sentence({ kind: refused })}</Notice>
        )
      }
    />
  )
}
