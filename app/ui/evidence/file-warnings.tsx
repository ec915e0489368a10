import type { EvidenceFile, Inspection } from '../../domain/evidence'
import { isRefused } from '../../domain/file-finding'
import { disagreeing } from '../../domain/file-name'
import type { FileScan } from '../../domain/scan'
import { Notice } from '../notice'
import { useText } from '../words'

/** What to know of a file before reading or downloading it: what was found in it, and where its name and its bytes disagree. */
export function FileWarnings({ body, scan }: { body: EvidenceFile | Inspection; scan: FileScan | undefined }) {
  const text = useText().scan
  if (body.kind !== 'file') return null
  const named = disagreeing(body)
  const findings = [...(named ? [named] : []), ...(scan?.findings.filter((finding) => !isRefused(finding)) ?? [])]
  if (findings.length === 0) return null
  return (
    <Notice kind="warning" title={text.findings}>
      <ul className="utrecht-unordered-list">
        {findings.map((finding) => (
          <li key={finding.kind} className="utrecht-unordered-list__item">
            {text.finding(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
