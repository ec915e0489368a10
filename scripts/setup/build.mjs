// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runModule } from './command.mjs'
import { root } from './root.mjs'
import { inTurn } from './turn.mjs'

/** What the build is made from. */
const sources = ['package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json', 'drizzle/schema.ts', 'app', 'public']

/** Builds when the sources are not those of the build that is there. */
export async function ensureBuilt() {
  if (isBuilt(digestOf(sources))) return
  await inTurn(() => {
    const digest = digestOf(sources)
    if (!isBuilt(digest)) build(digest)
  })
}

/** Makes the build beside the old one and renames it when it is whole, so that a killed build never looks finished. @param {string} digest */
function build(digest) {
  const began = Date.now()
  for (const name of readdirSync(root)) {
    if (/^build\.(new|old)/.test(name)) rmSync(join(root, name), { recursive: true, force: true })
  }
  // A name of its own: the builder of a killed process may still be writing in the folder of its own.
  const fresh = `build.new-${process.pid}`
  const old = `build.old-${process.pid}`
  console.log("Bouwt de pagina's.")
  const code = runModule('@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
    BUILD_DIRECTORY: fresh,
  })
  if (code !== 0) {
    console.error('Het bouwen is niet gelukt; de melding hierboven noemt de plaats.')
    process.exit(1)
  }
  writeFileSync(join(root, fresh, 'sources'), digest)
  if (existsSync(join(root, 'build'))) renameSync(join(root, 'build'), join(root, old))
  renameSync(join(root, fresh), join(root, 'build'))
  rmSync(join(root, old), { recursive: true, force: true })
  console.log(`Gebouwd in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

/** @param {string} digest */
function isBuilt(digest) {
  try {
    return readFileSync(join(root, 'build/sources'), 'utf8') === digest
  } catch {
    return false
  }
}

/** @param {string[]} paths @returns {string} SHA-256 over names and contents */
function digestOf(paths) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    else if (found) hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(root, path)))
  }
  paths.forEach(add)
  return hash.digest('hex')
}
