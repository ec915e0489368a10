// The process that reads one file: bytes come in on stdin, passages and facts go out on stdout as lines of JSON.
// It is another process and no thread, for a thread does not stop a bomb; it gets no environment, so that there is nothing to tell.
import { once } from 'node:events'
import { Console } from 'node:console'
import { Passages } from './passages'
import { openSource } from './source'
import type { Told } from './told'
import { Unreadable } from './unreadable'

// A library that warns must not speak between the lines.
globalThis.console = new Console(process.stderr)
const { readSource } = await import('./read-source')

const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`)
const passages = new Passages((passage) => tell({ passage }))
try {
  const facts = await readSource(await openSource(process.stdin, process.argv[2] ?? ''), passages)
  if (passages.empty) tell({ end: { state: 'nothing-to-extract', reason: 'no-text', facts } })
  else tell({ end: { state: 'extracted', reason: passages.cut ? 'cut' : '', facts } })
} catch (error) {
  // Whatever a library makes of bytes that it does not understand, to us they are broken.
  const end = error instanceof Unreadable ? error.end : ({ state: 'failed', reason: 'broken' } as const)
  tell({ end: { ...end, facts: {} } })
}
if (process.stdout.writableLength > 0) await once(process.stdout, 'drain')
process.exit(0)
