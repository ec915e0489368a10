import { Form } from '@remix-run/react'
import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { Notice } from '../notice'
import { Section, SummaryList } from '../page'
import { useText } from '../words'
import { AsWhat } from './as-what'
import { NormRows } from './norm-rows'
import type { FrameworkView, UploadView } from './upload-view'

/** A framework from elsewhere, in one of its languages. */
export function FrameworkPreview({ view, answer }: { view: UploadView & FrameworkView; answer: Answer | undefined }) {
  const text = useText()
  const words = text.frameworks.upload
  const { framework } = view
  return (
    <Section title={text.nouns.framework(framework.title, framework.version)} ruled>
      <SummaryList
        items={[
          { label: text.frameworks.publisher, value: framework.publisher },
          { label: text.frameworks.controls, value: words.count(view.counts.controls, view.counts.measures) },
        ]}
      />
      {view.languages.length > 1 && <LanguageChoice languages={view.languages} language={view.language} />}
      <NormRows caption={words.norms(view.rows.length, view.all)} rows={view.rows} />
      {view.exists && (
        <Notice kind="info">
          <p>{words.exists(framework.id)}</p>
        </Notice>
      )}
      {(!view.exists || view.fits.length > 0) && (
        <PostForm action={`/frameworks/uploads/${view.uploadId}/take-in`} answer={answer}>
          <input type="hidden" name="language" value={view.language} />
          <AsWhat frameworkId={framework.id} exists={view.exists} fits={view.fits} all={view.all} />
          <div className="utrecht-button-group">
            <SubmitButton>{words.takeIn}</SubmitButton>
          </div>
        </PostForm>
      )}
    </Section>
  )
}

/** A plain form: the choice stands in the address, so that it works without scripts. */
function LanguageChoice({ languages, language }: { languages: string[]; language: string }) {
  const words = useText().frameworks.upload
  return (
    <Form method="get" className="duiding-filter">
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="language">
          {words.language}
        </label>
        <select className="utrecht-select utrecht-select--html-select" id="language" name="language" defaultValue={language}>
          {languages.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <button className="utrecht-button utrecht-button--secondary-action">{words.show}</button>
    </Form>
  )
}
