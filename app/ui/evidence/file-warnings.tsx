import type { EvidenceFile, Inspection } from '../../domain/evidence'
import { isRefused } from '../../domain/file-finding'
import { disagreeing } from '../../domain/file-name'
import type { ExtractionEnd } from '../../domain/extraction'
import type { FileScan } from '../../domain/scan'
import { Notice } from '../notice'
import { useText } from '../words'

interface FileWarningsProps {
  body: EvidenceFile | Inspection
  scan: FileScan | undefined
  /** How reading out its text ended; null while it was not read, or where that is not told. */
  end: ExtractionEnd | null
}

/** What to know of a file before reading or downloading it: what was found in it, where its name and its bytes disagree, and what could not be read. */
export function FileWarnings({ body, scan, end }: FileWarningsProps) {
  const text = useText().scan
  if (body.kind !== 'file') return null
  const named = disagreeing(body)
  const findings = [...(named ? [named] : []), ...(scan?.findings.filter((finding) => !isRefused(finding)) ?? [])]
  // A password that the scan found already is told once.
  const read =
    end && !(end.reason === 'encrypted' && findings.some((finding) => finding.kind === 'document-encrypted')) ? text.read(end) : ''
  if (findings.length === 0 && read === '') return null
  return (
    <Notice kind="warning" title={text.findings}>
      <ul className="utrecht-unordered-list">
        {findings.map((finding) => (
          <li key={finding.kind} className="utrecht-unordered-list__item">
            {text.finding(finding)}
          </li>
        ))}
        {read && <li className="utrecht-unordered-list__item">{read}</li>}
      </ul>
    </Notice>
  )
}
