import { useLocation } from '@remix-run/react'
import { themes } from '../../domain/catalogue'
import type { UpgradeOffer } from '../../domain/upgrade-rules'
import { FilterBar } from '../filter-bar'
import { Pager } from '../pager'
import { EmptyState } from '../notice'
import { UpgradeNotice } from '../upgrade/upgrade-notice'
import { useText } from '../words'
import type { EngagementHead } from './engagement-head'
import { EngagementPage } from './engagement-page'
import { withoutPanel } from './matrix-cell'
import { MatrixLegend } from './matrix-legend'
import { MATRIX_STATES, type Matrix } from './matrix-model'
import { MatrixTable } from './matrix-table'
import { NormPanel } from './norm-panel'
import type { NormSummary } from './norm-summary'

export interface MatrixPage {
  matrix: Matrix
  /** Rows that fit, over all pages. */
  found: number
  page: number
  pages: number
  /** Before narrowing: what can be chosen, and how many there are. */
  choices: { systems: { id: string; name: string }[]; people: { id: string; name: string }[]; total: number }
  panel: NormSummary | null
}

/** The engagement as its auditors see it: norm × system fills the page, details lie beside it. */
export function MatrixView({
  head,
  page: { matrix, found, page, pages, choices, panel },
  offers,
  version,
}: {
  head: EngagementHead
  page: MatrixPage
  /** Newer versions of the framework to which the engagement may go over. */
  offers: UpgradeOffer[]
  /** The version in force. */
  version: string
}) {
  const text = useText()
  const { search } = useLocation()
  const words = text.engagement
  return (
    <EngagementPage head={head} tab="overview" width="wide">
      <UpgradeNotice engagementId={head.id} from={version} offers={offers} />
      <FilterBar
        words={words.findNorm}
        filters={[
          {
            name: 'theme',
            label: words.theme,
            all: words.allThemes,
            options: themes.map((theme) => ({ value: theme, label: text.nouns.themes[theme] })),
          },
          ...(choices.systems.length > 1
            ? [
                {
                  name: 'system',
                  label: words.system,
                  all: words.allSystems,
                  options: choices.systems.map((one) => ({ value: one.id, label: one.name })),
                },
              ]
            : []),
          {
            name: 'state',
            label: words.state,
            all: words.allStates,
            options: MATRIX_STATES.map((state) => ({ value: state, label: words.states[state] })),
          },
          {
            name: 'person',
            label: words.person,
            all: words.allPeople,
            options: choices.people.map((one) => ({ value: one.id, label: one.name })),
          },
        ]}
      />
      <div className="duiding-with-panel">
        <div className="duiding-stack">
          <p className="duiding-table-count" role="status">
            {words.matrixShown(found, choices.total)}
          </p>
          {matrix.rows.length === 0 ? (
            <EmptyState title={words.matrixEmpty}>
              <p>{words.matrixEmptyMore}</p>
            </EmptyState>
          ) : (
            <MatrixTable
              key={`${page}/${matrix.rows.length}/${matrix.systems.length}/${matrix.rows[0]?.normId}`}
              matrix={matrix}
              chosen={panel ? { normId: panel.norm.id, systemId: panel.norm.systemId } : null}
            />
          )}
          <Pager page={page} pages={pages} />
          <MatrixLegend editions={editionMarks(matrix)} />
        </div>
        {panel && <NormPanel head={head} summary={panel} closeTo={withoutPanel(search)} />}
      </div>
    </EngagementPage>
  )
}

/** Only what is there needs to be explained. */
function editionMarks(matrix: Matrix): ('carried' | 'again')[] {
  const marks = new Set(matrix.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.aspects.map((one) => one.edition) ?? [])))
  return (['carried', 'again'] as const).filter((edition) => marks.has(edition))
}
