import { useNavigate } from '@remix-run/react'
import { useEffect, useId, useRef, useState, type DragEvent } from 'react'
import { useFormat, useHouse, useText } from '../words'
import { sendFile, type Sending } from './send-file'

type Upload = { state: 'waiting' } | { state: 'sending'; name: string; done: number; size: number } | { state: 'failed'; why: string }

/** Chooses and sends a file: with a progress bar where scripts run, else as a plain form. */
export function UploadForm({ draftId, again }: { draftId: string; again: boolean }) {
  const text = useText().handIn.start
  const format = useFormat()
  const { csrf } = useHouse()
  const navigate = useNavigate()
  const id = useId().replaceAll(':', '')
  const [upload, setUpload] = useState<Upload>({ state: 'waiting' })
  const [live, setLive] = useState(false)
  const sending = useRef<Sending | null>(null)
  const address = `/hand-ins/${draftId}/file`
  useEffect(() => setLive(true), [])

  async function send(file: File | undefined) {
    if (!file || upload.state === 'sending') return
    setUpload({ state: 'sending', name: file.name, done: 0, size: file.size })
    sending.current = sendFile(address, csrf, file, (done) => setUpload({ state: 'sending', name: file.name, done, size: file.size }))
    const end = await sending.current.end
    if (end.kind === 'sent') return navigate(end.to)
    setUpload({ state: 'failed', why: end.kind === 'refused' ? end.sentence : end.kind === 'stopped' ? text.stopped : text.failed })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void send(event.dataTransfer.files[0])
  }

  return (
    <form
      className="duiding-upload"
      method="post"
      action={address}
      encType="multipart/form-data"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0])
      }}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <label className="utrecht-form-label" htmlFor={id}>
        {again ? text.other : text.choose}
      </label>
      <p className="utrecht-form-field-description" id={`${id}-hint`}>
        {text.fileHint}
      </p>
      {upload.state === 'failed' && (
        <p className="utrecht-form-field-error-message" role="alert">
          {upload.why}
        </p>
      )}
      {upload.state === 'sending' ? (
        <div className="duiding-progress" role="status">
          <p>
            {text.sending(upload.name)}: {text.sent(format.bytes(upload.done), format.bytes(upload.size))}
          </p>
          <progress value={upload.done} max={Math.max(1, upload.size)} aria-label={text.sending(upload.name)} />
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action duiding-button--small"
            onClick={() => sending.current?.stop()}
          >
            {text.stop}
          </button>
        </div>
      ) : (
        <div className="duiding-upload-choice">
          <input
            id={id}
            type="file"
            name="file"
            required
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              if (live) void send(event.currentTarget.files?.[0])
            }}
          />
          {live ? (
            <span className="duiding-soft">{text.or}</span>
          ) : (
            <button className="utrecht-button utrecht-button--primary-action">{text.upload}</button>
          )}
        </div>
      )}
    </form>
  )
}
