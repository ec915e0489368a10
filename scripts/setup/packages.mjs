// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'

/** What the tests need from the system: Debian's package, and how one sees that it is there. @type {ReadonlyMap<string, () => boolean>} */
const needs = new Map([
  ['postgresql', () => hasProgram('initdb') || hasPostgresVersion()],
  ['chromium', () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')],
  ['default-jdk-headless', () => hasProgram('javac')],
  ['libjaxb-java', () => existsSync('/usr/share/java/jaxb-runtime.jar')],
  ['libjaxb-api-java', () => existsSync('/usr/share/java/jaxb-api.jar')],
  ['poppler-utils', () => hasProgram('pdftotext')],
  ['qpdf', () => hasProgram('qpdf')],
  ['clamav-daemon', () => existsSync('/usr/sbin/clamd')],
])

/** Installs what is missing when it may; otherwise says exactly what to install. @returns {boolean} whether all is there */
export function ensurePackages() {
  const missing = listMissing()
  if (missing.length === 0) return true
  if (process.getuid?.() === 0 && hasProgram('apt-get')) {
    console.log(`Installeert voor de tests: ${missing.join(' ')}.`)
    install(missing)
  }
  const still = listMissing()
  if (still.length === 0) return true
  console.error(`De tests hebben nog nodig: ${still.join(', ')}. Installeer ze op Debian of Ubuntu met`)
  console.error(`  sudo apt-get install --yes --no-install-recommends ${still.join(' ')}`)
  return false
}

/** @param {string[]} packages */
function install(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  run('apt-get', ['update', ...patient], quiet)
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...patient, ...packages], quiet)
}

function listMissing() {
  return [...needs].filter(([, isThere]) => !isThere()).map(([name]) => name)
}

/** @param {string} name */
function hasProgram(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))
}

/** Debian keeps the server's programs outside PATH. */
function hasPostgresVersion() {
  const folder = '/usr/lib/postgresql'
  return existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin/initdb')))
}
