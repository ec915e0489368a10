// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './root.mjs'

const lock = join(root, '.setup.lock')
/** Milliseconds in which somebody who just took the turn writes down who it is. */
const grace = 2_000

/**
 * Lets one process at a time install or build in this folder; the others wait for it.
 * @template T @param {() => T} work @returns {Promise<T>}
 */
export async function inTurn(work) {
  for (let told = false; !take(); told = true) {
    const holder = holderOf()
    if (!told) console.log(`Wacht op een ander proces (${holder}) dat hier installeert of bouwt.`)
    if (isGone(holder)) forget()
    await sleep(250)
  }
  const giveBack = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', giveBack)
  try {
    return work()
  } finally {
    process.off('exit', giveBack)
    giveBack()
  }
}

function take() {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    console.error(`In de map ${root} kan niet worden geschreven: geef dit account schrijfrecht.`)
    process.exit(1)
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  return true
}

/** @returns {number} 0 when it is not known */
function holderOf() {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} holder */
function isGone(holder) {
  if (holder === 0) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > grace
  try {
    process.kill(holder, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/** Of all who find the lock of a dead process, rename lets one clear it. */
function forget() {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  rmSync(aside, { recursive: true, force: true })
}
