import { aspects, type Control } from '../../domain/catalogue'
import { Paragraph } from '../page'
import { useText } from '../words'

/** The usual ways to show each aspect. */
export function EvidenceHints({ hints }: { hints: Control['evidenceHints'] }) {
  const text = useText()
  return (
    <>
      <Paragraph small>{text.controls.hintsMore}</Paragraph>
      <dl className="duiding-summary">
        {aspects
          .filter((aspect) => hints[aspect]?.length)
          .map((aspect) => (
            <div key={aspect}>
              <dt>{text.nouns.aspects[aspect]}</dt>
              <dd>
                <ul>
                  {hints[aspect]!.map((hint) => (
                    <li key={hint}>{hint}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}
