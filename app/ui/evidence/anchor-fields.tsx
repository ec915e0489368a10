import type { Anchor } from '../../domain/annotation'
import { RadioField, TextArea, TextField } from '../fields'
import { useText } from '../words'
import type { ViewedFile } from './viewed-file'

/** Where the mark stands: what the viewer of this kind of file can point at. Each choice brings its own fields, without JavaScript too. */
export function AnchorFields({ kind, anchor }: { kind: ViewedFile['kind']; anchor: Anchor }) {
  const text = useText().evidence.annotate
  const places = placesIn(kind)
  const page = anchor.kind === 'page' || anchor.kind === 'quote' ? anchor.page : null
  return (
    // The key makes the fields begin anew when another place was chosen in the viewer.
    <div className="duiding-depends duiding-anchor" key={JSON.stringify(anchor)}>
      <RadioField
        name="anchor.kind"
        legend={text.where}
        row
        value={anchor.kind}
        choices={places.map((value) => ({ value, label: text[value] }))}
      />
      {places.includes('quote') && (
        <div data-for="quote">
          <TextArea name="anchor.quote" label={text.quoteText} value={anchor.kind === 'quote' ? anchor.quote : ''} rows={2} />
        </div>
      )}
      {places.includes('row') && (
        <div data-for="row">
          <TextField name="anchor.row" type="number" label={text.row} value={anchor.kind === 'row' ? String(anchor.row) : ''} />
        </div>
      )}
      {kind === 'inspection' ? null : (
        <div data-for={kind === 'lines' || kind === 'table' ? 'quote' : 'page quote'}>
          <TextField
            name="anchor.page"
            type="number"
            label={kind === 'lines' ? text.line : text.page}
            value={page === null ? '' : String(page)}
          />
        </div>
      )}
    </div>
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
    case 'not-opened':
      return ['whole', 'page', 'row', 'quote']
  }
}
