import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../app/store/folder-lock.server'
import { projectRoot } from '../../app/store/project-root.server'
import { StartRefusal } from '../../app/store/start-refusal.server'

const parent = mkdtempSync(join(tmpdir(), 'duiding-lock-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(parent, 'case-')), 'database')
})
const leaveLock = (holder: object) =>
  writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 1, born: '', host: hostname(), id: 'old', ...holder }))
/** Nobody holds the folder: it is ours, until it is given back. */
const expectToHold = () => {
  const giveBack = lockFolder(folder)
  expect(readFileSync(`${folder}.lock`, 'utf8')).toContain(`"pid":${process.pid}`)
  giveBack()
}
/** Far above any process number that Linux gives (its limit is 2²²). */
const nobody = 2 ** 22 + 1

test('a folder is held once, and free again after it is given back', () => {
  const giveBack = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(StartRefusal)
  giveBack()
  expect(existsSync(`${folder}.lock`)).toBe(false)
  lockFolder(folder)()
})

test('the lock of a dead process is taken over', () => {
  leaveLock({ pid: nobody })
  expectToHold()
})

test("a living process that merely got the dead one's number does not hold the folder", () => {
  leaveLock({ pid: process.pid, born: 'another-boot 1' })
  expectToHold()
})

test('a process on another host holds the folder as long as it gives signs of life', () => {
  leaveLock({ host: 'elders', pid: nobody })
  expect(() => lockFolder(folder)).toThrow(
    expect.objectContaining({ reason: { kind: 'folder in use', folder, pid: nobody, host: 'elders' } }),
  )
  const long = new Date(Date.now() - 120_000)
  utimesSync(`${folder}.lock`, long, long)
  lockFolder(folder)()
})

test('a lock that cannot be read holds nothing', () => {
  writeFileSync(`${folder}.lock`, '{ half')
  expectToHold()
})

test('of many who find the lock of a dead process, one gets the folder', { timeout: 60_000 }, async () => {
  leaveLock({ pid: nobody })
  const holders = await Promise.all(Array.from({ length: 6 }, () => tryInOwnProcess(Date.now() + 4_000)))
  expect(holders.filter((held) => held).length).toBe(1)
  expect(readFileSync(`${folder}.lock`, 'utf8')).not.toContain('"old"')
})

/** All of them try at the same moment, and hold on until the others have tried. */
async function tryInOwnProcess(moment: number): Promise<boolean> {
  const program = `
    import { lockFolder } from ${JSON.stringify(join(projectRoot, 'app/store/folder-lock.server.ts'))};
    setTimeout(() => {
      try { lockFolder(${JSON.stringify(folder)}); console.log("held"); } catch {}
      setTimeout(() => process.exit(), 2000);
    }, ${moment} - Date.now());`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd: projectRoot })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  await once(child, 'close')
  return output.includes('held')
}
