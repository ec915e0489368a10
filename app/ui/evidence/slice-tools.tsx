import { Form, useLocation } from '@remix-run/react'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { SLICE_SIZE, type Slice } from './viewed-file'

interface Props {
  slice: Slice<unknown>
  unit: 'rows' | 'lines'
  /** Numbers in the file of the first and last shown. */
  first: number | undefined
  last: number | undefined
  cut: number | null
}

/** Search in a long file, how much of it is in sight, and the way through it. A plain form: it works without JavaScript. */
export function SliceTools({ slice, unit, first, last, cut }: Props) {
  const text = useText().evidence.viewer
  const format = useFormat()
  const { search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => name === 'revision')
  const count = slice.words ? text[`${unit}Found`](slice.found, slice.total) : text[unit](slice.total)
  return (
    <>
      <div className="duiding-viewer-tools">
        <Form method="get" role="search" preventScrollReset className="duiding-viewer-tool">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input
            className="utrecht-textbox duiding-viewer-find"
            type="search"
            name="find"
            defaultValue={slice.words}
            key={slice.words}
            aria-label={text.find}
            placeholder={text.find}
            maxLength={200}
          />
          <button className="utrecht-button utrecht-button--secondary-action duiding-button--small" type="submit">
            {text.findSubmit}
          </button>
          {slice.words && (
            <TextLink to={address(kept, {})} preventScrollReset>
              {text.findClear}
            </TextLink>
          )}
        </Form>
        <span className="duiding-viewer-tool duiding-soft" aria-live="polite">
          {count}
        </span>
        {slice.found > slice.items.length && first !== undefined && last !== undefined && (
          <nav className="duiding-viewer-tool" aria-label={count}>
            {slice.offset > 0 && (
              <TextLink preventScrollReset to={address(kept, { find: slice.words, from: String(slice.offset - SLICE_SIZE) })}>
                {text.previousPart}
              </TextLink>
            )}
            <span className="duiding-soft">{text.shown(first, last)}</span>
            {slice.offset + slice.items.length < slice.found && (
              <TextLink preventScrollReset to={address(kept, { find: slice.words, from: String(slice.offset + SLICE_SIZE) })}>
                {text.nextPart}
              </TextLink>
            )}
          </nav>
        )}
      </div>
      {cut !== null && <p className="duiding-viewer-cut">{text.cut(format.bytes(cut))}</p>}
      {slice.total > 0 && slice.found === 0 && (
        <p className="duiding-viewer-notice" role="status">
          {text.nothingFound(slice.words)}
        </p>
      )}
    </>
  )
}

function address(kept: [string, string][], asked: { find?: string; from?: string }): string {
  const query = new URLSearchParams(kept)
  if (asked.find) query.set('find', asked.find)
  if (asked.from && asked.from !== '0') query.set('from', asked.from)
  return `?${query}`
}
