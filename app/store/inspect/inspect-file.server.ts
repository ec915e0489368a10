import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileFinding } from '../../domain/file-finding'
import type { Sha256 } from '../../domain/values'
import { projectRoot } from '../project-root.server'
import type { Vault } from '../vault.server'
import type { Said, Told } from './inspect-child.mjs'
import { inspectLimits } from './limits.mjs'

/**
 * Looks into the bytes of a file, in a process of its own with limits of time and memory. Whatever the bytes are, there is an answer.
 * @throws VaultError
 */
export async function inspectFile(vault: Vault, sha256: Sha256, size: number, limits = inspectLimits): Promise<FileFinding[]> {
  const child = startChild(limits.memory)
  const clock = setTimeout(() => child.kill('SIGKILL'), limits.time)
  const scale = setInterval(() => void weigh(child, limits.memory), limits.look)
  try {
    return await new Promise<FileFinding[]>((resolve, reject) => {
      const tell = (told: Told) => child.connected && child.send(told)
      child.on('message', (said: Said) => {
        if (said.kind === 'found') return resolve(said.findings)
        readRange(vault, sha256, said.first, said.count).then((bytes) => tell({ kind: 'bytes', bytes }), reject)
      })
      child.on('error', reject)
      // Ended by us, or by a heap that is full, or by bytes that our reader did not expect.
      child.on('exit', () => resolve([{ kind: 'too-much-to-inspect' }]))
      tell({ kind: 'look', size })
    })
  } finally {
    clearTimeout(clock)
    clearInterval(scale)
    child.kill('SIGKILL')
  }
}

/** Read from app/ in every way of running, as the database's thread is: the build need not bundle it. */
function startChild(memory: number): ChildProcess {
  const child = fork(join(projectRoot, 'app/store/inspect/inspect-child.mjs'), {
    cwd: projectRoot,
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${Math.floor((memory / 1_000_000) * 0.5)}`, '--no-deprecation'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Pages go first.
  return child
}

async function readRange(vault: Vault, sha256: Sha256, first: number, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await vault.open(sha256, { first, last: first + count - 1 })) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Second number of statm: resident pages of 4 KiB. Where there is no /proc, the limit on the heap is what remains. */
async function weigh(child: ChildProcess, most: number): Promise<void> {
  const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '0 0')
  if (Number(statm.split(' ')[1]) * 4096 > most) child.kill('SIGKILL')
}
