import type { EvidenceFile, Inspection } from '../../../domain/evidence'
import { Section } from '../../page'
import { PlainTable } from '../../plain-table'
import { Status } from '../../status'
import { useFormat, useText } from '../../words'
import type { CompareView } from './compare-view'

/** What is known of both files without opening them. */
export function CompareFacts({ view: { older, newer } }: { view: CompareView }) {
  const text = useText().compare
  const format = useFormat()
  const facts = (body: EvidenceFile | Inspection) => ({
    kind: text.kinds[body.kind],
    name: body.kind === 'file' ? body.name : text.none,
    size: body.kind === 'file' ? format.bytes(body.size) : text.none,
    type: body.kind === 'file' ? body.mediaType : text.none,
    sha256: body.sha256 ?? text.none,
  })
  const [before, after] = [facts(older.body), facts(newer.body)]
  const rows = (['kind', 'name', 'size', 'type', 'sha256'] as const).map((fact) => ({ fact, older: before[fact], newer: after[fact] }))
  const words = (fact: string, value: string) =>
    fact === 'sha256' ? <code className="duiding-hash">{value}</code> : <span dir="auto">{value}</span>
  return (
    <Section title={text.facts} ruled>
      <PlainTable
        caption={text.facts}
        keyOf={(row) => row.fact}
        rows={rows}
        columns={[
          { key: 'what', label: text.factColumns.what, render: (row) => text.fact[row.fact] },
          { key: 'older', label: text.factColumns.older, render: (row) => words(row.fact, row.older) },
          { key: 'newer', label: text.factColumns.newer, render: (row) => words(row.fact, row.newer) },
          {
            key: 'state',
            label: text.factColumns.state,
            render: (row) =>
              row.older === row.newer ? (
                <Status tone="still" shape="dash">
                  {text.same}
                </Status>
              ) : (
                <Status tone="care" shape="half">
                  {text.differs}
                </Status>
              ),
          },
        ]}
      />
    </Section>
  )
}
