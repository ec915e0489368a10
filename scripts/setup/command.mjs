// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * Runs a program in the foreground.
 * @param {string} program @param {string[]} args @param {Record<string, string>} [environment] added to ours
 * @returns {number} its exit code; a program ended by a signal counts as failed
 */
export function run(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // On Windows npm is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  })
  if (error) console.error(error.message)
  return status ?? 1
}

/** Runs a program of an installed package with this same Node. @param {string} file below node_modules @param {string[]} args @param {Record<string, string>} [environment] */
export function runModule(file, args, environment) {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], environment)
}

/** One of our own scripts, in TypeScript. @param {string[]} words its name and its arguments @returns {number} its exit code */
export function runScript([name = '', ...args]) {
  const file = `scripts/${name}.ts`
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(root, file))) {
    console.error(`Er is geen opdracht "${name}": zie "scripts" in package.json.`)
    return 2
  }
  return run(process.execPath, ['--import', 'tsx', file, ...args])
}
