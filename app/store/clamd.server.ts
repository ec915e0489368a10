import { createConnection, type Socket } from 'node:net'
import { ScannerAway, type Scanner, type ScannerVersion } from './scanner.server'
import { nestedArchive } from './nested-archive'

export type ClamdAddress = { host: string; port: number } | { socket: string }

/** Milliseconds without a sign of life after which a scanner counts as away; a large archive keeps it busy for a while. */
const PATIENCE = { connect: 5000, answer: 10_000, scan: 180_000 }
const CHUNK = 64 * 1024
const MIB = 1024 * 1024
/** What Debian's clamd looks at in one file, where nothing else is set. It passes over what is larger, and calls that clean. */
const USUAL_MOST = 25 * MIB
const TOO_LARGE = 'size limit exceeded. ERROR'

/** ClamAV's daemon, over its own protocol (clamd(8), "COMMANDS"; commands end with NUL). */
export function openClamd(address: ClamdAddress): Scanner {
  let known: ScannerVersion | null = null

  let seen = { answers: true, since: new Date() }

  const note = (answers: boolean) => {
    if (answers !== seen.answers) seen = { answers, since: new Date() }
    return seen.since.toISOString()
  }

  async function version(): Promise<ScannerVersion> {
    const name = await ask(address, (socket) => void socket.write('zVERSION\0'), PATIENCE.answer)
    if (!name.startsWith('ClamAV')) throw new ScannerAway('not-a-scanner', name.slice(0, 100))
    if (known?.name === name) return known
    // More levels than it looks into: who tells when it gives up says so here.
    const tells = (await ask(address, (socket) => pump(socket, [nestedArchive(40)]), PATIENCE.answer)).includes('Limits.Exceeded')
    return (known = { name, tellsLimits: tells })
  }

  return {
    version,
    async health() {
      try {
        const answer = await version()
        return { kind: 'ready', ...answer, since: note(true) }
      } catch (error) {
        if (!(error instanceof ScannerAway)) throw error
        return { kind: 'away', fault: error.fault, said: error.said, since: note(false) }
      }
    },
    async scan(bytes) {
      const { tellsLimits } = await version()
      note(true)
      let sent = 0
      const answer = await ask(address, (socket) => pump(socket, bytes, (count) => (sent += count)), PATIENCE.scan)
        .catch(async (error: unknown) => {
          // It refuses what is too large and hangs up; who is still sending then may never see that answer.
          if (brokeOff(error) && !(await takesStream(address, sent))) return TOO_LARGE
          throw error
        })
        .finally(() => bytes.destroy())
      if (answer.endsWith(TOO_LARGE)) return { kind: 'too-large', limit: await mostBytes(address, sent) }
      const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
      if (found) return found.startsWith('Heuristics.Limits.Exceeded') ? { kind: 'gave-up' } : { kind: 'infected', name: found }
      if (answer !== 'stream: OK') throw new ScannerAway('failed', answer.slice(0, 200))
      return !tellsLimits && sent > USUAL_MOST ? { kind: 'too-large', limit: USUAL_MOST } : { kind: 'clean' }
    },
  }
}

/** One command on a connection of its own, and its answer. @throws ScannerAway */
async function ask(address: ClamdAddress, send: (socket: Socket) => void | Promise<void>, patience: number): Promise<string> {
  const socket = await connect(address)
  try {
    return await new Promise<string>((resolve, reject) => {
      let said = ''
      socket.setTimeout(patience, () => reject(new ScannerAway('silent')))
      socket.on('data', (data) => {
        said += data.toString('utf8')
        const end = said.indexOf('\0')
        if (end >= 0) resolve(said.slice(0, end))
        else if (said.length > 10_000) reject(new ScannerAway('not-a-scanner'))
      })
      socket.on('error', (error: NodeJS.ErrnoException) => said === '' && reject(new ScannerAway('broke-off', error.code)))
      socket.on('close', () => reject(new ScannerAway('broke-off')))
      // It may answer before all was sent; then the rest does not matter.
      Promise.resolve(send(socket)).catch(reject)
    })
  } finally {
    socket.destroy()
  }
}

function connect(address: ClamdAddress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = 'socket' in address ? createConnection(address.socket) : createConnection(address.port, address.host)
    socket.setTimeout(PATIENCE.connect, () => {
      socket.destroy()
      reject(new ScannerAway('unreachable', 'ETIMEDOUT'))
    })
    socket.once('error', (error: NodeJS.ErrnoException) => reject(new ScannerAway('unreachable', error.code)))
    socket.once('connect', () => {
      socket.removeAllListeners('timeout')
      resolve(socket)
    })
  })
}

/** Sends bytes as a stream: each piece after its length, and a length of nought at the end. */
async function pump(
  socket: Socket,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: (sent: number) => void = () => undefined,
): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes)
    for (let at = 0; at < piece.length; at += CHUNK) {
      if (socket.destroyed || socket.writableEnded) return
      const part = piece.subarray(at, at + CHUNK)
      socket.write(lengthOf(part.length))
      count(part.length)
      if (!socket.write(part)) await drained(socket)
    }
  if (!socket.destroyed) socket.write(lengthOf(0))
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })

function lengthOf(count: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}

/** Bytes of the largest stream that it takes (its StreamMaxLength, which it does not tell), to a MiB. */
async function mostBytes(address: ClamdAddress, tooMany: number): Promise<number> {
  let [takes, refuses] = [0, Math.ceil(tooMany / MIB)]
  while (refuses - takes > 1) {
    const middle = Math.floor((takes + refuses) / 2)
    if (await takesStream(address, middle * MIB)) takes = middle
    else refuses = middle
  }
  return takes * MIB
}

/** Whether a stream of that many bytes is small enough for it: it refuses a piece for its announced length, and hangs up without a word when no piece follows. */
async function takesStream(address: ClamdAddress, size: number): Promise<boolean> {
  const announce = (socket: Socket) => {
    socket.write('zINSTREAM\0')
    socket.end(lengthOf(Math.min(size, 0xffff_ffff)))
  }
  return ask(address, announce, PATIENCE.answer).then(
    (answer) => !answer.endsWith(TOO_LARGE),
    (error: unknown) => {
      if (brokeOff(error)) return true
      throw error
    },
  )
}

const brokeOff = (error: unknown): boolean => error instanceof ScannerAway && error.fault === 'broke-off'
