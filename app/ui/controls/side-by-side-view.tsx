import { TextLink } from '../link'
import { EmptyState } from '../notice'
import { Section } from '../page'
import { useText } from '../words'
import { changesAddress, controlAddress } from './addresses'
import { ChangeStatus, useChangeWords } from './change-status'
import { DiffText } from './diff-text'
import type { SideNorm, SideRowView, SideView, Version } from './side-view'

/** The older version left, the newer right; on a narrow screen the newer below the older. What lapsed or is new stands opposite an empty place. */
export function SideBySideView({ view, closeTo }: { view: SideView; closeTo: string }) {
  const text = useText()
  const words = text.controls.sides
  const name = (version: Version) => text.nouns.framework(version.title, version.version)
  return (
    <Section
      title={words.title}
      id="sides"
      ruled
      actions={
        <span className="duiding-row">
          <TextLink to={changesAddress(view.mapId)}>{text.controls.versions.list}</TextLink>
          <TextLink to={closeTo} preventScrollReset>
            {words.close}
          </TextLink>
        </span>
      }
    >
      <p className="duiding-small duiding-soft">
        {words.legend} <del className="duiding-differs">{words.legendOld}</del>. {words.legendNew}{' '}
        <ins className="duiding-differs">{words.legendUnder}</ins>.
      </p>
      {view.rows.length === 0 ? (
        <EmptyState title={words.noRows} />
      ) : (
        view.rows.map((row) => (
          <Row key={`${row.change.from.join()}-${row.change.to.join()}`} row={row} older={view.older} newer={view.newer} name={name} />
        ))
      )}
    </Section>
  )
}

interface RowProps {
  row: SideRowView
  older: Version
  newer: Version
  name: (version: Version) => string
}

function Row({ row, older, newer, name }: RowProps) {
  const words = useText().controls.sides
  const tell = useChangeWords()
  return (
    <section className={`duiding-sides duiding-sides--${row.level}`}>
      <div className="duiding-sides__about">
        <h3 className="utrecht-heading-4">{tell(row.change)}</h3>
        <ChangeStatus change={row.change} />
        {row.change.note && <p className="duiding-small">{row.change.note}</p>}
        {row.statement === 'equal' && <p className="duiding-small duiding-soft">{words.equal}</p>}
        {(row.statement === 'apart' || row.official === 'apart') && <p className="duiding-small duiding-soft">{words.apart}</p>}
        {row.official === 'one-side' && <p className="duiding-small duiding-soft">{words.officialOneSide}</p>}
      </div>
      <div className="duiding-sides__side">
        <p className="duiding-kicker">{name(older)}</p>
        {row.older.length === 0 ? (
          <p className="duiding-sides__empty">{words.emptyOld(name(older))}</p>
        ) : (
          row.older.map((norm) => <Norm key={norm.id} norm={norm} side="older" frameworkId={older.id} />)
        )}
      </div>
      <div className="duiding-sides__side">
        <p className="duiding-kicker">{name(newer)}</p>
        {row.newer.length === 0 ? (
          <p className="duiding-sides__empty">{words.emptyNew(name(newer))}</p>
        ) : (
          row.newer.map((norm) => <Norm key={norm.id} norm={norm} side="newer" frameworkId={newer.id} />)
        )}
      </div>
    </section>
  )
}

function Norm({ norm, side, frameworkId }: { norm: SideNorm; side: 'older' | 'newer'; frameworkId: string }) {
  const words = useText().controls
  return (
    <div className="duiding-stack duiding-stack--small">
      <h4 className="utrecht-heading-5">
        <TextLink to={controlAddress(frameworkId, norm.controlId, norm.id === norm.controlId ? {} : { at: norm.id })}>{norm.id}</TextLink>{' '}
        <DiffText pieces={norm.title} side={side} />
      </h4>
      <p className="duiding-typed">
        <DiffText pieces={norm.statement} side={side} />
      </p>
      {norm.official && (
        <div className="duiding-official">
          <p className="duiding-kicker">{words.official}</p>
          <p className="duiding-typed">
            <DiffText pieces={norm.official} side={side} />
          </p>
        </div>
      )}
    </div>
  )
}
