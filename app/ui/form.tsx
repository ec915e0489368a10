import { Form, useNavigation } from '@remix-run/react'
import { createContext, useContext, useId, useRef, type FormEvent, type ReactNode } from 'react'
import type { InputFault, RefusalReason } from '../domain/refusal'
import { ErrorSummary } from './error-summary'
import { useHouse } from './words'

/** What an action answers when a rule said no: why, and what was typed. */
export interface Answer {
  refusal: RefusalReason
  /** By field name, as it was sent. */
  typed: Record<string, string | string[]>
}

interface FormState {
  /** Makes ids that differ when two forms on one page have a field of the same name. */
  prefix: string
  faults: Record<string, InputFault>
  typed: Record<string, string | string[]> | undefined
  busy: boolean
}

const FormContext = createContext<FormState>({ prefix: '', faults: {}, typed: undefined, busy: false })
export const useFormState = (): FormState => useContext(FormContext)

interface PostFormProps {
  /** Where it goes; absent: this page. */
  action?: string
  /** Which form of the page this is; an answer is shown in the form that it belongs to. */
  name?: string
  answer?: Answer | undefined
  /** Sends files the plain way, without JavaScript. */
  files?: boolean
  wide?: boolean
  id?: string
  className?: string
  children: ReactNode
}

/**
 * A form that writes: it carries the token against forged forms and a key by which a double click is taken once,
 * shows what a rule refused above the fields, and keeps what was typed.
 */
export function PostForm({ action, name, answer, files = false, wide = false, id, className = 'duiding-form', children }: PostFormProps) {
  const { csrf, once } = useHouse()
  const prefix = useId().replaceAll(':', '')
  const sent = useRef(false)
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod !== undefined && navigation.formData?.get('once') === `${once}${prefix}`
  if (navigation.state === 'idle') sent.current = false
  const mine = answer && (name === undefined || answer.typed['form'] === name) ? answer : undefined
  const faults = mine?.refusal.kind === 'input' ? mine.refusal.fields : {}
  const guard = (event: FormEvent) => {
    if (sent.current) event.preventDefault()
    sent.current = true
  }
  return (
    <Form
      method="post"
      {...(action === undefined ? {} : { action })}
      encType={files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      noValidate
      id={id}
      className={`${className}${wide ? ' duiding-form--wide' : ''}`}
      onSubmit={guard}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="once" value={`${once}${prefix}`} />
      {name !== undefined && <input type="hidden" name="form" value={name} />}
      <FormContext.Provider value={{ prefix, faults, typed: mine?.typed, busy }}>
        {mine && <ErrorSummary refusal={mine.refusal} idOf={(field) => fieldId(prefix, field)} />}
        {children}
      </FormContext.Provider>
    </Form>
  )
}

/** The id of a field's control: `team[0].role` and `team.0.role` are one field. */
export const fieldId = (prefix: string, name: string): string => `${prefix}-${pathOf(name)}`
export const pathOf = (name: string): string => name.replaceAll('[', '.').replaceAll(']', '')

/** What a field starts with: what was typed before the refusal, else what the page offers. */
export function useField(
  name: string,
  offered: string | undefined,
): { id: string; value: string | undefined; fault: InputFault | undefined } {
  const { prefix, faults, typed } = useFormState()
  const before = typed?.[name] ?? typed?.[pathOf(name)]
  const value = typed === undefined ? offered : typeof before === 'string' ? before : before?.[0]
  return { id: fieldId(prefix, name), value, fault: faults[pathOf(name)] }
}
