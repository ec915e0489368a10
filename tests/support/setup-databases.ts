import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../app/store/database.server'
import { startCluster } from './postgres-cluster'

/** Where the two migrated, empty databases are that every fresh one is copied from. */
export interface Templates {
  /** Folder of the embedded one, closed. */
  folder: string
  /** Address of the maintenance database; the template is called "template_duiding". */
  server: string
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

export const templateName = 'template_duiding'

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-template-'))
  const cluster = await startCluster()
  const embedded = await openDatabase({ dir: join(folder, 'database') })
  await embedded.close()
  const maintenance = postgres(cluster.url('postgres'), { max: 1 })
  await maintenance.unsafe(`create database ${templateName}`)
  await maintenance.end()
  const server = await openDatabase({ url: cluster.url(templateName) })
  await server.close()
  project.provide('templates', { folder: join(folder, 'database'), server: cluster.url('postgres') })
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
