import { useText } from '../words'

/** Numbers with their titles and texts, as they were read. */
export function NormRows({ caption, rows }: { caption: string; rows: { id: string; title: string; text: string; below: boolean }[] }) {
  const words = useText().frameworks.upload
  return (
    <div className="duiding-table-frame">
      <table className="utrecht-table duiding-table--cards">
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {[words.number, words.titleOf, words.text].map((label) => (
              <th key={label} scope="col" className="utrecht-table__header-cell">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr className="utrecht-table__row" key={`${row.id}${row.below}`}>
              <th scope="row" className="utrecht-table__header-cell" data-head={words.number}>
                <span>{row.id}</span>
              </th>
              <td className="utrecht-table__cell" data-head={words.titleOf}>
                <span>{row.title}</span>
              </td>
              <td className="utrecht-table__cell utrecht-table__cell--last" data-head={words.text}>
                <span>{row.text.length > 300 ? `${row.text.slice(0, 300)}…` : row.text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
