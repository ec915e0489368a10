import { useText } from './words'

/** What somebody typed in a form that could not be kept, to copy from. Choices from a list are no loss: only words are shown. */
export function TypedWords({ answer }: { answer: unknown }) {
  const text = useText()
  if (typeof answer !== 'object' || answer === null || !('typed' in answer)) return null
  const words = Object.entries(answer.typed as Record<string, string | string[]>).flatMap(([name, value]) =>
    typeof value === 'string' && /\s/.test(value.trim()) ? [[name, value] as const] : [],
  )
  return (
    <dl className="duiding-stack">
      {words.map(([name, value]) => (
        <div key={name}>
          <dt>{text.refusals.fieldName(name)}</dt>
          <dd className="duiding-typed" dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
