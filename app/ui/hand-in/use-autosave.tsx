import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import { useText } from '../words'

/** Milliseconds of rest after the last key before what was typed is kept. */
const REST = 1500

export type Saving = { state: 'nothing' | 'saving' | 'failed' } | { state: 'saved'; at: string }
export interface Kept {
  /** Time of day at which it was kept, as the page writes it. */
  at: string | null
}

/** Keeps the form in this element while it is being typed, so that a closed laptop costs nothing. */
export function useAutosave(place: RefObject<HTMLElement>): Saving {
  const fetcher = useFetcher<Kept>()
  const submit = useRef(fetcher.submit)
  submit.current = fetcher.submit
  useEffect(() => {
    const form = place.current?.querySelector('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      const typed = new FormData(form)
      typed.set('go', 'stay')
      submit.current(typed, { method: 'post', action: form.getAttribute('action') ?? undefined })
    }
    const rest = () => { clearTimeout(timer); timer = setTimeout(keep, REST) }
    form.addEventListener('input', rest)
    const stop = () => clearTimeout(timer)
    form.addEventListener('submit', stop)
    return () => { stop(); form.removeEventListener('input', rest); form.removeEventListener('submit', stop) }
  }, [place])
  if (fetcher.state !== 'idle') return { state: 'saving' }
  if (fetcher.data === undefined) return { state: 'nothing' }
  return fetcher.data.at === null ? { state: 'failed' } : { state: 'saved', at: fetcher.data.at }
}

export function SavedState({ saving }: { saving: Saving }) {
  const text = useText().handIn
  return (
    <span className="duiding-small duiding-soft" role="status">
      {saving.state === 'saving' && text.saving}
      {saving.state === 'saved' && text.saved(saving.at)}
      {saving.state === 'failed' && text.notSaved}
    </span>
  )
}
