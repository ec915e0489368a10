import type { ReactNode } from 'react'
import { useFormState } from './form'
import { useText } from './words'

interface SubmitProps {
  children: ReactNode
  kind?: 'primary' | 'secondary' | 'subtle'
  small?: boolean
  /** A value of its own, where a form has two buttons. */
  name?: string
  value?: string
}

/** The button that sends its form. While that is under way it says so, and a second click does nothing. */
export function SubmitButton({ children, kind = 'primary', small = false, name, value }: SubmitProps) {
  const { busy } = useFormState()
  const text = useText()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={busy || undefined}
      className={`utrecht-button utrecht-button--submit ${kind === 'subtle' ? 'utrecht-button--subtle' : `utrecht-button--${kind}-action`}${small ? ' duiding-button--small' : ''}${busy ? ' utrecht-button--busy' : ''}`}
    >
      {children}
      {busy && <span className="duiding-only-spoken"> {text.shell.busy}</span>}
    </button>
  )
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>
}
