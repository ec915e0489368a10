import type { Mistake } from '../../domain/catalogue-mistake'
import { tellMistake } from '../../text/tell-mistake'
import { Notice } from '../notice'
import { PlainTable } from '../plain-table'
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
      <PlainTable
        caption={words.mistakes(mistakes.length)}
        rows={mistakes.slice(0, MOST)}
        keyOf={(mistake) => `${mistake.file}:${mistake.line}:${mistake.column} ${mistakes.indexOf(mistake)}`}
        columns={[
          {
            key: 'place',
            label: words.place,
            render: (mistake) => (
              <>
                {mistake.file || fileName}
                <span className="duiding-small duiding-soft"> {words.line(mistake.line, mistake.column)}</span>
              </>
            ),
          },
          { key: 'mistake', label: words.mistake, render: (mistake) => tellMistake(mistake, language) },
        ]}
      />
      {mistakes.length > MOST && <p>{words.more(mistakes.length - MOST)}</p>}
    </div>
  )
}
