import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of package.json, above wherever this code runs: app/store under tsx and vitest, build/server when built.
 * Files that are read by name (migrations, the database worker, controls) are found from here.
 */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json stands nowhere above the application')
  return findRoot(parent)
}
