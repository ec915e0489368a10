import { join } from 'node:path'
import type { Passage } from '../../app/domain/extraction'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { readOut } from '../../app/store/extract/read-out'
import { keepExtraction } from '../../app/store/extractions.server'
import { claimJob, endTry } from '../../app/store/queue.server'

/**
 * Reads out every file that waits for it in a data folder that no server uses: in this process, for the samples are ours. Else
 * each server of each test would begin with it.
 */
export async function readOutAll(folder: string): Promise<void> {
  const { db, close } = await openDatabase({ dir: join(folder, 'database') })
  const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
  for (let job = await claimJob(db, ['extract'], new Date()); job; job = await claimJob(db, ['extract'], new Date())) {
    const passages: Passage[] = []
    const extraction = await readOut(await vault.open(job.key), String(job.payload['name']), (passage) => passages.push(passage))
    await keepExtraction(db, job.key, extraction, passages, new Date())
    await endTry(db, job.id, { state: 'done' }, new Date())
  }
  await close()
}
