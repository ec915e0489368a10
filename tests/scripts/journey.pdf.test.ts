import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'
import { veraPdf } from '../support/verapdf'

/* `npm run journey`: four whole audits through the real workflow, each ending in a report. */
const SYSTEMS = ['laptops', 'messaging-service', 'citrix', 'om-portals']
const out = mkdtempSync(join(tmpdir(), 'duiding-journey-test-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

interface Counts {
  verdicts: { byValue: Record<string, number> }
  limitations: number
  sha256: string
}
const reports: Record<string, Buffer> = {}
let summary: { engagements: Record<string, Counts> }

beforeAll(() => {
  const played = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/journey.ts', '--out', out], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  expect([played.status, played.stderr]).toEqual([0, ''])
  for (const system of SYSTEMS) reports[`${system}.pdf`] = readFileSync(join(out, `${system}.pdf`))
  summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as typeof summary
})

test.each(SYSTEMS)(
  '%s has verdicts met, not met and cannot be established, limitations, and the report that the summary names',
  (system) => {
    const { verdicts, limitations, sha256 } = summary.engagements[system]!
    for (const value of ['met', 'not-met', 'cannot-be-established']) expect(verdicts.byValue[value]).toBeGreaterThan(0)
    expect(limitations).toBeGreaterThan(0)
    expect(createHash('sha256').update(reports[`${system}.pdf`]!).digest('hex')).toBe(sha256)
  },
)

test('veraPDF accepts all four reports as PDF/A-3a and as PDF/UA-1', async () => {
  expect(await veraPdf(reports)).toBe('')
})
