import { Transform, type Readable } from 'node:stream'

/** The bytes of one part on their way to the vault, and why they ended. */
export interface ArrivingBytes {
  bytes: Readable
  end(): PartEnd
}
export type PartEnd = 'coming' | 'whole' | 'too-long' | 'silent' | 'stopped' | 'gone'

/** Bytes that may wait for the disk. */
const WAITING = 256 * 1024

/**
 * The bytes of a part as somebody sends them. They end early, with what came until then, when more comes than there is room
 * for, when told to stop, and when nothing comes for so long: a laptop that was closed says no goodbye, and would keep
 * everybody else from going on. The source itself stays open, so that it can be answered.
 * @param silence milliseconds
 */
export function arrivingBytes(source: Readable, room: number, stopped: AbortSignal, silence: number): ArrivingBytes {
  let end: PartEnd = 'coming'
  let left = room
  const endAs = (why: PartEnd) => {
    if (end !== 'coming') return
    end = why
    clearTimeout(timer)
    source.unpipe(bytes)
    bytes.end()
  }
  const bytes = new Transform({
    highWaterMark: WAITING,
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh()
      left -= chunk.length
      if (left >= 0) return done(null, chunk)
      // Of what is longer than announced the end is not taken, so that it never counts as whole.
      endAs('too-long')
      done()
    },
  })
  const timer = setTimeout(() => {
    // A source that waits for our disk is not silent.
    if (source.isPaused()) timer.refresh()
    else endAs('silent')
  }, silence)
  stopped.addEventListener('abort', () => endAs('stopped'))
  source.once('end', () => endAs('whole'))
  source.once('error', () => endAs('gone'))
  source.once('close', () => endAs('gone'))
  bytes.once('close', () => clearTimeout(timer))
  source.pipe(bytes)
  return { bytes, end: () => end }
}
