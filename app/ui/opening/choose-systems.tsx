import { Form } from '@remix-run/react'
import { CheckboxField, RadioField } from '../fields'
import { useText } from '../words'

interface ChooseSystemsProps {
  frameworks: { id: string; title: string; version: string }[]
  systems: { id: string; name: string; kind: string; controls: number }[]
}

/** First what is examined against which framework: that decides which controls the next step offers. It writes nothing, so it is a GET. */
export function ChooseSystems({ frameworks, systems }: ChooseSystemsProps) {
  const whole = useText()
  const text = whole.opening
  return (
    <Form method="get" className="duiding-form">
      <RadioField
        name="framework"
        legend={text.framework}
        value={frameworks[0]?.id}
        choices={frameworks.map((one) => ({ value: one.id, label: whole.nouns.framework(one.title, one.version) }))}
      />
      <CheckboxField
        name="system"
        legend={text.systems}
        hint={text.systemsHint}
        choices={systems.map((one) => ({ value: one.id, label: one.name, description: `${one.kind}; ${text.mapped(one.controls)}` }))}
      />
      <div className="utrecht-button-group">
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {text.onward}
        </button>
      </div>
    </Form>
  )
}
