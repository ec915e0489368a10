// The process that reads one file: bytes come in on stdin, passages and facts go out on stdout as lines of JSON.
// It is another process and no thread, for a thread does not stop a bomb; it gets no environment, so that there is nothing to tell.
import { Console } from 'node:console'
import { once } from 'node:events'
import type { Told } from './told'

// A library that warns must not speak between the lines.
globalThis.console = new Console(process.stderr)
// A reader of broken files may fail in a promise that nobody waits for; what it gave, and what it still gives, counts.
process.on('unhandledRejection', () => undefined)
const { readOut } = await import('./read-out')

const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`)
tell({ end: await readOut(process.stdin, process.argv[2] ?? '', (passage) => tell({ passage })) })
if (process.stdout.writableLength > 0) await once(process.stdout, 'drain')
process.exit(0)
