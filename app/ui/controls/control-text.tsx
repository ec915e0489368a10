import type { Control, Measure } from '../../domain/catalogue'
import { Notice } from '../notice'
import { useText } from '../words'

/** Our paraphrase, with beside it what the publisher wrote where that was taken in, and what is known to be wrong with it. */
export function ControlText({ norm }: { norm: Pick<Control | Measure, 'statement' | 'official' | 'note'> }) {
  const words = useText().controls
  const { statement, official, note } = norm
  return (
    <>
      <div className={official ? 'duiding-columns' : undefined}>
        <div className="duiding-stack duiding-stack--small duiding-reading">
          {official && <p className="duiding-kicker">{words.statement}</p>}
          <p className="utrecht-paragraph">{statement}</p>
        </div>
        {official && (
          <div className="duiding-official duiding-stack duiding-stack--small">
            <p className="duiding-kicker">{words.official}</p>
            {official.title && <p>{words.officialTitle(official.title)}</p>}
            <p className="utrecht-paragraph duiding-typed" dir="auto">
              {official.text}
            </p>
            <p className="duiding-small duiding-soft">{words.officialFrom(official.from)}</p>
          </div>
        )}
      </div>
      {note && (
        <Notice kind="warning" title={words.note}>
          <p>{note}</p>
        </Notice>
      )}
    </>
  )
}
