import type { EvidenceFile } from '../../domain/evidence'
import type { ExtractionEnd } from '../../domain/extraction'
import { isQuarantined, type FileScan } from '../../domain/scan'
import { FileWarnings } from '../evidence/file-warnings'
import { ScanWords } from '../evidence/scan-words'
import { Notice } from '../notice'
import { useText } from '../words'
import type { HandInView } from './hand-in-view'

/** What its giver must know of a file that came in: that nobody can open it, or what an auditor will be warned of. */
export function FileNews({ body, scan, end }: { body: EvidenceFile; scan: FileScan | undefined; end: ExtractionEnd | null }) {
  const text = useText().scan
  return (
    <>
      {scan && isQuarantined({ scan }) && (
        <Notice kind="error" title={text.closed.quarantined.title}>
          <ScanWords scan={scan} />
        </Notice>
      )}
      <FileWarnings body={body} scan={scan} end={end} />
    </>
  )
}

/** How reading out a file of the draft ended. */
export const endOf = ({ sha256 }: EvidenceFile, files: HandInView['files']): ExtractionEnd | null =>
  files.find((one) => one.sha256 === sha256)?.end ?? null
