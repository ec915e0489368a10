import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCast, type CastKey } from '../../app/samples/cast.server'
import { formToken, startSession } from '../../app/store/sessions.server'
import { eicar, startClamd, type TestClamd } from '../support/clamd'
import { Stage } from '../support/stage'
import { openWorkspace, type Workspace } from './matrix/workspace'

let clamd: TestClamd
let workspace: Workspace
let stage: Stage
beforeAll(async () => {
  clamd = await startClamd()
  workspace = await openWorkspace({ CLAMD: 'socket' in clamd.address ? clamd.address.socket : '' })
  stage = new Stage(workspace.stores, await makeCast(workspace.stores, null), { at: 0 })
  await stage.open({})
})
afterAll(async () => {
  await workspace.close()
  await clamd.remove()
})

async function ask(who: CastKey, path: string, form?: Record<string, string>) {
  const token = await startSession(workspace.stores.db, stage.cast[who].id, new Date())
  const headers = { cookie: `duiding-session=${token}`, 'accept-language': 'nl' }
  if (!form) return workspace.ask(path, { headers })
  return workspace.ask(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: formToken(token), ...form }).toString(),
  })
}
const fileFor = async (who: CastKey, revisionId: string) => (await ask(who, `/revisions/${revisionId}/file`)).status
const patient = { timeout: 30_000, interval: 200 }

test('R11: over HTTP what is clean opens, what is harmful opens for nobody, and the page says what was found and what to do', async () => {
  const clean = await stage.give('joost')
  const harmful = await stage.give('joost', { text: eicar })
  await expect.poll(() => fileFor('noor', clean.revisionId), patient).toBe(200)
  await expect.poll(async () => (await ask('joost', `/evidence/${harmful.evidenceId}`)).body, patient).toContain('In quarantaine')
  for (const who of ['joost', 'noor', 'iris'] as const) {
    expect(await fileFor(who, harmful.revisionId)).toBe(403)
    const { body } = await ask(who, `/evidence/${harmful.evidenceId}`)
    expect(body).toContain('Eicar-Test-Signature.UNOFFICIAL')
    expect(body).toContain('Lever een schone versie aan')
  }
  expect(await fileFor('daan', harmful.revisionId)).toBe(404)
})

test('R11: while the scanner is away everything new stays closed; the backlog tells why, without a name of evidence, and empties again', async () => {
  await clamd.kill()
  const { revisionId, evidenceId } = await stage.give('joost')
  await expect.poll(async () => (await ask('noor', `/evidence/${evidenceId}`)).body, patient).toContain('Scanner onbereikbaar')
  expect([await fileFor('noor', revisionId), await fileFor('joost', revisionId)]).toEqual([403, 200])
  const { body } = await ask('daan', '/backlog')
  expect(body).toContain('Antwoordt niet')
  expect(body).not.toMatch(/Register|register\.csv/)
  expect((await ask('noor', '/backlog')).status).toBe(404)
  await clamd.start()
  const jobId = /name="jobId" value="([^"]+)"/.exec(body)![1]!
  expect((await ask('daan', '/backlog/retry', { jobId })).status).toBe(303)
  await expect.poll(() => fileFor('noor', revisionId), patient).toBe(200)
  expect((await ask('daan', '/backlog')).body).toContain('Antwoordt')
})
