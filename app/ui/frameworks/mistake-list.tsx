import type { Mistake } from '../../domain/catalogue-mistake'
import { tellMistake } from '../../text/tell-mistake'
import { Notice } from '../notice'
import { useLanguage, useText } from '../words'

/** More than anybody mends in one go. */
const MOST = 200

/** What is wrong in a catalogue file, with its places: the same sentences as `npm run controls:check` gives. */
export function MistakeList({ fileName, mistakes }: { fileName: string; mistakes: Mistake[] }) {
  const words = useText().frameworks.upload
  const language = useLanguage()
  return (
    <div className="duiding-stack">
      <Notice kind="error" title={words.mistakes(mistakes.length)}>
        <p>{words.nothingKept}</p>
      </Notice>
      <div className="duiding-table-frame">
        <table className="utrecht-table duiding-table--cards">
          <caption className="duiding-only-spoken">{words.mistakes(mistakes.length)}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              <th scope="col" className="utrecht-table__header-cell">
                {words.place}
              </th>
              <th scope="col" className="utrecht-table__header-cell utrecht-table__header-cell--last">
                {words.mistake}
              </th>
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {mistakes.slice(0, MOST).map((mistake, at) => (
              <tr className="utrecht-table__row" key={at}>
                <td className="utrecht-table__cell" data-head={words.place}>
                  <span>
                    {mistake.file || fileName}
                    <span className="duiding-small duiding-soft"> {words.line(mistake.line, mistake.column)}</span>
                  </span>
                </td>
                <td className="utrecht-table__cell utrecht-table__cell--last" data-head={words.mistake}>
                  <span>{tellMistake(mistake, language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mistakes.length > MOST && <p>{words.more(mistakes.length - MOST)}</p>}
    </div>
  )
}
