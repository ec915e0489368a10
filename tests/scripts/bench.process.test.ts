import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'

test('a measurement is one JSON object on a line, with numbers that can be compared', () => {
  const { status, stdout } = bench('controls')
  expect(status).toBe(0)
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(1)
  const measurement = JSON.parse(lines[0]!) as Record<string, unknown>
  expect(Object.keys(measurement)).toEqual(['name', 'ours', 'other', 'otherIs', 'ratio', 'unit'])
  expect(measurement).toMatchObject({ name: 'controls', unit: 'ms', otherIs: expect.stringContaining('yaml') as string })
  for (const key of ['ours', 'other', 'ratio']) {
    expect(measurement[key]).toSatisfy((value) => Number.isFinite(value) && Number(value) > 0)
  }
})

test('an unknown name is refused with the names there are, and nothing is measured', () => {
  const { status, stdout, stderr } = bench('controls', 'snelheid')
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim()).toMatch(
    /^Er is geen meting "snelheid": kies uit report, controls, page, trail, list, search, extraction, door, upload\b/,
  )
})

function bench(...names: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bench.ts', ...names], { cwd: projectRoot, encoding: 'utf8' })
}
