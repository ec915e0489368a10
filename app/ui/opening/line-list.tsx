import { useEffect, useState } from 'react'
import { FieldError } from '../error-summary'
import { TextField } from '../fields'
import { pathOf, useField, useFormState } from '../form'

/** A list of single lines. Some stand ready; more come with a button, where scripts run. Empty ones are left out. */
export function LineList({
  name,
  label,
  one,
  more,
  start,
  optional = false,
}: {
  name: string
  label: string
  one: (number: number) => string
  more: string
  start: number
  optional?: boolean
}) {
  const { typed } = useFormState()
  const { id, fault } = useField(name, undefined)
  const [count, setCount] = useState(() => Math.max(start, rowsTyped(typed, name)))
  const scripted = useScripted()
  return (
    <fieldset className={`duiding-fieldset${fault ? ' duiding-fieldset--invalid' : ''}`} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {fault && <FieldError id={id} fault={fault} />}
      <div className="duiding-stack duiding-stack--small">
        {Array.from({ length: count }, (_, index) => (
          <TextField key={index} name={`${name}[${index}]`} label={one(index + 1)} optional={optional || index > 0} />
        ))}
        {scripted && (
          <div>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action duiding-button--small"
              onClick={() => setCount(count + 1)}
            >
              {more}
            </button>
          </div>
        )}
      </div>
    </fieldset>
  )
}

/** How many rows of a list had been typed before a refusal. */
export function rowsTyped(typed: Record<string, unknown> | undefined, name: string): number {
  const rows = Object.keys(typed ?? {})
    .map(pathOf)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]) + 1)
  return Math.max(0, ...rows.filter(Number.isFinite))
}

/** False on the server and in a browser without scripts: a button that needs them is not shown there. */
export function useScripted(): boolean {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}
