import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { Notice } from '../notice'
import { Section } from '../page'
import { useFormat, useText } from '../words'
import type { OwnView, UploadView } from './upload-view'

/** Our own files or a map of changes: a list of parts and one button. */
export function OwnPreview({ view, answer }: { view: UploadView & OwnView; answer: Answer | undefined }) {
  const text = useText()
  const format = useFormat()
  const words = text.frameworks.upload
  const exists = view.parts.filter((part) => part.exists).map((part) => part.name)
  return (
    <Section title={words.parts} ruled>
      <ul className="duiding-ruled-list">
        {view.parts.map((part) => (
          <li key={`${part.kind}/${part.name}`}>
            {part.name} <span className="duiding-soft">({words.partKind[part.kind]})</span>
            <p className="duiding-small duiding-soft">
              {part.counts && words.count(part.counts.controls, part.counts.measures)}
              {part.changes && format.list(part.changes.map((one) => `${one.count} × ${text.controls.kinds[one.kind]}`))}
              {part.revision && !part.exists && words.newRevision}
            </p>
          </li>
        ))}
      </ul>
      {exists.length > 0 ? (
        <Notice kind="warning">
          <p>{words.exists(format.list(exists))}</p>
        </Notice>
      ) : (
        <PostForm action={`/frameworks/uploads/${view.uploadId}/take-in`} answer={answer}>
          <input type="hidden" name="as" value={view.kind} />
          <div className="utrecht-button-group">
            <SubmitButton>{words.takeIn}</SubmitButton>
          </div>
        </PostForm>
      )}
    </Section>
  )
}
