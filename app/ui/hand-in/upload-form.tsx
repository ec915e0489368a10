import { useEffect, useId, useState, type DragEvent } from 'react'
import { ButtonLink } from '../link'
import { useHouse, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { UploadLines } from './upload-lines'
import { useUploads } from './use-uploads'

/** Chooses and sends files: several at once, each with its progress where scripts run, else as a plain form. */
export function UploadForm({ view, again }: { view: HandInView; again: boolean }) {
  const text = useText().upload
  const { csrf } = useHouse()
  const { queue, lines } = useUploads(view)
  const id = useId().replaceAll(':', '')
  const [live, setLive] = useState(false)
  const [over, setOver] = useState(false)
  useEffect(() => setLive(true), [])
  // A revision has one file.
  const several = view.revises === null
  const label = again ? (several ? text.more : text.other) : several ? text.choose : text.chooseOne

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    queue.add([...event.dataTransfer.files].slice(0, several ? undefined : 1))
  }
  return (
    <>
      {live && <UploadLines queue={queue} lines={lines} />}
      {lines.some(({ state }) => state === 'sending') && (
        <div className="duiding-upload-meanwhile">
          <p>{text.underWay}</p>
          {!again && <ButtonLink to={`/hand-ins/${view.draft.id}/what`}>{text.goOn}</ButtonLink>}
        </div>
      )}
      <form
        className="duiding-upload"
        data-over={over || undefined}
        method="post"
        action={`/hand-ins/${view.draft.id}/file`}
        encType="multipart/form-data"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
        </label>
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {text.hint}
        </p>
        <div className="duiding-upload-choice">
          <input
            id={id}
            type="file"
            name="file"
            required
            multiple={several}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              if (!live) return
              queue.add([...(event.currentTarget.files ?? [])])
              // The same file may be chosen again, to go on with it.
              event.currentTarget.value = ''
            }}
          />
          {live ? (
            <span className="duiding-soft">{over ? text.letGo : several ? text.drop : text.dropOne}</span>
          ) : (
            <button className="utrecht-button utrecht-button--primary-action">{text.submit}</button>
          )}
        </div>
      </form>
    </>
  )
}
