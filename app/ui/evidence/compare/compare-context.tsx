import { DiffText } from '../../controls/diff-text'
import { diffTexts } from '../../controls/text-diff'
import { Section } from '../../page'
import { Status } from '../../status'
import { useFormat, useLanguage, useText } from '../../words'
import type { CompareView } from './compare-view'
import { contextTexts } from './context-text'

/** The contexts field by field: those that changed with their words marked, the others by name. */
export function CompareContext({ view: { older, newer, questions } }: { view: CompareView }) {
  const all = useText()
  const text = all.compare
  const format = useFormat()
  const language = useLanguage()
  const before = contextTexts(older.context, questions, language, format)
  const after = contextTexts(newer.context, questions, language, format)
  const rows = before.map((one, at) => ({ ...one, older: one.text, newer: after[at]!.text }))
  const changed = rows.filter((row) => row.older !== row.newer)
  const same = rows.filter((row) => row.older === row.newer)
  return (
    <Section title={text.context} ruled id="context">
      {changed.length === 0 ? (
        <p>{text.contextSame}</p>
      ) : (
        <>
          {changed.map((row) => (
            <ChangedTexts key={row.part} name={row.name} older={row.older} newer={row.newer} />
          ))}
          {same.length > 0 && (
            <p className="duiding-small duiding-soft">{text.fieldsSame(format.list(same.map((row) => `“${row.name}”`)))}</p>
          )}
        </>
      )}
    </Section>
  )
}

/** Two texts under one name, with the words marked that differ. */
export function ChangedTexts({ name, older, newer }: { name: string; older: string; newer: string }) {
  const all = useText()
  const diff = diffTexts([older], [newer])
  const side = (text: string, key: 'older' | 'newer') => (
    <div className="duiding-sides__side">
      {text.trim() === '' ? (
        <Status tone="care" shape="open">
          {all.compare.empty}
        </Status>
      ) : (
        <p className="duiding-typed" dir="auto">
          <DiffText pieces={diff[key][0] ?? []} side={key} />
        </p>
      )}
    </div>
  )
  return (
    <section className="duiding-sides">
      <div className="duiding-sides__about">
        <h3 className="utrecht-heading-4">{name}</h3>
        {diff.kind === 'apart' && older.trim() !== '' && newer.trim() !== '' && (
          <p className="duiding-small duiding-soft">{all.controls.sides.apart}</p>
        )}
      </div>
      {side(older, 'older')}
      {side(newer, 'newer')}
    </section>
  )
}
