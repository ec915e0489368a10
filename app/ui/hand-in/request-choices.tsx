import { SubmitButton } from '../button'
import { RadioField, TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import type { RequestView } from './request-view'

/** Three equal ways: a file, inspection only, or "we do not have this". For an auditor: evidence of their own. */
export function RequestChoices({ view, answer }: { view: RequestView; answer: Answer | undefined }) {
  const text = useText().handIn.request
  const here = `/requests/${view.request.id}`
  const own = view.part === 'audits'
  return (
    <section className="duiding-section" aria-labelledby="choices">
      {own ? (
        <p id="choices">{text.ownWhy}</p>
      ) : (
        <h2 className="utrecht-heading-2" id="choices">
          {text.choose}
        </h2>
      )}
      <div className="duiding-three-ways">
        {(['file', 'inspection'] as const).map((way) => (
          <div key={way} className="duiding-way">
            <h3 className="utrecht-heading-3">{text[way].title}</h3>
            <p>{text[way].body}</p>
            <PostForm action={`${here}/hand-in`} name={way}>
              <input type="hidden" name="as" value={way} />
              <SubmitButton kind="secondary">{text[way].button}</SubmitButton>
            </PostForm>
          </div>
        ))}
        {!own && (
          <div className="duiding-way">
            <h3 className="utrecht-heading-3">{text.none.title}</h3>
            <p>{text.none.body}</p>
            <details className="duiding-details duiding-way-more" open={answer?.typed['form'] === 'refuse' || undefined}>
              <summary className="utrecht-button utrecht-button--secondary-action">{text.none.button}</summary>
              <PostForm action={`${here}/refuse`} name="refuse" answer={answer}>
                <RadioField
                  name="kind"
                  legend={text.noneKind}
                  value="not-available"
                  choices={[
                    { value: 'not-available', label: text.notAvailable },
                    { value: 'inspection-refused', label: text.inspectionRefused },
                  ]}
                />
                <TextArea name="reason" label={text.reason} hint={text.reasonHint} />
                <SubmitButton>{text.none.submit}</SubmitButton>
              </PostForm>
            </details>
          </div>
        )}
      </div>
    </section>
  )
}
