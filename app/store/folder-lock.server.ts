import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import { StartRefusal } from './start-refusal.server'

/** Milliseconds between two signs of life, and the silence after which a holder on another host counts as gone. */
const beat = 5_000
const silence = 60_000

const holderShape = z.object({ pid: z.number(), born: z.string(), host: z.string(), id: z.string() })
type Holder = z.infer<typeof holderShape>

/**
 * Holds a folder for this process: the embedded database takes no lock itself, and two processes in one folder lose
 * each other's rows without a word. A lock left by a killed process is taken over.
 * @returns what gives the lock back
 * @throws StartRefusal when a living process holds it
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`
  const mine: Holder = { pid: process.pid, born: bornAt(process.pid) ?? '', host: hostname(), id: randomUUID() }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (claim(file, mine)) return hold(file, mine)
    const holder = read(file)
    if (holder && isAlive(holder, file)) {
      throw new StartRefusal({ kind: 'folder in use', folder, pid: holder.pid, host: holder.host })
    }
    discard(file, holder)
  }
  throw new Error(`the lock ${file} changes hands without end`)
}

/** A link appears whole or not at all, so that a reader never sees half a lock. */
function claim(file: string, mine: Holder): boolean {
  const draft = `${file}.${mine.id}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function hold(file: string, mine: Holder): () => void {
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // The folder is gone; the queries say so.
    }
  }, beat)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (read(file)?.id === mine.id) rmSync(file, { force: true })
  }
}

function read(file: string): Holder | undefined {
  try {
    return holderShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** A process number is used again sooner or later, so the moment of birth must agree as well. */
function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return silentFor(file) < silence
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const born = bornAt(holder.pid)
  return born === undefined || holder.born === '' || born === holder.born
}

function silentFor(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
}

/** Boot and clock ticks since boot at which a process began (proc(5), field 22); unknown outside Linux. */
function bornAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return undefined
  }
}

/** Two processes may find the same dead lock: rename lets one of them have it, and a living lock taken by mistake goes back. */
function discard(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside)?.id !== dead?.id) {
    try {
      linkSync(aside, file)
    } catch {
      // Somebody holds it again; the next attempt sees who.
    }
  }
  rmSync(aside, { force: true })
}
