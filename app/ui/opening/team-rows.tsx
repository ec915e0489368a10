import { useState } from 'react'
import { ROLES } from '../../domain/person'
import { FieldError } from '../error-summary'
import { SelectField, Tick } from '../fields'
import { useField, useFormState } from '../form'
import { useText } from '../words'
import { rowsTyped, useScripted } from './line-list'

interface TeamRowsProps {
  people: { id: string; name: string; auditor: boolean }[]
  self: string
  systems: { id: string; name: string }[]
}

/** Who takes part, as what. The opener is auditor; rows without a person are left out. */
export function TeamRows({ people, self, systems }: TeamRowsProps) {
  const text = useText()
  const { typed } = useFormState()
  const { id, fault } = useField('team', undefined)
  const [count, setCount] = useState(() => Math.max(5, rowsTyped(typed, 'team')))
  const scripted = useScripted()
  return (
    <div className="duiding-stack" id={id} tabIndex={-1}>
      <p className="duiding-soft">{text.opening.teamMore}</p>
      {fault && <FieldError id={id} fault={fault} />}
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index} className="duiding-fieldset">
          <legend className="duiding-only-spoken">{text.opening.member(index + 1)}</legend>
          <div className="duiding-fields duiding-fields--end">
            <SelectField
              name={`team[${index}].personId`}
              label={text.opening.person}
              empty={text.opening.nobody}
              value={index === 0 ? self : undefined}
              options={people.map((person) => ({ value: person.id, label: person.name }))}
            />
            <SelectField
              name={`team[${index}].role`}
              label={text.opening.role}
              empty=""
              value={index === 0 ? 'auditor' : undefined}
              options={ROLES.map((role) => ({ value: role, label: text.nouns.roles[role] }))}
            />
            <SelectField
              name={`team[${index}].systemId`}
              label={text.opening.forSystem}
              empty={text.opening.noSystem}
              options={systems.map((system) => ({ value: system.id, label: system.name }))}
            />
            <Tick name={`team[${index}].outsideTeam`} label={text.nouns.outsideTeam} />
          </div>
        </fieldset>
      ))}
      {scripted && (
        <div>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action duiding-button--small"
            onClick={() => setCount(count + 1)}
          >
            {text.opening.memberMore}
          </button>
        </div>
      )}
    </div>
  )
}
