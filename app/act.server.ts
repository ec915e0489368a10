import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { codeOf, deskOf, readForm, type Answer, type Desk } from './desk.server'
import { Refusal } from './domain/refusal'
import type { Step } from './workflow/step'

/**
 * One action: desk, form, one step, redirect. On a refusal the page gets why and what was typed.
 * `input` adds what the address says (`engagementId` …); `to` is where to go after.
 */
export function act<Input extends z.ZodType, Result>(
  args: ActionFunctionArgs, step: Step<Input, Result>, options: { to: (result: Result) => string; input?: Record<string, unknown> },
): Promise<Response | ReturnType<typeof data<Answer>>> {
  return actWith(args, async (desk, nested, once) => options.to(await desk.take(step, { ...nested, ...options.input }, once)))
}

/** The same for what is no single step; `work` returns the address to go to. */
export async function actWith(args: ActionFunctionArgs, work: (desk: Desk, nested: Record<string, unknown>, once: string | undefined) => Promise<string>) {
  const desk = await deskOf(args)
  let typed: Answer['typed'] = {}
  try {
    const form = await readForm(args.request, desk.csrf)
    typed = form.typed
    return redirect(await work(desk, form.nested, form.once), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return data<Answer>({ refusal: error.reason, typed: withoutSecrets(typed) }, codeOf(error.reason))
  }
}

/** A page: a refusal becomes the error page with its sentence and code. */
export async function show<T>(args: LoaderFunctionArgs, read: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await deskOf(args)
  try {
    return await read(desk)
  } catch (error) {
    throw error instanceof Refusal ? data({ refusal: error.reason }, codeOf(error.reason)) : error
  }
}

const withoutSecrets = (typed: Answer['typed']): Answer['typed'] => Object.fromEntries(Object.entries(typed).filter(([name]) => !/password|csrf/i.test(name)))
