import type { ContextField, EvidenceContext } from '../../domain/evidence-context'
import type { Format } from '../../text/format'
import { TextLink } from '../link'
import { Status } from '../status'
import type { House } from '../words'
import { textIn, useFormat, useLanguage } from '../words'
import './context.css'

/** What the giver answered in one of the ten fields; what lacks is shown where it lacks. */
export function ContextAnswer({
  field,
  context,
  normAddress,
}: {
  field: ContextField
  context: EvidenceContext
  normAddress: ((normId: string) => string) | null
}) {
  const language = useLanguage()
  const format = useFormat()
  const text = textIn(language).evidence
  switch (field) {
    case 'covers':
      return context.covers ? <p>{writeCovers(context.covers, text, format)}</p> : <Missing />
    case 'people':
      return (
        <dl className="duiding-parts">
          {(['madeBy', 'collectedBy', 'approvedBy'] as const).map((part) => (
            <div key={part}>
              <dt>{text.parts[part]}</dt>
              <dd>{context.people[part] || <Missing />}</dd>
            </div>
          ))}
        </dl>
      )
    case 'shows':
      return (
        <>
          <Words words={context.shows.text} />
          {context.shows.norms.length > 0 && (
            <p className="duiding-small">
              {text.parts.norms}{' '}
              {context.shows.norms.map((one, index) => (
                <span key={index}>
                  {index > 0 && ', '}
                  {normAddress ? <TextLink to={normAddress(one.normId)}>{one.normId}</TextLink> : one.normId}{' '}
                  {textIn(language).nouns.aspects[one.aspect]}
                </span>
              ))}
            </p>
          )}
          <dl className="duiding-parts">
            <div>
              <dt>{text.parts.notShown}</dt>
              <dd className="duiding-typed">{context.shows.notShown || <Missing />}</dd>
            </div>
          </dl>
        </>
      )
    case 'handling':
      return <Handling context={context} language={language} format={format} />
    default:
      return <Words words={context[field]} />
  }
}

export function Handling({
  context: { handling },
  language,
  format,
}: {
  context: EvidenceContext
  language: House['language']
  format: Format
}) {
  const text = textIn(language).evidence
  const { embargo } = handling
  const until =
    embargo &&
    (embargo.until.kind === 'day' ? text.embargoUntilDay(format.day(embargo.until.day)) : text.embargoUntilDecision(embargo.until.decision))
  return (
    <dl className="duiding-parts">
      <div>
        <dt>{text.parts.classification}</dt>
        <dd>{text.classifications[handling.classification]}</dd>
      </div>
      <div>
        <dt>{text.parts.copy}</dt>
        <dd>{text.copyMayBeKept(handling.copyMayBeKept)}</dd>
      </div>
      <div>
        <dt>{text.parts.embargo}</dt>
        <dd>
          {embargo ? (
            <>
              {until}. {embargo.reason}
              {embargo.circle.length > 0 && <> ({text.embargoCircle(embargo.circle.length)})</>}
            </>
          ) : (
            text.noEmbargo
          )}
        </dd>
      </div>
      {handling.wooGround && (
        <div>
          <dt>{text.parts.woo}</dt>
          <dd>{text.wooGrounds[handling.wooGround]}</dd>
        </div>
      )}
    </dl>
  )
}

export const Words = ({ words }: { words: string }) =>
  words.trim() === '' ? (
    <Missing />
  ) : (
    <p className="duiding-typed" dir="auto">
      {words}
    </p>
  )

export function Missing() {
  const text = textIn(useLanguage()).evidence
  return (
    <Status tone="care" shape="open">
      {text.missing}
    </Status>
  )
}

function writeCovers(covers: NonNullable<EvidenceContext['covers']>, text: ReturnType<typeof textIn>['evidence'], format: Format): string {
  return covers.kind === 'day' ? text.coversDay(format.day(covers.day)) : text.coversPeriod(format.day(covers.from), format.day(covers.to))
}
