import { useEffect, useRef } from 'react'
import type { InputFault, RefusalReason } from '../domain/refusal'
import { useText } from './words'

/** What went wrong, above the form: it takes the focus, and each line leads to its field. */
export function ErrorSummary({ refusal, idOf }: { refusal: RefusalReason; idOf?: (field: string) => string }) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  return (
    <div className="duiding-error-summary" role="alert" tabIndex={-1} ref={box}>
      <p className="duiding-notice__title">{text.refusals.title}</p>
      {refusal.kind === 'input' ? (
        <ul>
          {Object.entries(refusal.fields).map(([field, fault]) => (
            <li key={field}>
              <a className="utrecht-link utrecht-link--html-a" href={`#${idOf?.(field) ?? field}`}>
                {text.refusals.field(text.refusals.fieldName(field), text.refusals.fault(fault))}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="utrecht-paragraph">
          {text.refusals.sentence(refusal)}
          {refusal.kind === 'signed-out' && (
            <>
              {' '}
              <a className="utrecht-link utrecht-link--html-a" href="/sign-in" target="_blank" rel="noopener">
                {text.people.signIn}
              </a>
            </>
          )}
        </p>
      )}
    </div>
  )
}

/** The fault of one field, beside the field. */
export function FieldError({ id, fault }: { id: string; fault: InputFault }) {
  const text = useText()
  return (
    <p className="utrecht-form-field-error-message" id={`${id}-error`}>
      <span className="duiding-only-spoken">{text.refusals.mistake}: </span>
      {text.refusals.fault(fault)}
    </p>
  )
}
