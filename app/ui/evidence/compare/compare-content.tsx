import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { TextLink } from '../../link'
import { Notice } from '../../notice'
import { Section } from '../../page'
import { Pager } from '../../pager'
import { useFormat, useText } from '../../words'
import { ChangedTexts } from './compare-context'
import { CompareLinesTable } from './compare-lines-table'
import { CompareRowsTable } from './compare-rows-table'
import type { CompareView, ComparedContent, Part } from './compare-view'

/** What the bodies hold, beside each other, or why they are not. */
export function CompareContent({ view }: { view: CompareView }) {
  const text = useText().compare
  return (
    <Section title={text.content} ruled id="content">
      <Compared view={view} content={view.content} />
    </Section>
  )
}

function Compared({ view, content }: { view: CompareView; content: ComparedContent }) {
  const text = useText().compare
  switch (content.kind) {
    case 'same':
      return <p>{text.contentSame}</p>
    case 'table':
      return (
        <PartFrame part={content} counts={text.counts(content.counts, false)}>
          {content.items.length === 0 ? <p>{text.rowsSame}</p> : <CompareRowsTable content={content} />}
        </PartFrame>
      )
    case 'lines': {
      const differs = content.counts.changed + content.counts.added + content.counts.removed > 0
      return (
        <PartFrame part={content} counts={text.counts(content.counts, true)}>
          {!differs && <p>{text.textSame}</p>}
          {(differs || content.all) && <CompareLinesTable items={content.items} />}
        </PartFrame>
      )
    }
    case 'images':
      return (
        <div className="duiding-compare-images">
          {(['older', 'newer'] as const).map((side) => (
            <figure key={side}>
              <figcaption className="duiding-kicker">{text.version(view[side].number)}</figcaption>
              <img src={content[side]} alt={text.image(view[side].number, view.evidence.title)} />
            </figure>
          ))}
        </div>
      )
    case 'inspections':
      return <Inspections view={view} />
    case 'not':
      return (
        <Notice kind="info" title={text.not.title}>
          <p>{text.not[content.why]}</p>
          <p>
            {[view.older, view.newer].map((revision) => (
              <span key={revision.id}>
                <TextLink to={`/evidence/${view.evidence.id}?revision=${revision.number}`}>{text.open(revision.number)}</TextLink>{' '}
              </span>
            ))}
          </p>
        </Notice>
      )
  }
}

/** How much differs, the choice to see the rest too, and the pages. */
function PartFrame<Item>({ part, counts, children }: { part: Part<Item>; counts: string; children: ReactNode }) {
  const text = useText().compare
  const format = useFormat()
  const { search } = useLocation()
  const params = new URLSearchParams(search)
  params.delete('page')
  if (part.all) params.delete('all')
  else params.set('all', '1')
  return (
    <>
      <p className="duiding-row">
        <strong>{counts}</strong>
        <TextLink to={`?${params}#content`} preventScrollReset>
          {part.all ? text.changes : text.all}
        </TextLink>
      </p>
      {part.cut !== null && <Notice kind="warning">{text.cut(format.bytes(part.cut))}</Notice>}
      {children}
      <Pager page={part.page} pages={part.pages} />
    </>
  )
}

function Inspections({ view: { older, newer } }: { view: CompareView }) {
  const text = useText()
  const format = useFormat()
  const [before, after] = [older.body, newer.body]
  if (before.kind !== 'inspection' || after.kind !== 'inspection') return null
  const texts = [
    { name: text.evidence.inspection.place, older: before.place, newer: after.place },
    { name: text.evidence.inspection.day, older: format.day(before.day), newer: format.day(after.day) },
    { name: text.evidence.inspection.present, older: before.present, newer: after.present },
    { name: text.evidence.inspection.seen, older: before.seen, newer: after.seen },
    { name: text.evidence.inspection.whyNoCopy, older: before.whyNoCopy, newer: after.whyNoCopy },
  ]
  const changed = texts.filter((one) => one.older !== one.newer)
  return changed.length === 0 ? <p>{text.compare.textSame}</p> : changed.map((one) => <ChangedTexts key={one.name} {...one} />)
}
