import { ensureBuilt } from '../../scripts/setup/build.mjs'

/** These tests start the application as it was built. */
export default async function setUp(): Promise<void> {
  await ensureBuilt()
}
