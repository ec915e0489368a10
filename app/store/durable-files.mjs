// @ts-check
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** How often the database asked for a sync that really reached the disk. */
export const synced = { count: 0 }

/**
 * PGlite's own file system answers "done" to every fsync and does nothing. This one passes files on to the disk, and
 * syncs a folder when a file in it appears, disappears or changes name. It patches internals of PGlite, hence the exact
 * version in package.json and the proof at every start.
 */
export class DurableFiles extends NodeFS {
  /** @override @type {NodeFS["init"]} */
  async init(pg, options) {
    const made = await super.init(pg, options)
    const { emscriptenOpts } = made
    emscriptenOpts.preRun = [...(emscriptenOpts.preRun ?? []), (/** @type {unknown} */ module) => syncForReal(module)]
    return made
  }
}

/**
 * The part of Emscripten's NODEFS that is patched.
 * @typedef {{
 *   stream_ops: { fsync: (stream: { nfd?: number }) => number },
 *   node_ops: Record<string, (...args: unknown[]) => unknown>,
 *   realPath: (node: unknown) => string,
 * }} Nodefs
 */

/** EIO as WASI numbers it. */
const inputOutputError = 29

/** @param {unknown} module */
function syncForReal(module) {
  const { FS, NODEFS } = /** @type {{ FS: { ErrnoError: new (code: number) => Error }, NODEFS: Nodefs }} */ (module)
  NODEFS.stream_ops.fsync = (stream) => {
    if (typeof stream.nfd !== 'number') return 0
    fsyncSync(stream.nfd)
    // A deleted file syncs happily, and is lost with the process: say so instead of acknowledging.
    if (fstatSync(stream.nfd).nlink === 0) throw new FS.ErrnoError(inputOutputError)
    synced.count += 1
    return 0
  }
  // The number is the place of the folder among the arguments.
  for (const [operation, folderAt] of /** @type {const} */ ([
    ['mknod', 0],
    ['unlink', 0],
    ['rename', 1],
  ])) {
    const original = NODEFS.node_ops[operation]
    if (!original) throw new Error(`PGlite has no ${operation} to make durable`)
    NODEFS.node_ops[operation] = (...args) => {
      const result = original(...args)
      syncFolder(NODEFS.realPath(args[folderAt]))
      return result
    }
  }
}

/** @param {string} folder */
function syncFolder(folder) {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Everything below a folder that was filled without syncing. @param {string} folder */
export function syncTree(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncFolder(path)
  }
  syncFolder(folder)
}
