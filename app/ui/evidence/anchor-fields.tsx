import type { Anchor } from '../../domain/annotation'
import { TextArea, TextField } from '../fields'
import { useField } from '../form'
import { useText } from '../words'
import type { ViewedFile } from './viewed-file'

/** Where the mark stands: what the viewer of this kind of file can point at. */
export function AnchorFields({ kind, anchor, onAnchor }: { kind: ViewedFile['kind']; anchor: Anchor; onAnchor: (anchor: Anchor) => void }) {
  const text = useText().evidence.annotate
  const { id } = useField('anchor.kind', undefined)
  const choices = placesIn(kind)
  return (
    <>
      <fieldset className="duiding-fieldset">
        <legend>{text.where}</legend>
        <div className="duiding-choices duiding-choices--row">
          {choices.map((choice, index) => (
            <label key={choice} className="duiding-choice">
              <input id={index === 0 ? id : undefined} type="radio" name="anchor.kind" value={choice} checked={anchor.kind === choice} onChange={() => onAnchor(blankAnchor(choice))} />
              {text[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      {/* The key makes the field begin anew when another place was chosen in the viewer. */}
      {anchor.kind === 'page' && <TextField key={anchor.page} name="anchor.page" type="number" label={text.page} value={String(anchor.page)} />}
      {anchor.kind === 'row' && <TextField key={anchor.row} name="anchor.row" type="number" label={text.row} value={String(anchor.row)} />}
      {anchor.kind === 'quote' && (
        <>
          <TextArea key={anchor.quote} name="anchor.quote" label={text.quoteText} value={anchor.quote} rows={2} />
          <TextField key={anchor.page} name="anchor.page" type="number" label={text.quotePage} value={anchor.page === null ? '' : String(anchor.page)} />
        </>
      )}
    </>
  )
}

function placesIn(kind: ViewedFile['kind']): Anchor['kind'][] {
  switch (kind) {
    case 'pdf':
      return ['whole', 'page', 'quote']
    case 'table':
      return ['whole', 'row', 'quote']
    case 'lines':
    case 'inspection':
      return ['whole', 'quote']
    case 'image':
      return ['whole']
    case 'download':
    case 'closed':
      return ['whole', 'page', 'row', 'quote']
  }
}

function blankAnchor(kind: Anchor['kind']): Anchor {
  switch (kind) {
    case 'whole':
      return { kind }
    case 'page':
      return { kind, page: 1 }
    case 'row':
      return { kind, row: 1 }
    case 'quote':
      return { kind, quote: '', page: null }
  }
}
