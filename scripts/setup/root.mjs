// @ts-check
import { fileURLToPath } from 'node:url'

/** The folder of package.json; every command works from there. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
