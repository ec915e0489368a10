import { isRefused } from '../../domain/file-finding'
import type { FileScan } from '../../domain/scan'
import { useText } from '../words'
import { ViewerNotice } from './viewer-notice'

/** Why nobody may open this file now, what was found in it, and what to do. */
export function ScanNotice({ scan: { state, findings } }: { scan: FileScan }) {
  const text = useText().scan
  if (state.kind === 'available') return null
  const { title, body } = text.closed[state.kind]
  return (
    <ViewerNotice title={title}>
      {state.kind === 'quarantined' && state.detail && `${text.found(state.detail)} `}
      {findings.filter(isRefused).map((finding) => `${text.finding(finding)} `)}
      {body}
    </ViewerNotice>
  )
}
