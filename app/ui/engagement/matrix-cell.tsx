import { Link } from '@remix-run/react'
import { memo } from 'react'
import { useText } from '../words'
import { AspectMark, useEditionWords, useStateWords } from './aspect-mark'
import type { MatrixCell } from './matrix-model'

interface MatrixCellProps {
  cell: MatrixCell
  system: string
  /** The query of this page: the panel opens beside the same narrowed matrix. */
  search: string
  spot: string
  current: boolean
  tabIndex: number | undefined
}

export const MatrixCellLink = memo(
  function MatrixCellLink({ cell, system, search, spot, current, tabIndex }: MatrixCellProps) {
    const text = useText()
    const words = useStateWords()
    const editionWords = useEditionWords()
    const said = (one: MatrixCell['aspects'][number]) => {
      const edition = editionWords(one.edition)
      return `${text.nouns.aspects[one.aspect]} ${words(one.state)}${edition ? ` (${edition})` : ''}`
    }
    const spoken = cell.notApplicable !== null ? text.engagement.notApplicable(cell.notApplicable) : cell.aspects.map(said).join(', ')
    return (
      <Link
        to={cellLink(search, cell)}
        preventScrollReset
        data-spot={spot}
        tabIndex={tabIndex}
        className="duiding-matrix__cell"
        aria-current={current ? 'true' : undefined}
        title={cell.aspects.some((one) => one.edition) ? spoken : undefined}
        aria-label={`${cell.normId}, ${system}: ${spoken}${cell.findings ? `; ${text.engagement.findings(cell.findings)}` : ''}`}
      >
        {cell.notApplicable !== null ? (
          <span className="duiding-matrix__na">{text.engagement.notApplicableShort}</span>
        ) : (
          cell.aspects.map((one) => <AspectMark key={one.aspect} {...one} />)
        )}
        {cell.findings > 0 && <span className="duiding-matrix__findings">{text.engagement.findingsShort(cell.findings)}</span>}
        {cell.notApplicable === null && cell.evidence.unjudged > 0 && (
          <span className="duiding-matrix__note">{text.engagement.unjudgedShort(cell.evidence.unjudged)}</span>
        )}
      </Link>
    )
  },
  (before, after) =>
    before.cell === after.cell &&
    before.search === after.search &&
    before.tabIndex === after.tabIndex &&
    before.current === after.current &&
    before.spot === after.spot,
)

/** The same page with the panel of this cell. */
export function cellLink(search: string, cell: { normId: string; systemId: string }): string {
  const params = new URLSearchParams(search)
  params.set('norm', cell.normId)
  params.set('on', cell.systemId)
  return `?${params}`
}

/** The same page without a panel. */
export function withoutPanel(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('norm')
  params.delete('on')
  return `?${params}`
}
