import type { FileScan } from '../../domain/scan'
import { useText } from '../words'
import { ScanWords } from './scan-words'
import { ViewerNotice } from './viewer-notice'

/** In the place of a file that nobody may open now: why, and what to do. */
export function ScanNotice({ scan }: { scan: FileScan }) {
  const text = useText().scan
  if (scan.state.kind === 'available') return null
  return (
    <ViewerNotice title={text.closed[scan.state.kind].title}>
      <ScanWords scan={scan} />
    </ViewerNotice>
  )
}
