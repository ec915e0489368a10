import type { Annotation } from '../../domain/annotation'
import type { CopyLeave } from '../../domain/copying'
import type { EvidenceRevision } from '../../domain/evidence'
import { useFormat, useText } from '../words'
import { TextLink } from '../link'
import { MarkBadge } from './mark-badge'
import { useMarking } from './marking'
import type { ViewedFile } from './viewed-file'

interface Props {
  revision: EvidenceRevision
  file: ViewedFile
  copy: CopyLeave
  marks: Annotation[]
  onStep: (step: 1 | -1) => void
  /** Begins a mark on what is selected, else on what is in sight. */
  onMark: () => void
  onKeys: () => void
}

/** What the file is, the way out with it, and the way along its marks. */
export function ViewerBar({ revision, file, copy, marks, onStep, onMark, onKeys }: Props) {
  const text = useText().evidence
  const { viewOnly } = useText().custody
  const format = useFormat()
  const { may } = useMarking()
  const { body } = revision
  const placed = file.kind === 'pdf' || file.kind === 'table' || file.kind === 'lines'
  const whole = marks.filter(({ anchor }) => anchor.kind === 'whole' || !placed)
  return (
    <>
      <div className="duiding-viewer-bar">
        <span className="duiding-soft duiding-file-name">{body.kind === 'file' ? body.name : text.viewer.kind.inspection}</span>
        {body.kind === 'file' && file.kind !== 'closed' && file.kind !== 'not-opened' && copy === 'may' && (
          <TextLink document to={`/revisions/${revision.id}/download`}>
            {text.viewer.download(format.bytes(body.size))}
          </TextLink>
        )}
        {body.kind === 'file' && copy !== 'may' && <span className="duiding-view-only">{viewOnly[copy]}</span>}
        <span className="duiding-viewer-bar-end">
          {marks.length > 0 && (
            <>
              <button
                type="button"
                className="duiding-fold"
                aria-label={text.viewer.previousMark}
                title={text.viewer.previousMark}
                onClick={() => onStep(-1)}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3 10l5-5 5 5" />
                </svg>
              </button>
              <span aria-label={text.viewer.marksHere(marks.length)} role="img">
                {marks.length}
              </span>
              <button
                type="button"
                className="duiding-fold"
                aria-label={text.viewer.nextMark}
                title={text.viewer.nextMark}
                onClick={() => onStep(1)}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M3 6l5 5 5-5" />
                </svg>
              </button>
            </>
          )}
          {/* Pressing it must not lose the selection that it is about. */}
          {may && (
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action duiding-button--small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={onMark}
            >
              {text.annotations.short}
            </button>
          )}
          {may && (
            <button
              type="button"
              className="utrecht-button utrecht-button--subtle duiding-button--small"
              aria-label={text.keys.title}
              title={text.keys.title}
              onClick={onKeys}
            >
              <kbd className="duiding-key">?</kbd>
            </button>
          )}
        </span>
      </div>
      {whole.length > 0 && (
        <div className="duiding-whole-marks">
          <span className="duiding-soft">{text.annotations.onWhole}:</span>
          {whole.map((mark) => (
            <MarkBadge key={mark.id} mark={mark} />
          ))}
        </div>
      )}
    </>
  )
}
