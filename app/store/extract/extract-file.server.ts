import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Passage } from '../../domain/extraction'
import type { Extraction } from '../extractions.server'
import { projectRoot } from '../project-root.server'
import { extractLimits, type ExtractLimits } from './limits'
import { told } from './told'

export type ExtractedFile = Extraction & { passages: Passage[] }

/**
 * Reads the text out of a file in a process of its own, with limits of time and memory (`extractLimits`). Whatever the bytes are,
 * there is an answer; no copy of them touches the disk. @throws what the bytes throw: a vault that cannot be read
 */
export async function extractFile(
  bytes: Readable,
  name: string,
  limits: ExtractLimits = extractLimits,
  program = readerProgram(),
): Promise<ExtractedFile> {
  const child = startReader(program, name, limits)
  const guard = new Guard(child, limits)
  const ended = new Promise<void>((resolve) => child.once('close', resolve).once('error', () => resolve()))
  // A reader that has enough closes its door; that is no fault of the bytes.
  const sent = pipeline(bytes, child.stdin).catch((error: unknown) => (isClosedDoor(error) ? undefined : error))
  try {
    const reading = await listen(child)
    const failure = await sent
    if (failure) throw failure
    if (reading.end) return { ...reading.end, passages: reading.end.state === 'extracted' ? reading.passages : [] }
  } finally {
    child.kill('SIGKILL')
    await ended
    guard.stop()
  }
  return { state: 'failed', reason: guard.reason ?? reasonOf(child), facts: {}, passages: [] }
}

type Reader = ChildProcessByStdio<Writable, Readable, null>

/** What the process runs: the built file beside the server, or the source where the server runs from source. */
function readerProgram(): string[] {
  const here = import.meta.url
  return here.endsWith('.ts') ? ['--import', 'tsx', fileURLToPath(new URL('child.ts', here))] : builtReader
}
export const builtReader = [join(projectRoot, 'build/server', 'read-file.js')]

function startReader(program: string[], name: string, limits: ExtractLimits): Reader {
  const heap = Math.floor((limits.memory / 1024 / 1024) * 0.7)
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, '--no-deprecation', ...program, name], {
    cwd: projectRoot,
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // Pages go first.
  return child
}

async function listen(child: Reader): Promise<{ passages: Passage[]; end: Extraction | null }> {
  const passages: Passage[] = []
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const said = told.safeParse(parseLine(line))
    // Such is the last line of a process that was ended while it spoke.
    if (!said.success) break
    if ('end' in said.data) return { passages, end: said.data.end }
    passages.push(said.data.passage)
  }
  return { passages, end: null }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Ends the process when it takes too long or too much memory. */
class Guard {
  reason: 'took-too-long' | 'too-large' | null = null
  private readonly clock: NodeJS.Timeout
  private readonly scale: NodeJS.Timeout

  constructor(
    private readonly child: Reader,
    limits: ExtractLimits,
  ) {
    this.clock = setTimeout(() => this.end('took-too-long'), limits.seconds * 1000)
    this.scale = setInterval(() => void this.weigh(limits.memory), limits.look)
  }

  stop(): void {
    clearTimeout(this.clock)
    clearInterval(this.scale)
  }

  private async weigh(most: number): Promise<void> {
    // Second number of statm: resident pages of 4 KiB. Where there is no /proc, the limit on the heap is what remains.
    const statm = await readFile(`/proc/${this.child.pid}/statm`, 'utf8').catch(() => '0 0')
    if (Number(statm.split(' ')[1]) * 4096 > most) this.end('too-large')
  }

  private end(reason: 'took-too-long' | 'too-large'): void {
    this.reason ??= reason
    this.child.kill('SIGKILL')
  }
}

/** Node ends itself with an abort when its heap is full. */
const reasonOf = (child: Reader) => (child.signalCode === 'SIGABRT' || child.signalCode === 'SIGTRAP' ? 'too-large' : 'broken')

const isClosedDoor = (error: unknown) =>
  error instanceof Error && 'code' in error && ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))
