import { PlainTable } from '../plain-table'
import { useText } from '../words'

interface NormRow {
  id: string
  title: string
  text: string
  below: boolean
}

/** Numbers with their titles and texts, as they were read. */
export function NormRows({ caption, rows }: { caption: string; rows: NormRow[] }) {
  const words = useText().frameworks.upload
  return (
    <PlainTable
      caption={caption}
      seen
      rows={rows}
      keyOf={(row) => `${row.id}${row.below}`}
      columns={[
        { key: 'number', label: words.number, render: (row) => row.id },
        { key: 'title', label: words.titleOf, render: (row) => row.title },
        { key: 'text', label: words.text, render: (row) => (row.text.length > 300 ? `${row.text.slice(0, 300)}…` : row.text) },
      ]}
    />
  )
}
