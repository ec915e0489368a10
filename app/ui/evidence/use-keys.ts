import { useEffect, useRef } from 'react'

const STORED = 'duiding.keys'

/** Whether keys of one letter work; they can be turned off, for who speaks to the computer (WCAG 2.1.4). */
export function keysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

export function turnKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    /* Then they stay on. */
  }
}

/** Calls what belongs to a key, unless somebody is typing or a dialog is open. */
export function useKeys(actions: Record<string, () => void>): void {
  const now = useRef(actions)
  now.current = actions
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]')
      )
        return
      const action = now.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action || (event.key.length === 1 && event.key !== '?' && !keysOn())) return
      if (event.key !== 'Escape') event.preventDefault()
      action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** A letter does nothing in a round or square to tick. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
