import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import { useText } from '../words'

/** Milliseconds of rest after the last key before what was typed is kept. */
const REST = 1500

export type Saving = { state: 'nothing' | 'saving' | 'failed' | 'signed-out' } | { state: 'saved'; at: string }
export interface Kept {
  /** Time of day at which it was kept, as the page writes it. */
  at: string | null
  signedOut?: boolean
}

/** Keeps the form in this element while it is being typed, so that a closed laptop costs nothing. */
export function useAutosave(place: RefObject<HTMLElement>): Saving {
  const fetcher = useFetcher<Kept>()
  const submit = useRef(fetcher.submit)
  submit.current = fetcher.submit
  useEffect(() => {
    const form = place.current?.querySelector('form')
    if (!form) return
    const action = form.getAttribute('action') ?? window.location.pathname
    let timer: ReturnType<typeof setTimeout> | undefined
    const typed = () => {
      const words = new FormData(form)
      words.set('go', 'stay')
      return words
    }
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const keep = () => {
      stop()
      submit.current(typed(), { method: 'post', action })
    }
    const rest = () => {
      stop()
      timer = setTimeout(keep, REST)
    }
    // Who goes on at once, by a link or the back button, takes along what was typed last.
    const leave = () => {
      if (timer !== undefined) {
        stop()
        sendLast(action, typed())
      }
    }
    form.addEventListener('input', rest)
    form.addEventListener('submit', stop)
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      form.removeEventListener('input', rest)
      form.removeEventListener('submit', stop)
      window.removeEventListener('pagehide', leave)
    }
  }, [place])
  if (fetcher.state !== 'idle') return { state: 'saving' }
  if (fetcher.data === undefined) return { state: 'nothing' }
  if (fetcher.data.at !== null) return { state: 'saved', at: fetcher.data.at }
  return { state: fetcher.data.signedOut ? 'signed-out' : 'failed' }
}

/** Sends without waiting for an answer; a beacon outlives its page, and takes 64 kB. */
function sendLast(action: string, typed: FormData): void {
  const body = new URLSearchParams([...typed].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  if (!navigator.sendBeacon(action, body))
    void fetch(action, { method: 'POST', body }).catch(() => {
      /* The page that would tell it is gone. */
    })
}

export function SavedState({ saving }: { saving: Saving }) {
  const text = useText().handIn
  return (
    <span className="duiding-small duiding-soft" role="status">
      {saving.state === 'saving' && text.saving}
      {saving.state === 'saved' && text.saved(saving.at)}
      {saving.state === 'failed' && text.notSaved}
      {saving.state === 'signed-out' && text.notSavedSignedOut}
    </span>
  )
}
