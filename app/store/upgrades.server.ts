import { frameworkUpgrades, upgradeDeclines } from '../../drizzle/schema'
import type { Tx } from './transaction.server'

/** An upgrade begins the next edition: its norms and systems are inserted after it. */
export async function insertUpgrade(tx: Tx, row: typeof frameworkUpgrades.$inferInsert): Promise<void> {
  await tx.insert(frameworkUpgrades).values(row)
}

export async function insertUpgradeDecline(tx: Tx, row: typeof upgradeDeclines.$inferInsert): Promise<void> {
  await tx.insert(upgradeDeclines).values(row)
}
