import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from './start-refusal.server'

/** Makes the data folder when it is missing, readable for this account only, and tries it. @throws StartRefusal */
export function prepareDataFolder(folder: string): void {
  const attempt = join(folder, `.write-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(attempt, '')
    rmSync(attempt)
  } catch {
    throw new StartRefusal({ kind: 'folder unwritable', folder })
  }
}
