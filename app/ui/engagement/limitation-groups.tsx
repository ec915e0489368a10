import { CONTEXT_FIELDS, type ContextField } from '../../domain/evidence-context'
import type { Limitation } from '../../domain/limitations'
import { limitationWords } from '../../text/limitation-words'
import { Section } from '../page'
import { useFormat, useText } from '../words'
import { LinkedNumbers } from './linked-numbers'

type Told = Exclude<Limitation, { kind: 'cannot-be-established' | 'not-examined' }>

/** The limitations that are told in a sentence, by kind, as the report will print them; each number leads to its cause. */
export function LimitationGroups({
  limitations,
  nameOf,
  links,
  questions,
}: {
  limitations: Limitation[]
  nameOf: (systemId: string) => string
  links: Record<string, string>
  questions: Record<string, string>
}) {
  const text = useText()
  const format = useFormat()
  const told = limitations.filter((one): one is Told => one.kind !== 'cannot-be-established' && one.kind !== 'not-examined')
  const severalSystems = new Set(told.map((one) => one.systemId)).size > 1
  const kinds = [...new Set(told.map((one) => one.kind))]
  const nameField = (field: string) =>
    isField(field) ? decapitalize(text.evidence.fields[field]) : `“${questions[field.replace(/^question:/, '')] ?? field}”`
  return (
    <>
      {kinds.map((kind) => (
        <Section key={kind} title={text.limitation.groups[kind]}>
          <ul className="duiding-ruled-list duiding-ruled-list--dense">
            {told
              .filter((one) => one.kind === kind)
              .map((one, index) => (
                <li key={index}>
                  <p className="duiding-limitation">
                    <LinkedNumbers
                      sentence={text.limitation.sentence(one, limitationWords(one, text.limitation, format, nameField))}
                      links={links}
                    />
                  </p>
                  {severalSystems && <p className="duiding-small duiding-soft">{nameOf(one.systemId)}</p>}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

const isField = (field: string): field is ContextField => CONTEXT_FIELDS.some((one) => one === field)
const decapitalize = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
