import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** A test file says by its name what it needs, so that a quick run starts no server for nothing. */
const kinds: Record<string, { files: string; globalSetup: string[]; seconds: number }> = {
  // Both databases: see tests/support/databases.ts.
  databases: { files: 'tests/**/*.database.test.ts', globalSetup: ['tests/support/setup-databases.ts'], seconds: 60 },
  // The built application as a process of its own: see tests/support/server.ts.
  process: { files: 'tests/**/*.process.test.ts', globalSetup: ['tests/support/setup-build.ts'], seconds: 120 },
  // The same, in Chromium: see tests/support/browser.ts.
  browser: { files: 'tests/**/*.browser.test.ts', globalSetup: ['tests/support/setup-samples.ts'], seconds: 300 },
  // veraPDF, qpdf, poppler.
  pdf: { files: 'tests/**/*.pdf.test.ts', globalSetup: [], seconds: 180 },
}

const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: Object.values(kinds).map((kind) => kind.files),
    testTimeout: 20_000,
  },
}

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    pool: 'forks',
    // A third on two cores makes all of it slower: a browser test has a server and a browser of its own.
    maxWorkers: 2,
    projects: [
      unit,
      ...Object.entries(kinds).map(([name, { files, globalSetup, seconds }]) => ({
        test: {
          name,
          include: [files],
          globalSetup,
          testTimeout: seconds * 1000,
          hookTimeout: seconds * 1000,
          // Two servers and two browsers share two cores: what is polled may take its time.
          expect: { poll: { timeout: 20_000 } },
        },
      })),
    ].map((project) => ({ ...project, extends: true as const })),
  },
})
