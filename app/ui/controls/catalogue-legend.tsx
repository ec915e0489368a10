import { useLocation } from '@remix-run/react'
import type { CatalogueState } from '../../text/nl/controls'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { CATALOGUE_STATES } from './catalogue-matrix'

/** What the letters and shapes say, how many cells there are of each, and which keys there are. Each number leads to what it counts. */
export function CatalogueLegend({ counts }: { counts: Record<CatalogueState, number> }) {
  const text = useText()
  const format = useFormat()
  const { search } = useLocation()
  const words = text.controls
  const to = (state: CatalogueState) => {
    const params = new URLSearchParams(search)
    for (const name of ['control', 'on', 'page']) params.delete(name)
    params.set('state', state)
    return `?${params}`
  }
  return (
    <div className="duiding-stack duiding-stack--small">
      <ul className="duiding-legend" aria-label={words.matrix.counts}>
        {CATALOGUE_STATES.map((state) => (
          <li key={state}>
            {state === 'derived' ? (
              <span className="duiding-mark duiding-mark--fresh duiding-mark--letter" aria-hidden="true">
                {words.letters.applies}
              </span>
            ) : (
              <span className={`duiding-mark duiding-mark--${state}`} aria-hidden="true">
                {words.letters[state]}
              </span>
            )}{' '}
            {words.matrix.states[state]}{' '}
            {counts[state] > 0 ? (
              <TextLink to={to(state)} preventScrollReset aria-label={`${words.matrix.states[state]}: ${format.number(counts[state])}`}>
                {format.number(counts[state])}
              </TextLink>
            ) : (
              '0'
            )}
          </li>
        ))}
      </ul>
      <p className="duiding-small duiding-soft duiding-not-printed">{words.matrix.keys}</p>
    </div>
  )
}
