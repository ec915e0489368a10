// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { root } from './root.mjs'
import { inTurn } from './turn.mjs'

/** Installs what package-lock.json says, unless exactly that is there. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await inTurn(() => {
    if (isInstalled()) return
    const began = Date.now()
    console.log('Installeert de onderdelen van package-lock.json; dat duurt de eerste keer ongeveer een minuut.')
    // The build needs the development packages, whatever NODE_ENV says.
    if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: '' }) !== 0) {
      console.error('Het installeren is niet gelukt: controleer de verbinding met de npm-registratie en probeer het opnieuw.')
      process.exit(1)
    }
    console.log(`Geïnstalleerd in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  })
}

/** npm writes its hidden lock last, so that an interrupted installation never looks whole. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    // Optional packages are for other machines; npm may leave out what only a peer asked for.
    if (path === '' || optional || link || (peer && !present[path])) return true
    return present[path]?.version === version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}
