import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'

test.each(['SIGTERM', 'SIGINT'] as const)('%s: what runs is finished, then the stores close, and the exit code is 0', async (signal) => {
  const server = spawn(process.execPath, [join(projectRoot, 'tests/server/slow-server.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  server.stdout.on('data', (text) => (output += text))
  const ended = once(server, 'close')
  await expect.poll(() => output).toContain('port ')
  const address = `http://127.0.0.1:${/port (\d+)/.exec(output)?.[1]}/`

  const running = fetch(address)
  await expect.poll(() => output).toContain('asked')
  server.kill(signal)
  server.kill(signal) // npm and the terminal both give it
  await expect.poll(() => output).toContain('stopping')
  await expect(fetch(address)).rejects.toThrow()
  expect(await (await running).text()).toBe('finished')
  expect(await ended).toEqual([0, null])
  expect(output.trim().split('\n').slice(-3)).toEqual(['stopping', 'stores closed', 'stopped'])
})
