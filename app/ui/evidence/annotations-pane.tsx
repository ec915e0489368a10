import { useState } from 'react'
import { annotationNumber, type Annotation } from '../../domain/annotation'
import type { EvidenceRevision } from '../../domain/evidence'
import type { Norm } from '../../domain/norm'
import type { Id } from '../../domain/values'
import { useText } from '../words'
import { AnnotationCard } from './annotation-card'
import { useMarking } from './marking'
import type { Use } from './uses-of'

interface Props {
  marks: Annotation[]
  revisions: EvidenceRevision[]
  /** The revision in view. */
  revisionId: Id
  norms: Norm[]
  uses: Map<Id, Use[]>
  normAddress: (normId: string) => string
  inLines: boolean
  outcomes: boolean
}

/** All annotations on this evidence, or those on one norm. */
export function AnnotationsPane({ marks, revisions, revisionId, norms, uses, normAddress, inLines, outcomes }: Props) {
  const text = useText().evidence.annotations
  const { may, start } = useMarking()
  const [normId, setNormId] = useState('')
  const used = norms.filter((norm) => marks.some((mark) => mark.bearings.some((bearing) => bearing.normId === norm.id)))
  const shown = normId === '' ? marks : marks.filter((mark) => mark.bearings.some((bearing) => bearing.normId === normId))
  const earlier = (mark: Annotation) =>
    mark.revisionId === revisionId ? null : (revisions.find((revision) => revision.id === mark.revisionId)?.number ?? null)
  return (
    <div className="duiding-annotations">
      {may && (
        <a
          className="utrecht-button utrecht-button--secondary-action duiding-button--small"
          href="?mark=whole#annotate"
          onClick={(event) => {
            event.preventDefault()
            start({ kind: 'whole' })
          }}
        >
          {text.add}
        </a>
      )}
      {used.length > 1 && (
        <label className="duiding-norm-filter">
          <span>{text.filterNorm}</span>
          <select
            className="utrecht-select utrecht-select--html-select"
            id="norm-filter"
            value={normId}
            onChange={(event) => setNormId(event.currentTarget.value)}
          >
            <option value="">{text.everyNorm}</option>
            {used.map((norm) => (
              <option key={norm.id} value={norm.id}>
                {norm.id} {norm.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown.length === 0 && <p className="duiding-soft">{marks.length === 0 ? text.none : text.noneFiltered}</p>}
      {shown.map((mark) => (
        <AnnotationCard
          key={annotationNumber(mark)}
          mark={mark}
          uses={uses.get(mark.id) ?? []}
          normAddress={normAddress}
          inLines={inLines}
          earlier={earlier(mark)}
          outcomes={outcomes}
        />
      ))}
    </div>
  )
}
