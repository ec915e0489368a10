import { isRefused } from '../../domain/file-finding'
import type { FileScan } from '../../domain/scan'
import { useText } from '../words'

/** Why nobody may open a file now, what was found in it, and what to do. */
export function ScanWords({ scan: { state, findings } }: { scan: FileScan }) {
  const text = useText().scan
  if (state.kind === 'available') return null
  return (
    <>
      {state.kind === 'quarantined' && state.detail && `${text.found(state.detail)} `}
      {findings.filter(isRefused).map((finding) => `${text.finding(finding)} `)}
      {text.closed[state.kind].body}
    </>
  )
}
