import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { rounded, sideBySide, timed, type Measurement } from './measurement'
import { withUploadServer, withUploadServerOnPostgres } from './upload-server'

const MIB = 1024 * 1024
const GIB = 1024 * MIB

/** A file of 1 GiB over loopback until it is hashed and synced in the vault, beside cp, sha256sum and sync of the same, one after the other. */
export function measureUpload(): Promise<Measurement> {
  return withUploadServer(async (server, folder) => {
    const file = join(folder, 'random.bin')
    await pipeline(noise(0, GIB), createWriteStream(file))
    execFileSync('sync', ['-f', file])
    let round = 0
    const times = await sideBySide(
      // Another first byte each time: the same bytes a second time would have nothing to keep.
      () => server.send(`random-${round}.bin`, GIB, changed(file, round++)),
      () => copy(file, join(folder, 'copy.bin')),
      { warmUp: 1, counted: 3 },
    )
    const perSecond = (milliseconds: number) => rounded((GIB * 1000) / milliseconds / 1e6)
    const otherIs = 'cp, sha256sum and sync of the same 1 GiB, one after the other'
    return { ours: perSecond(times.ours), other: perSecond(times.other), otherIs, ratio: rounded(times.other / times.ours), unit: 'MB/s' }
  })
}

/** What the process takes in memory at most while 5 GB arrive, beside while 1 MiB arrives; the database is a server of its own. */
export function measureUploadMemory(): Promise<Measurement> {
  return withUploadServerOnPostgres(async (server) => {
    const peaks: number[] = []
    await server.send('first.bin', 64 * MIB, noise)
    for (const size of [MIB, GIB, 5_000_000_000]) {
      server.peak()
      await server.send(`${size}.bin`, size, noise)
      peaks.push(server.peak())
    }
    const [small = 0, middle = 0, large = 0] = peaks
    const otherIs = `the same server while 1 MiB arrives; ${middle} while 1 GiB arrives`
    return { ours: large, other: small, otherIs, ratio: rounded(large / small), unit: 'MiB' }
  })
}

/** A hundred files at once, none refused, beside the same number one after the other. */
export function measureManyUploads(): Promise<Measurement> {
  return withUploadServer(async (server) => {
    const send = (index: number) => server.send(`${index}.bin`, 5 * MIB + index, noise)
    const ours = await timed(() => Promise.all(Array.from({ length: 100 }, (_, index) => send(index))))
    const other = await timed(async () => {
      for (let index = 100; index < 200; index++) await send(index)
    })
    return {
      ours: rounded(ours),
      other: rounded(other),
      otherIs: 'a hundred such files of 5 MiB one after the other',
      ratio: rounded(ours / other),
      unit: 'ms',
    }
  })
}

const block = randomBytes(MIB)

/** Bytes that a disk cannot make smaller, and that cost nothing to make. */
function noise(from: number, to: number): Readable {
  return Readable.from(blocks(from, to), { objectMode: false, highWaterMark: MIB })
}

function* blocks(from: number, to: number): Generator<Buffer> {
  for (let at = from; at < to; at += MIB) {
    const part = Buffer.from(block.subarray(0, Math.min(MIB, to - at)))
    if (part.length >= 8) part.writeDoubleLE(at + Math.random())
    yield part
  }
}

/** A file with another first byte. */
function changed(file: string, round: number): (from: number, to: number) => Readable {
  return (from, to) => {
    const rest = createReadStream(file, { start: from, end: to - 1, highWaterMark: MIB })
    if (from > 0) return rest
    return Readable.from(
      (async function* () {
        let first = true
        for await (const part of rest as AsyncIterable<Buffer>) {
          if (first) part.writeUInt8(round)
          first = false
          yield part
        }
      })(),
      { objectMode: false, highWaterMark: MIB },
    )
  }
}

async function copy(from: string, to: string): Promise<void> {
  execFileSync('cp', [from, to])
  execFileSync('sha256sum', [to])
  execFileSync('sync', ['-f', to])
  await rm(to)
}
