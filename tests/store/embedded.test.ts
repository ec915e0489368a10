import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'

const MIB = 1024 * 1024

test('the embedded database keeps nothing in memory of the answers that it gave', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-embedded-'))
  const { db, close } = await openDatabase({ dir: join(folder, 'database') })
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  const answer = async () => {
    const [row] = await db.execute<{ words: string }>(sql`select repeat('duiding ', ${MIB / 8}::int) as words`)
    expect(row?.words).toHaveLength(MIB)
  }
  for (let warm = 0; warm < 20; warm++) await answer()
  const before = process.memoryUsage.rss()
  for (let count = 0; count < 400; count++) await answer()
  expect((process.memoryUsage.rss() - before) / MIB).toBeLessThan(200)
})
