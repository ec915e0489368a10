import { isRefused, type FileFinding } from '../domain/file-finding'
import type { ScanOutcome } from '../domain/scan'
import { inspectFile } from '../store/inspect/inspect-file.server'
import { ScannerAway, type Scanned } from '../store/scanner.server'
import { sizeOfFile } from '../store/scans.server'
import { takeStep, THE_HOUSE, type Stores } from './door'
import { recordScan } from './record-scan'
import { NotNow, type JobHandler } from './run-jobs'

/** Milliseconds until a scanner that is away is asked again. */
const ASK_AGAIN = 10_000

/**
 * Looks into the bytes of one file, and has the scanner look for what is harmful. A scanner that is away leaves it closed, and in
 * the queue. What was taken out of its draft before is of no concern any more.
 * @throws NotNow when the scanner is away
 */
export const scanFile: JobHandler = async (stores, { key: sha256 }) => {
  const size = await sizeOfFile(stores.db, sha256)
  if (size === null) return
  const seen = await look(stores, sha256, size).catch((error: unknown) => {
    throw error instanceof ScannerAway ? new NotNow(error.message, ASK_AGAIN) : error
  })
  await takeStep(stores, THE_HOUSE, recordScan, { sha256, ...seen })
}

interface Seen {
  outcome: ScanOutcome
  findings: FileFinding[]
  scanner: string
}

async function look({ vault, scanner }: Stores, sha256: string, size: number): Promise<Seen> {
  // Asked first: nothing is looked into twice because a scanner is away.
  const version = await scanner?.version()
  const findings = await inspectFile(vault, sha256, size)
  if (findings.some(isRefused)) return { outcome: { kind: 'refused' }, findings, scanner: '' }
  if (!scanner || !version) return { outcome: { kind: 'not-scanned' }, findings, scanner: '' }
  const seen = outcomeOf(await scanner.scan(await vault.open(sha256)))
  return { outcome: seen.outcome, findings: [...findings, ...seen.findings], scanner: version.name }
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
