import type { ReactNode } from 'react'
import { FieldError } from './error-summary'
import { useField, useFormState } from './form'
import { useText } from './words'

interface FieldProps {
  name: string
  label: ReactNode
  /** What to fill in, and an example. */
  hint?: ReactNode
  /** What the page offers; what was typed before a refusal goes before it. */
  value?: string
  optional?: boolean
}

/** A label, a hint, the fault if there is one, and the control: in that order, and tied together for who listens. */
function FieldFrame({
  name,
  label,
  hint,
  optional,
  short,
  children,
}: FieldProps & { short?: boolean; children: (control: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode }) {
  const text = useText()
  const { id, fault } = useField(name, undefined)
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={`utrecht-form-field${fault ? ' utrecht-form-field--invalid' : ''}${short ? ' duiding-field--short' : ''}`}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
          {optional && <span className="duiding-optional"> ({text.shell.optional})</span>}
        </label>
      </div>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault && <FieldError id={id} fault={fault} />}
      {children({ id, describedBy, invalid: fault !== undefined })}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'search'
  autoComplete?: string
  short?: boolean
}

export function TextField({ type = 'text', autoComplete = 'off', short = false, ...field }: TextFieldProps) {
  const { value } = useField(field.name, field.value)
  return (
    <FieldFrame {...field} short={short || type === 'date' || type === 'number'}>
      {({ id, describedBy, invalid }) => (
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          dir="auto"
          id={id}
          name={field.name}
          type={type}
          autoComplete={autoComplete}
          defaultValue={type === 'password' ? undefined : value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={!field.optional || undefined}
        />
      )}
    </FieldFrame>
  )
}

/** A file to send with the form, the plain way. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  return (
    <FieldFrame {...field}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          type="file"
          name={field.name}
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={!field.optional || undefined}
        />
      )}
    </FieldFrame>
  )
}

export function TextArea({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const { value } = useField(field.name, field.value)
  return (
    <FieldFrame {...field}>
      {({ id, describedBy, invalid }) => (
        <textarea
          className="utrecht-textarea utrecht-textarea--html-textarea"
          dir="auto"
          id={id}
          name={field.name}
          rows={rows}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={!field.optional || undefined}
        />
      )}
    </FieldFrame>
  )
}

export interface Option {
  value: string
  label: string
}

export function SelectField({
  options,
  empty,
  short = false,
  ...field
}: FieldProps & { options: Option[]; empty?: string; short?: boolean }) {
  const { value } = useField(field.name, field.value)
  return (
    <FieldFrame {...field} short={short}>
      {({ id, describedBy, invalid }) => (
        <select
          className="utrecht-select utrecht-select--html-select"
          id={id}
          name={field.name}
          defaultValue={value ?? ''}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

export interface Choice extends Option {
  description?: ReactNode
}

interface ChoicesProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  choices: Choice[]
  row?: boolean
}

/** One of a few. */
export function RadioField({ name, legend, hint, choices, value: offered, row = false }: ChoicesProps & { value?: string }) {
  const { id, value, fault } = useField(name, offered)
  return (
    <fieldset
      className={`duiding-fieldset${fault ? ' duiding-fieldset--invalid' : ''}`}
      aria-describedby={fault ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {hint && <div className="utrecht-form-field-description">{hint}</div>}
      {fault && <FieldError id={id} fault={fault} />}
      <div className={`duiding-choices${row ? ' duiding-choices--row' : ''}`}>
        {choices.map((choice, position) => (
          <ChoiceLine
            key={choice.value}
            id={position === 0 ? id : `${id}-${choice.value}`}
            type="radio"
            name={name}
            choice={choice}
            checked={value === choice.value}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Any of a few; each one ticked is sent under the same name. */
export function CheckboxField({
  name,
  legend,
  hint,
  choices,
  values: offered = [],
  row = false,
  columns = false,
  part,
}: ChoicesProps & { values?: string[]; columns?: boolean; part?: string }) {
  const { id: whole, fault: ofWhole } = useField(name, undefined)
  // One list may stand in parts under headings; its fault then stands above all of them.
  const [id, fault] = part === undefined ? [whole, ofWhole] : [`${whole}-${part}`, undefined]
  const { typed } = useFormState()
  const before = typed?.[name]
  const values = typed === undefined ? offered : Array.isArray(before) ? before : before === undefined ? [] : [before]
  return (
    <fieldset className={`duiding-fieldset${fault ? ' duiding-fieldset--invalid' : ''}`}>
      <legend>{legend}</legend>
      {hint && <div className="utrecht-form-field-description">{hint}</div>}
      {fault && <FieldError id={id} fault={fault} />}
      <div className={`duiding-choices${row ? ' duiding-choices--row' : ''}${columns ? ' duiding-choices--columns' : ''}`}>
        {choices.map((choice, position) => (
          <ChoiceLine
            key={choice.value}
            id={position === 0 ? id : `${id}-${choice.value}`}
            type="checkbox"
            name={name}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A single yes. */
export function Tick({
  name,
  label,
  description,
  checked = false,
}: {
  name: string
  label: ReactNode
  description?: ReactNode
  checked?: boolean
}) {
  const { id, value } = useField(name, checked ? 'yes' : undefined)
  return (
    <ChoiceLine
      id={id}
      type="checkbox"
      name={name}
      choice={{ value: 'yes', label: '', description }}
      label={label}
      checked={value === 'yes'}
    />
  )
}

function ChoiceLine({
  id,
  type,
  name,
  choice,
  label,
  checked,
}: {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  choice: Choice
  label?: ReactNode
  checked: boolean
}) {
  return (
    <div className="duiding-choice">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={choice.description ? `${id}-more` : undefined}
      />
      <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={id}>
        {label ?? choice.label}
      </label>
      {choice.description && (
        <div className="duiding-choice__description" id={`${id}-more`}>
          {choice.description}
        </div>
      )}
    </div>
  )
}
