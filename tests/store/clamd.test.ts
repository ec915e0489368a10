import { connect, createServer, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openClamd, type ClamdAddress } from '../../app/store/clamd.server'
import { nestedArchive } from '../../app/store/nested-archive'
import { ScannerAway, type Scanner } from '../../app/store/scanner.server'
import { eicar, startClamd, type TestClamd } from '../support/clamd'

const MIB = 1024 * 1024
const scan = (scanner: Scanner, bytes: Uint8Array | string) => scanner.scan(Readable.from([Buffer.from(bytes as Uint8Array)]))

describe('the scanner', () => {
  let clamd: TestClamd
  let scanner: Scanner
  beforeAll(async () => {
    clamd = await startClamd(['AlertExceedsMax yes', 'StreamMaxLength 2M'])
    scanner = openClamd(clamd.address)
  })
  afterAll(() => clamd.remove())

  test('tells its version, finds what is harmful, and calls the rest clean', async () => {
    expect(await scanner.version()).toEqual({ name: expect.stringMatching(/^ClamAV \d/), tellsLimits: true })
    expect(await scan(scanner, eicar)).toEqual({ kind: 'infected', name: 'Eicar-Test-Signature.UNOFFICIAL' })
    expect(await scan(scanner, Buffer.alloc(2 * MIB, 'toestel '))).toEqual({ kind: 'clean' })
  })

  test('does not call clean what is larger than it takes, and its limit is told', async () => {
    expect(await scan(scanner, Buffer.alloc(9 * MIB, 'a'))).toEqual({ kind: 'too-large', limit: 2 * MIB })
  })

  test('whose refusal was lost, for it hung up while bytes were still on their way, is asked what it takes', async () => {
    const hasty = openClamd(await hangUpInsteadOf('size limit exceeded', { ofAtLeast: MIB }))
    expect(await scan(hasty, Buffer.alloc(9 * MIB, 'a'))).toEqual({ kind: 'too-large', limit: 2 * MIB })
    expect(await scan(hasty, 'a')).toEqual({ kind: 'clean' })
  })

  test('that broke off something it does take is away, whatever it takes', async () => {
    const frail = openClamd(await hangUpInsteadOf('stream: OK', { ofAtLeast: MIB }))
    await expect(scan(frail, Buffer.alloc(MIB, 'a'))).rejects.toMatchObject({ fault: 'broke-off' })
  })

  /** The address of a relay to the scanner, which hangs up on who sent that many bytes rather than pass that answer on. */
  async function hangUpInsteadOf(answer: string, { ofAtLeast }: { ofAtLeast: number }): Promise<ClamdAddress> {
    const relay = createServer({ allowHalfOpen: true }, (near) => {
      let sent = 0
      const far = connect((clamd.address as { socket: string }).socket)
      near.on('data', (bytes) => void (sent += bytes.length)).on('error', () => far.destroy())
      far.on('error', () => near.destroy())
      far.on('data', (bytes) => (sent >= ofAtLeast && bytes.includes(answer) ? near.destroy() : near.write(bytes)))
      near.pipe(far).on('close', () => near.destroy())
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void relay.close())
    await new Promise((resolve) => relay.once('listening', resolve))
    return { host: '127.0.0.1', port: (relay.address() as AddressInfo).port }
  }

  test('does not call clean what it gave up half-way', async () => {
    expect(await scan(scanner, nestedArchive(40))).toEqual({ kind: 'gave-up' })
  })

  test('that was ended is away, and back when it is back', async () => {
    await clamd.kill()
    await expect(scan(scanner, 'a')).rejects.toThrow(ScannerAway)
    await clamd.start()
    expect(await scan(scanner, 'a')).toEqual({ kind: 'clean' })
  })
})

test('a scanner that does not tell when it gives up is not believed about a large file', async () => {
  const careless = await startClamd(['AlertExceedsMax no', 'StreamMaxLength 60M', 'MaxFileSize 1M'])
  onTestFinished(() => careless.remove())
  const scanner = openClamd(careless.address)
  expect((await scanner.version()).tellsLimits).toBe(false)
  expect(await scan(scanner, Buffer.alloc(26 * MIB))).toEqual({ kind: 'too-large', limit: 25 * MIB })
  expect(await scan(scanner, 'a')).toEqual({ kind: 'clean' })
})

test('what answers at its address but is no scanner is told as such', async () => {
  const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH\0')).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await expect(openClamd({ host: '127.0.0.1', port }).version()).rejects.toMatchObject({ fault: 'not-a-scanner' })
})
