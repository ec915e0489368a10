import type { FileFinding } from '../domain/file-finding'
import type { ScanOutcome } from '../domain/scan'
import { ScannerAway, type Scanned } from '../store/scanner.server'
import { takeStep, THE_HOUSE, type Stores } from './door'
import { recordScan } from './record-scan'
import { NotNow, type JobHandler } from './run-jobs'

/** Milliseconds until a scanner that is away is asked again. */
const ASK_AGAIN = 10_000

/**
 * Scans the bytes of one file. A scanner that is away leaves it closed, and in the queue.
 * @throws NotNow when the scanner is away
 */
export const scanFile: JobHandler = async (stores, { key: sha256 }) => {
  const seen = await look(stores, sha256).catch((error: unknown) => {
    throw error instanceof ScannerAway ? new NotNow(error.message, ASK_AGAIN) : error
  })
  await takeStep(stores, THE_HOUSE, recordScan, { sha256, ...seen })
}

interface Seen {
  outcome: ScanOutcome
  findings: FileFinding[]
  scanner: string
}

async function look({ vault, scanner }: Stores, sha256: string): Promise<Seen> {
  if (!scanner) return { outcome: { kind: 'not-scanned' }, findings: [], scanner: '' }
  const { name } = await scanner.version()
  return { ...outcomeOf(await scanner.scan(await vault.open(sha256))), scanner: name }
}

function outcomeOf(scanned: Scanned): Pick<Seen, 'outcome' | 'findings'> {
  switch (scanned.kind) {
    case 'clean':
      return { outcome: { kind: 'clean' }, findings: [] }
    case 'infected':
      return { outcome: { kind: 'infected', detail: scanned.name }, findings: [] }
    case 'too-large':
      return { outcome: { kind: 'refused' }, findings: [{ kind: 'too-large-to-scan', limit: scanned.limit }] }
    case 'gave-up':
      return { outcome: { kind: 'refused' }, findings: [{ kind: 'not-wholly-scanned' }] }
  }
}
