// @ts-check
import { writeFileSync } from 'node:fs'

/**
 * Counts for the last line of `npm test`. A test that was skipped has not passed, and neither has a file that could not
 * be read. (A Reporter of vitest.)
 */
export default class CountReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} strayErrors
   */
  onTestRunEnd(modules, strayErrors) {
    let passed = 0
    let failed = strayErrors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else failed += 1
        if (state === 'skipped') console.error(`overgeslagen, en dat telt als mislukt: ${test.fullName}`)
      }
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed, failed }))
  }
}
