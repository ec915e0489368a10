// @ts-check
import { runModule } from './command.mjs'

/** The quick part of the tests: types, format, lint, and who imports whom. @returns {number} exit code */
export function check() {
  const failed = [...checks.values()].filter((run) => run() !== 0).length
  const direction = runModule('vitest/vitest.mjs', ['run', '--project', 'unit', 'tests/architecture']) !== 0
  return failed > 0 || direction ? 1 : 0
}

/** Each counts as one test of `npm test`. @type {ReadonlyMap<string, () => number>} */
export const checks = new Map([
  ['types', () => runModule('typescript/bin/tsc', ['--noEmit'])],
  ['format', () => runModule('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])],
  ['lint', () => runModule('oxlint/bin/oxlint', ['--max-warnings=0'])],
])
