import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClamd, type ClamdAddress } from '../../app/store/clamd.server'

/** The public test string of EICAR, in parts: whole, it makes scanners on the machines of developers take this file away. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

/** A real ClamAV with a signature of our own for EICAR, on a socket in a folder of its own. */
export interface TestClamd {
  address: ClamdAddress
  start(): Promise<void>
  /** Ends it the hard way, as a crash does. */
  kill(): Promise<void>
  /** Ends it, and removes its folder. */
  remove(): Promise<void>
}

const ownSignatures = [
  `Eicar-Test-Signature:0:0:${Buffer.from(eicar).toString('hex')}`,
  `Eicar-Test-Body:0:*:${Buffer.from(eicar).toString('hex')}`,
]

/** @param settings lines for its configuration, for instance `StreamMaxLength 2M` */
export async function startClamd(settings: string[] = ['AlertExceedsMax yes'], signatures: string[] = ownSignatures): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-clamd-'))
  const socket = join(folder, 'clamd.sock')
  const configuration = join(folder, 'clamd.conf')
  mkdirSync(join(folder, 'signatures'))
  writeFileSync(join(folder, 'signatures/test.ndb'), signatures.map((line) => `${line}\n`).join(''))
  // No "User": as who runs the tests, root too.
  writeFileSync(
    configuration,
    [
      'Foreground yes',
      `DatabaseDirectory ${join(folder, 'signatures')}`,
      `LocalSocket ${socket}`,
      `TemporaryDirectory ${folder}`,
      ...settings,
    ]
      .map((line) => `${line}\n`)
      .join(''),
  )
  let daemon: ChildProcess | null = null
  const clamd: TestClamd = {
    address: { socket },
    async start() {
      // A killed one leaves its socket behind.
      rmSync(socket, { force: true })
      daemon = spawn('/usr/sbin/clamd', ['-c', configuration], { stdio: 'ignore' })
      const scanner = openClamd({ socket })
      for (let tries = 0; ; tries++) {
        const ready = await scanner.version().catch((error: unknown) => {
          if (tries > 200) throw error
          return null
        })
        if (ready) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async kill() {
      const running = daemon
      daemon = null
      if (!running || running.exitCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await ended
    },
    async remove() {
      await clamd.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await clamd.start()
  return clamd
}
