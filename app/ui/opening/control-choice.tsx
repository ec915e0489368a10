import { useEffect, useRef, useState } from 'react'
import { themes, type Theme } from '../../domain/catalogue'
import type { OpeningStand } from '../../domain/norms-to-open'
import { controlAddress } from '../controls/addresses'
import { FieldError } from '../error-summary'
import { CheckboxField } from '../fields'
import { useField } from '../form'
import { useText } from '../words'

/** A control that can be examined: how it stands on each chosen system, and whether it is chosen to begin with. */
export interface OpeningControl {
  id: string
  title: string
  theme: Theme
  stands: OpeningStand[]
  selected: boolean
}

interface ControlChoiceProps {
  controls: OpeningControl[]
  frameworkId: string
  systems: { id: string; name: string }[]
  names: Record<string, { title: string; version: string }>
}

/** The controls that the chosen systems know, by theme, each with what holds on which system and why not. */
export function ControlChoice({ controls, frameworkId, systems, names }: ControlChoiceProps) {
  const text = useText()
  const { id, fault } = useField('controls', undefined)
  const whole = useRef<HTMLDivElement>(null)
  return (
    <div className="duiding-stack" id={id} tabIndex={-1} ref={whole}>
      <p className="duiding-soft">{text.opening.controlsMore(controls.length)}</p>
      {fault && <FieldError id={id} fault={fault} />}
      <AllOrNone within={() => whole.current} of={text.opening.controls} />
      {themes
        .filter((theme) => controls.some((control) => control.theme === theme))
        .map((theme) => (
          <CheckboxField
            key={theme}
            name="controls"
            part={theme}
            legend={text.nouns.themes[theme]}
            columns
            values={controls.filter((control) => control.selected).map((control) => control.id)}
            choices={controls
              .filter((control) => control.theme === theme)
              .map((control) => ({
                value: control.id,
                label: `${control.id} ${control.title}`,
                description: <Stands control={control} frameworkId={frameworkId} systems={systems} names={names} />,
              }))}
          />
        ))}
    </div>
  )
}

/** Ticks or unticks every control; a help for who has scripts, so it is not there without. */
function AllOrNone({ within, of }: { within: () => HTMLElement | null; of: string }) {
  const text = useText().opening
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted) return null
  const tick = (checked: boolean) => {
    for (const box of within()?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []) box.checked = checked
  }
  return (
    <div className="utrecht-button-group" role="group" aria-label={of}>
      <button type="button" className="utrecht-button utrecht-button--secondary-action duiding-button--small" onClick={() => tick(true)}>
        {text.all}
      </button>
      <button type="button" className="utrecht-button utrecht-button--secondary-action duiding-button--small" onClick={() => tick(false)}>
        {text.none}
      </button>
    </div>
  )
}

/** Which norms hold on which system, and why not; the whole story is a page of its own. */
function Stands({ control, frameworkId, systems, names }: { control: OpeningControl } & Omit<ControlChoiceProps, 'controls'>) {
  const text = useText()
  const words = text.opening
  const applying = control.stands.filter((stand) => stand.excluded === null)
  const derived = [...new Set(control.stands.flatMap((stand) => stand.derivedFrom ?? []))]
  const nameOf = (id: string) => (names[id] ? text.nouns.framework(names[id].title, names[id].version) : id)
  return (
    <>
      {applying.length > 0 && (
        <>
          {applying.length === systems.length && systems.length > 1
            ? words.appliesToAll(systems.length, normsIn(applying))
            : words.appliesTo(applying.map((stand) => stand.systemName).join(', '), normsIn(applying))}{' '}
        </>
      )}
      {control.stands.map(
        (stand) =>
          stand.excluded && (
            <span key={stand.systemId}>{words.excludedOn(stand.systemName, stand.excluded.reason, stand.excluded.reference)} </span>
          ),
      )}
      {derived.length > 0 && <>{words.derivedFrom(derived.map(nameOf).join(', '))} </>}
      <a className="utrecht-link utrecht-link--html-a" href={controlAddress(frameworkId, control.id)} target="_blank" rel="noreferrer">
        {words.why}
        <span className="duiding-only-spoken"> {words.whyOf(control.id)}</span>
      </a>
    </>
  )
}

const normsIn = (stands: OpeningStand[]): string[] => [...new Set(stands.flatMap((stand) => stand.norms))]
