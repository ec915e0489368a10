// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { checks } from './check.mjs'
import { runModule } from './command.mjs'
import { ensurePackages } from './packages.mjs'

/**
 * Everything: types, lint, unit, both databases, the process, the browser, the PDF validators.
 * @param {string[]} words passed on to vitest, to run a part
 * @returns {Promise<number>} exit code
 */
export async function test(words) {
  if (!ensurePackages()) return conclude(0, 1)
  let passed = 0
  let failed = 0
  for (const [name, run] of checks) {
    const sound = run() === 0
    console.log(`${sound ? '✓' : '✗'} ${name}`)
    if (sound) passed += 1
    else failed += 1
  }
  await ensureBuilt()
  const counts = runVitest(words)
  return conclude(passed + counts.passed, failed + counts.failed)
}

/** @param {string[]} words @returns {{ passed: number, failed: number }} */
function runVitest(words) {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-counts-'))
  const file = join(folder, 'counts.json')
  const reporters = ['--reporter=default', '--reporter=./scripts/setup/count-reporter.mjs']
  const code = runModule('vitest/vitest.mjs', ['run', ...reporters, ...words], { TEST_COUNTS: file, NODE_ENV: 'test' })
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'))
    // Whatever made vitest say no without a failed test (no tests found, a set-up that failed) is a failure.
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last line, which CI reads. @param {number} passed @param {number} failed @returns {number} exit code */
function conclude(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
