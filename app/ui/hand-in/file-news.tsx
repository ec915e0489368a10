import type { EvidenceFile } from '../../domain/evidence'
import { isQuarantined, type FileScan } from '../../domain/scan'
import { FileWarnings } from '../evidence/file-warnings'
import { ScanWords } from '../evidence/scan-words'
import { Notice } from '../notice'
import { useText } from '../words'

/** What its giver must know of a file that came in: that nobody can open it, or what an auditor will be warned of. */
export function FileNews({ body, scan }: { body: EvidenceFile; scan: FileScan | undefined }) {
  const text = useText().scan
  return (
    <>
      {scan && isQuarantined({ scan }) && (
        <Notice kind="error" title={text.closed.quarantined.title}>
          <ScanWords scan={scan} />
        </Notice>
      )}
      <FileWarnings body={body} scan={scan} />
    </>
  )
}
