import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { codeOf, readForm, type Answer } from './answer.server'
import { deskOf, maybeDeskOf, type Desk } from './desk.server'
import { Refusal, type RefusalReason } from './domain/refusal'
import { readFields, receiveForm } from './store/form.server'
import { isUnavailable } from './store/unavailable.server'
import { VaultError } from './store/vault.server'
import type { Step } from './workflow/step'

/**
 * One action: desk, form, one step, redirect. On a refusal the page gets why and what was typed.
 * `input` adds what the address says (`engagementId` …); `to` is where to go after.
 */
export function act<Input extends z.ZodType, Result>(
  args: ActionFunctionArgs,
  step: Step<Input, Result>,
  options: { to: (result: Result) => string; input?: Record<string, unknown> },
): Promise<Response | ReturnType<typeof data<Answer>>> {
  return actWith(args, async (desk, nested, once) => options.to(await desk.take(step, { ...nested, ...options.input }, once)))
}

/** The same for what is no single step; `work` returns the address to go to. */
export async function actWith(
  args: ActionFunctionArgs,
  work: (desk: Desk, nested: Record<string, unknown>, once: string | undefined) => Promise<string>,
) {
  const desk = await maybeDeskOf(args)
  if (!desk) return keepTyped(args.request)
  const again = args.request.clone()
  let typed: Answer['typed'] = {}
  try {
    const form = await readForm(args.request, desk.csrf)
    typed = form.typed
    return redirect(await work(desk, form.nested, form.once), 303)
  } catch (error) {
    const reason = reasonIn(error)
    // A form with the token of an earlier session is not taken, and not emptied either.
    if (reason.kind === 'stale-form') typed = readFields((await receiveForm(again)).entries()).typed
    return data<Answer>({ refusal: reason, typed: withoutSecrets(typed) }, codeOf(reason))
  }
}

/** An action with an answer of its own; a refusal is answered with its reason and code. */
export async function answering<T>(work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    const refusal = reasonIn(error)
    return data<Answer>({ refusal, typed: {} }, codeOf(refusal))
  }
}

/** A page: a refusal becomes the error page with its sentence and code. */
export async function show<T>(args: LoaderFunctionArgs, read: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await deskOf(args)
  try {
    return await read(desk)
  } catch (error) {
    const reason = reasonIn(error)
    throw data({ refusal: reason }, codeOf(reason))
  }
}

/** What to tell: a rule that said no, or a store that is away for now. A bug stays an error. */
export function reasonIn(error: unknown): RefusalReason {
  if (error instanceof Refusal) return error.reason
  if (error instanceof VaultError) return { kind: 'vault-unavailable', problem: error.problem }
  if (isUnavailable(error)) return { kind: 'store-unavailable' }
  throw error
}

/** A session that ended while somebody typed loses nothing: what was typed goes back to who typed it. */
async function keepTyped(request: Request) {
  const { typed } = readFields((await receiveForm(request)).entries())
  const answer = data<Answer>({ refusal: { kind: 'signed-out' }, typed: withoutSecrets(typed) }, 401)
  // Without scripts the page would send its reader on to sign in; the error page shows the words instead.
  if (request.headers.get('accept')?.includes('text/html')) throw answer
  return answer
}

const withoutSecrets = (typed: Answer['typed']): Answer['typed'] =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !/password|csrf/i.test(name)))
