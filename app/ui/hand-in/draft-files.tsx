import { filesIn } from '../../domain/evidence'
import type { FileScan } from '../../domain/scan'
import { SubmitButton } from '../button'
import { ScanTag } from '../evidence/scan-tag'
import { PostForm } from '../form'
import { useFormat, useText } from '../words'
import { endOf, FileNews } from './file-news'
import type { HandInView } from './hand-in-view'

/** The files that share this context, each with its size and digest, and a way to take it out again. */
export function DraftFiles({ view: { draft, scans, files: known } }: { view: HandInView }) {
  const text = useText()
  const format = useFormat()
  const files = filesIn(draft.bodies)
  return (
    <ul className="duiding-ruled-list duiding-draft-files" aria-label={text.contextForm.files}>
      {files.map((file) => (
        <li key={file.sha256}>
          <div>
            <span className="duiding-file-name" dir="auto">
              {file.name}
            </span>{' '}
            <span className="duiding-soft">{format.bytes(file.size)}</span> {scanned(scans.get(file.sha256))}
            <details className="duiding-small">
              <summary>{text.evidence.viewer.fingerprint}</summary>
              <code className="duiding-hash">{file.sha256}</code>
            </details>
            <FileNews body={file} scan={scans.get(file.sha256)} end={endOf(file, known)} />
          </div>
          <PostForm action={`/hand-ins/${draft.id}/files/${file.sha256}/remove`} className="duiding-inline-form">
            <SubmitButton kind="secondary" small>
              {text.contextForm.remove}
              <span className="duiding-only-spoken">: {file.name}</span>
            </SubmitButton>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}

const scanned = (scan: FileScan | undefined) => scan && scan.state.kind !== 'not-scanned' && <ScanTag scan={scan.state} />
