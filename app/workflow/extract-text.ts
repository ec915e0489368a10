import { extractFile } from '../store/extract/extract-file.server'
import { keepExtraction, readFacts } from '../store/extractions.server'
import { readScans, sizeOfFile } from '../store/scans.server'
import { NotNow, type JobHandler } from './run-jobs'

/** Milliseconds until it is asked again whether a file may be read. */
const SCAN_SOON = 2000
const SCAN_LATER = 60_000

/**
 * Reads the text out of a file, once for the same bytes: to find it by, and to help its giver with the context. What a scanner
 * has yet to see waits for it; what is in quarantine is not read (R11), nor what was taken out of its draft before.
 */
export const extractText: JobHandler = async ({ db, vault, scanner, now }, { key: sha256, payload }) => {
  if ((await readFacts(db, sha256)) || (await sizeOfFile(db, sha256)) === null) return
  const scan = (await readScans(db, [sha256], scanner !== null)).get(sha256)
  switch (scan?.state.kind) {
    case 'quarantined':
      return
    case 'received':
    case 'scanning':
      throw new NotNow('waits for the scan', SCAN_SOON)
    case 'scan-unavailable':
      throw new NotNow('waits for the scanner', SCAN_LATER)
    default: {
      const { passages, ...extraction } = await extractFile(await vault.open(sha256), String(payload['name'] ?? ''))
      await keepExtraction(db, sha256, extraction, passages, now())
    }
  }
}
