import { themes, type Theme } from '../../domain/catalogue'
import { FieldError } from '../error-summary'
import { CheckboxField } from '../fields'
import { useField } from '../form'
import { useText } from '../words'

/** The controls that the chosen systems map, by theme. All are chosen until somebody takes one out. */
export function ControlChoice({
  controls,
  systems,
}: {
  controls: { id: string; title: string; theme: Theme; systems: string[] }[]
  systems: number
}) {
  const text = useText()
  const { id, fault } = useField('controls', undefined)
  return (
    <div className="duiding-stack" id={id} tabIndex={-1}>
      <p className="duiding-soft">{text.opening.controlsMore(controls.length)}</p>
      {fault && <FieldError id={id} fault={fault} />}
      {themes
        .filter((theme) => controls.some((control) => control.theme === theme))
        .map((theme) => (
          <CheckboxField
            key={theme}
            name="controls"
            part={theme}
            legend={text.nouns.themes[theme]}
            columns
            values={controls.map((control) => control.id)}
            choices={controls
              .filter((control) => control.theme === theme)
              .map((control) => ({
                value: control.id,
                label: `${control.id} ${control.title}`,
                description: control.systems.length < systems ? text.opening.onlyFor(control.systems.join(', ')) : undefined,
              }))}
          />
        ))}
    </div>
  )
}
