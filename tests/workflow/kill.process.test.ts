import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { projectRoot } from '../../app/store/project-root.server'
import { openStage } from '../support/stage'
import { lostOf } from './acknowledged'

const folder = mkdtempSync(join(tmpdir(), 'duiding-kill-door-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kills = Number(process.env.KILLS ?? 6)

test(
  `after each of ${kills} kills at a random moment of the audit, all that the door acknowledged is there, the chain holds and the vault is whole`,
  { timeout: 400_000 },
  async () => {
    const place = { dir: join(folder, 'database') }
    const database = await openDatabase(place)
    const stage = await openStage(database.db)
    await database.close()
    const acknowledged: string[] = []
    for (let round = 0; round < kills; round += 1) {
      writeFileSync(join(folder, 'acknowledged'), acknowledged.join('\n'))
      acknowledged.push(...(await auditUntilKilled(round, stage.engagementId)))
    }
    const again = await openDatabase(place)
    const stores = { ...stage.stores, db: again.db, vault: await openDiskVault(join(folder, 'vault'), { alone: true }) }
    expect(await lostOf(stores, stage.cast.noor, stage.engagementId, acknowledged)).toEqual([])
    expect(readdirSync(join(folder, 'vault/drafts'))).toEqual([])
    await again.close()
  },
)

/** @returns what it was told was taken, until it died somewhere between its first acknowledgement and half a second later */
async function auditUntilKilled(round: number, engagementId: string): Promise<string[]> {
  const audit = spawn(process.execPath, ['--import', 'tsx', 'tests/workflow/endless-audit.ts', folder, String(round), engagementId], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  audit.stdout.on('data', (text) => {
    if (output === '') setTimeout(() => audit.kill('SIGKILL'), Math.random() * 500)
    output += String(text)
  })
  const [, signal] = (await once(audit, 'close')) as [number | null, string | null]
  expect(output).not.toContain('lost')
  expect(signal).toBe('SIGKILL')
  // The last line may be half; then it was not acknowledged.
  return output.split('\n').slice(0, -1)
}
