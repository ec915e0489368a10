import { useEffect, useRef, useState } from 'react'
import type { Anchor } from '../../domain/annotation'
import { aspects } from '../../domain/catalogue'
import type { Norm } from '../../domain/norm'
import type { Id } from '../../domain/values'
import { ButtonGroup, SubmitButton } from '../button'
import { SelectField, TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { AnchorFields } from './anchor-fields'
import { useMarking } from './marking'
import type { ViewedFile } from './viewed-file'

interface Props {
  revisionId: Id
  kind: ViewedFile['kind']
  norms: Norm[]
  anchor: Anchor
  onCancel: () => void
  answer: Answer | undefined
}

const DIRECTIONS = ['for', 'against', 'neutral'] as const

/** Makes an annotation: where it stands, what it says, and for which norms and aspects it counts. */
export function AnnotateForm({ revisionId, kind, norms, anchor, onCancel, answer }: Props) {
  const text = useText()
  const { address, edition } = useMarking()
  const form = useRef<HTMLDivElement>(null)
  const typedRows = Object.keys(answer?.typed ?? {}).filter((name) => name.endsWith('.normId')).length
  const [rows, setRows] = useState(Math.max(1, typedRows))
  // Where the mark stands is known; what it says comes next.
  useEffect(() => {
    form.current?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.focus({ preventScroll: true })
    form.current?.closest('.duiding-pane-body')?.scrollTo({ top: 0 })
  }, [anchor])
  return (
    <div className="duiding-annotate" id="annotate" ref={form}>
      <h3 className="utrecht-heading-4">{text.evidence.annotate.title}</h3>
      <PostForm name="annotate" action={`${address}/annotate`} answer={answer}>
        <input type="hidden" name="edition" value={edition} />
        <input type="hidden" name="revisionId" value={revisionId} />
        <AnchorFields kind={kind} anchor={anchor} />
        <TextArea name="text" label={text.evidence.annotate.text} hint={text.evidence.annotate.textHint} rows={3} />
        <fieldset className="duiding-fieldset" id="annotate-norms">
          <legend>{text.evidence.annotate.bearings}</legend>
          {Array.from({ length: rows }, (_, index) => (
            <div className="duiding-bearing-fields" key={index}>
              <SelectField
                name={`bearings[${index}].normId`}
                label={text.evidence.annotate.norm}
                empty={text.evidence.annotate.chooseNorm}
                options={norms.map((norm) => ({ value: norm.id, label: `${norm.id} ${norm.title}` }))}
              />
              <SelectField
                name={`bearings[${index}].aspect`}
                label={text.evidence.annotate.aspect}
                options={aspects.map((aspect) => ({ value: aspect, label: text.nouns.aspects[aspect] }))}
              />
              <SelectField
                name={`bearings[${index}].direction`}
                label={text.evidence.annotate.direction}
                options={DIRECTIONS.map((direction) => ({ value: direction, label: text.evidence.annotations.directionLong[direction] }))}
              />
            </div>
          ))}
          <button type="button" className="utrecht-button utrecht-button--subtle duiding-button--small" onClick={() => setRows(rows + 1)}>
            {text.evidence.annotate.addBearing}
          </button>
        </fieldset>
        <ButtonGroup>
          <SubmitButton>{text.evidence.annotate.submit}</SubmitButton>
          <button type="button" className="utrecht-button utrecht-button--subtle" onClick={onCancel}>
            {text.evidence.annotate.cancel}
          </button>
        </ButtonGroup>
      </PostForm>
    </div>
  )
}
