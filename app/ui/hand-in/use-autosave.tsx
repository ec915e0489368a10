import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Moment } from '../../domain/values'
import { useFormat, useText } from '../words'

/** Milliseconds of rest after the last key before what was typed is kept. */
const REST = 1500
/** Milliseconds before another try where there was no connection. */
const RETRY = 10_000

/** What the server answers to what it was asked to keep. */
export type Kept = { kept: 'yes'; at: string } | { kept: 'signed-out' | 'stale' | 'incomplete' | 'gone' | 'elsewhere' }

export type Saving =
  | { state: 'nothing'; since: Moment }
  | { state: 'saving' | 'offline' | 'signed-out' | 'incomplete' | 'gone' | 'elsewhere' | 'restored' }
  | { state: 'saved'; at: string }

/**
 * Keeps the form in this element while it is being typed, so that a closed laptop costs nothing. Until the server has it, the words
 * also stand in this window's own memory, and come back after a refresh; who goes on without a connection stays with their words.
 * `onKept` is told which words the server has now.
 */
export function useAutosave(place: RefObject<HTMLElement>, since: Moment, onKept: (words: string) => void): Saving {
  const [saving, setSaving] = useState<Saving>({ state: 'nothing', since })
  const { revalidate } = useRevalidator()
  const refresh = useRef(revalidate)
  refresh.current = revalidate
  const see = useRef(onKept)
  see.current = onKept
  useEffect(() => {
    const form = place.current?.querySelector('form')
    if (!form) return
    return keepForm(form, setSaving, { refresh: () => refresh.current(), see: (words) => see.current(words) })
  }, [place])
  return saving
}

/** Watches one form; gives back how to stop. */
function keepForm(
  form: HTMLFormElement,
  tell: (saving: Saving) => void,
  { refresh, see }: { refresh: () => void; see: (words: string) => void },
): () => void {
  const address = new URL(form.action).pathname
  const memory = `duiding ${address}`
  let timer: ReturnType<typeof setTimeout> | undefined
  /** How often something was typed, and how much of that the server has. */
  let [typed, kept] = [0, 0]
  let passing = false
  let leaving = false
  let flight: Promise<Saving['state']> = Promise.resolve('nothing')

  const words = () =>
    new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const wait = (time: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), time)
  }
  const remember = () => {
    const body = words()
    body.delete('csrf')
    body.delete('once')
    sessionStorage.setItem(memory, body.toString())
  }

  /** One at a time, so that this window never seems another to itself. */
  const keep = (): Promise<Saving['state']> => (flight = flight.then(keepNow))

  async function keepNow(): Promise<Saving['state']> {
    clearTimeout(timer)
    const [now, sent] = [typed, words()]
    tell({ state: 'saving' })
    const answer = await send(`${address}/keep`, sent)
    if (answer === null) {
      tell({ state: 'offline' })
      wait(RETRY)
      return 'offline'
    }
    if (answer.kept === 'stale') {
      // After a new sign-in in another window the page fetches its token, and then keeps.
      refresh()
      wait(REST)
      return 'saving'
    }
    if (answer.kept !== 'yes') {
      tell({ state: answer.kept })
      return answer.kept
    }
    kept = now
    see(wordsIn(form, sent))
    // A page that is on its way already may not show these words yet.
    if (typed === kept && !leaving) sessionStorage.removeItem(memory)
    tell({ state: 'saved', at: answer.at })
    refresh()
    return 'saved'
  }

  const onInput = () => {
    typed++
    remember()
    wait(REST)
  }
  // Words that have not gone yet go first: where there is no connection their writer stays with them.
  const onSubmit = (event: SubmitEvent) => {
    clearTimeout(timer)
    if (passing || typed === kept) return
    event.preventDefault()
    event.stopPropagation()
    const { submitter } = event
    void keep().then((state) => {
      if (state === 'offline') return
      passing = true
      form.requestSubmit(submitter)
      passing = false
    })
  }
  // Who goes on at once, by a link or the back button, takes along what was typed last.
  const onLeave = () => {
    clearTimeout(timer)
    if (typed === kept) return
    const last = words()
    // What is under way may have changed what the page showed.
    last.delete('shown')
    navigator.sendBeacon(`${address}/keep`, last)
  }
  const onUnload = () => {
    leaving = true
  }
  const onBack = () => {
    if (typed !== kept) wait(0)
  }

  const before = new URLSearchParams(sessionStorage.getItem(memory) ?? '')
  if (before.size > 0 && restore(form, before)) {
    typed++
    // As it was seen when it was typed: what came from another window since is told, not undone.
    see(before.get('shown')?.slice(1) ?? '')
    tell({ state: 'restored' })
    wait(REST)
  } else sessionStorage.removeItem(memory)
  form.addEventListener('input', onInput)
  form.addEventListener('submit', onSubmit)
  window.addEventListener('beforeunload', onUnload)
  window.addEventListener('pagehide', onLeave)
  window.addEventListener('online', onBack)
  window.addEventListener('focus', onBack)
  return () => {
    onLeave()
    form.removeEventListener('input', onInput)
    form.removeEventListener('submit', onSubmit)
    window.removeEventListener('beforeunload', onUnload)
    window.removeEventListener('pagehide', onLeave)
    window.removeEventListener('online', onBack)
    window.removeEventListener('focus', onBack)
  }
}

/** The server's answer, or null where it could not be reached. */
async function send(address: string, body: URLSearchParams): Promise<Kept | null> {
  try {
    return (await (await fetch(address, { method: 'POST', body })).json()) as Kept
  } catch {
    return null
  }
}

/** The words in the one control that a question in words has. */
function wordsIn(form: HTMLFormElement, sent: URLSearchParams): string {
  const control = [...form.elements].find(
    (one) => one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text'),
  )
  return sent.get(control?.getAttribute('name') ?? '') ?? ''
}

/** Puts back what was typed; tells whether the server lacks any of it. A browser may have put it back already, so what it shows says nothing. */
function restore(form: HTMLFormElement, before: URLSearchParams): boolean {
  let lacks = false
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      const checked = before.getAll(control.name).includes(control.value)
      lacks ||= control.defaultChecked !== checked
      control.checked = checked
    } else if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== 'hidden')) {
      const value = before.get(control.name) ?? ''
      lacks ||= control.defaultValue !== value
      control.value = value
    } else if (control instanceof HTMLSelectElement) {
      const value = before.get(control.name) ?? ''
      lacks ||= ([...control.options].find((one) => one.defaultSelected) ?? control.options[0])?.value !== value
      control.value = value
    }
  }
  return lacks
}

export function SavedState({ saving }: { saving: Saving }) {
  const text = useText().contextForm.kept
  const format = useFormat()
  return (
    <span className="duiding-small duiding-soft" role="status">
      {saving.state === 'nothing' && text.since(format.moment(saving.since))}
      {saving.state === 'saving' && text.saving}
      {saving.state === 'saved' && text.at(saving.at)}
      {saving.state === 'offline' && text.offline}
      {saving.state === 'incomplete' && text.incomplete}
      {saving.state === 'signed-out' && text.signedOut}
      {saving.state === 'gone' && text.gone}
      {saving.state === 'elsewhere' && text.elsewhere}
      {saving.state === 'restored' && text.restored}
    </span>
  )
}
