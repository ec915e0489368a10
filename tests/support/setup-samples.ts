import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../../scripts/setup/build.mjs'
import { readOutAll } from './read-out'
import { startServer } from './server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder in which the samples were played. */
    samplesFolder: string
  }
}

/** The samples are played once, by the built application itself; each test file gets a copy (see `startSampleServer`). */
export default async function setUp(project: TestProject): Promise<() => void> {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'duiding-samples-'))
  const server = await startServer({ DATA_DIR: folder })
  await server.stop()
  await readOutAll(folder)
  project.provide('samplesFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
