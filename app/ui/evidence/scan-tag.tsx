import type { ScanState } from '../../domain/scan'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

/** Whether a file was scanned and may be opened, in words and shape. */
export function ScanTag({ scan }: { scan: ScanState }) {
  const { tone, shape } = looks[scan.kind]
  return (
    <Status tone={tone} shape={shape}>
      {useText().scan.state[scan.kind]}
    </Status>
  )
}

const looks: Record<ScanState['kind'], { tone: Tone; shape: Shape }> = {
  received: { tone: 'accent', shape: 'dot' },
  scanning: { tone: 'accent', shape: 'half' },
  available: { tone: 'good', shape: 'check' },
  quarantined: { tone: 'bad', shape: 'cross' },
  'scan-unavailable': { tone: 'care', shape: 'warning' },
  'not-scanned': { tone: 'still', shape: 'question' },
}
