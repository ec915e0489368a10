import { Form, useLocation } from '@remix-run/react'
import type { ComparedRow } from '../../../domain/compare-tables'
import { SubmitButton } from '../../button'
import { DiffText } from '../../controls/diff-text'
import { Status, type Shape, type Tone } from '../../status'
import { useFormat, useText } from '../../words'
import type { ComparedContent } from './compare-view'

type TableContent = Extract<ComparedContent, { kind: 'table' }>

const looks: Record<ComparedRow['kind'], { tone: Tone; shape: Shape }> = {
  same: { tone: 'still', shape: 'dash' },
  changed: { tone: 'care', shape: 'half' },
  added: { tone: 'good', shape: 'full' },
  removed: { tone: 'bad', shape: 'cross' },
}

/** The rows of two versions of a register: a changed cell shows what it was and what it is. */
export function CompareRowsTable({ content }: { content: TableContent }) {
  const text = useText().compare
  const { columns, items } = content
  return (
    <>
      <Matching content={content} />
      <div className="duiding-table-frame" role="region" aria-label={text.tableCaption} tabIndex={0}>
        <table className="utrecht-table duiding-compare-rows">
          <caption className="duiding-only-spoken">{text.tableCaption}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              {[text.kind, text.row, ...columns.map((column) => column.name || text.unnamed)].map((name, at) => (
                <th key={at} scope="col" className="utrecht-table__header-cell">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {items.map((row, index) => (
              <tr key={index} className="utrecht-table__row" data-kind={row.kind}>
                <td className="utrecht-table__cell">
                  <Status {...looks[row.kind]}>{text.rowKinds[row.kind]}</Status>
                </td>
                <th scope="row" className="utrecht-table__cell duiding-nowrap">
                  {text.rowPlace(row.older, row.newer)}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={at} className="utrecht-table__cell" dir="auto">
                    <Cell cell={cell} whole={row.kind === 'added' || row.kind === 'removed'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A row that came or went says so itself: its cells need no marks. */
function Cell({ cell: { older, newer }, whole }: { cell: ComparedRow['cells'][number]; whole: boolean }) {
  if (whole || older === newer) return <>{newer ?? older}</>
  return (
    <>
      {older !== null && <DiffText pieces={[{ text: older, changed: true }]} side="older" />}{' '}
      {newer !== null && <DiffText pieces={[{ text: newer, changed: true }]} side="newer" />}
    </>
  )
}

/** By which column rows were matched, and the choice of another. */
function Matching({ content: { key, keys, columns } }: { content: TableContent }) {
  const text = useText().compare
  const format = useFormat()
  const params = [...new URLSearchParams(useLocation().search)].filter(([name]) => name !== 'key' && name !== 'page')
  const names = (side: 'older' | 'newer') =>
    columns.filter((column) => column.in === side).map((column) => `“${column.name || text.unnamed}”`)
  const [came, went] = [names('newer'), names('older')]
  return (
    <div className="duiding-stack duiding-stack--small">
      {came.length > 0 && <p>{text.columnsCame(format.list(came))}</p>}
      {went.length > 0 && <p>{text.columnsWent(format.list(went))}</p>}
      <p className="duiding-small duiding-soft">{key === null ? text.byRow : text.byKey(key)}</p>
      {keys.length > 1 && (
        <Form method="get" className="duiding-compare-key" preventScrollReset>
          {params.map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <label className="utrecht-form-label" htmlFor="compare-key">
            {text.key}
          </label>
          <select className="utrecht-select utrecht-select--html-select" id="compare-key" name="key" defaultValue={key ?? undefined}>
            {keys.map((name) => (
              <option key={name} value={name}>
                {name || text.unnamed}
              </option>
            ))}
          </select>
          <SubmitButton kind="secondary" small>
            {text.show}
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}
