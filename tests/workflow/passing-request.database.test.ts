import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../app/domain/calendar'
import { openExtension } from '../../app/domain/evidence-request'
import { tasksFor } from '../../app/domain/tasks'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { openStage, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  // Another engagement for each test, in one workspace.
  beforeEach(() => stage.open({}))

  describe('a request', () => {
    test('that is passed on is asked of the colleague from then on, and who had it keeps seeing it', async () => {
      const requestId = (await stage.request()).id
      const daan = stage.cast.daan
      expect(await seesRequest(stage, 'daan', requestId)).toBe(false)
      expect(await refusalOf(pass(stage, requestId, daan.id))).toEqual({ kind: 'no-colleague' })
      await stage
        .as('noor')
        .take(workflow.addMember, { engagementId: stage.engagementId, personId: daan.id, role: 'system-owner', systemId: 'alpha' })
      await pass(stage, requestId, daan.id)
      expect(await refusalOf(pass(stage, requestId, daan.id))).toEqual({ kind: 'asked-already', name: daan.name })
      expect(await asked(stage, 'daan')).toContain(requestId)
      expect(await asked(stage, 'joost')).not.toContain(requestId)
      expect(await seesRequest(stage, 'joost', requestId)).toBe(true)
      const request = (await stage.file()).requests.find((one) => one.id === requestId)!
      expect(request.askedOf?.personId).toBe(daan.id)
      expect(request.first.askedOf?.personId).toBe(stage.cast.joost.id)
      expect(request.delegations).toMatchObject([{ note: 'Weet jij dit?', by: { role: 'system-owner' } }])
    })

    test('of another system is nobody’s to pass on, and its owner does not learn who takes part elsewhere', async () => {
      const { id } = await stage.request('beta')
      expect(await refusalOf(pass(stage, id, stage.cast.ruben.id))).toEqual({ kind: 'not-found' })
      const mine = await stage.request('alpha')
      expect(await refusalOf(pass(stage, mine.id, stage.cast.ruben.id))).toEqual({ kind: 'no-colleague' })
      // An owner is no fellow of the supplier of the same system (R9); an auditor may ask the supplier instead.
      expect(await refusalOf(stage.as('ruben').take(workflow.delegateRequest, { requestId: id, personId: stage.cast.lotte.id }))).toEqual({
        kind: 'no-colleague',
      })
      await stage.as('noor').take(workflow.delegateRequest, { requestId: id, personId: stage.cast.lotte.id })
      expect(await asked(stage, 'lotte')).toContain(id)
    })

    test('gets more time only by the decision of an auditor, once, and only later', async () => {
      const requestId = (await stage.request()).id
      const { due } = await stage.request()
      const ask = (until: string) => stage.as('joost').take(workflow.askExtension, { requestId, until, reason: 'De export komt later.' })
      expect(await refusalOf(ask(due))).toEqual({ kind: 'extension-not-later', due })
      const { extensionId } = await ask(addDays(due, 14))
      expect((await stage.request()).due).toBe(due)
      expect(await refusalOf(ask(addDays(due, 21)))).toEqual({ kind: 'extension-open' })
      const grant = { requestId, extensionId, outcome: 'granted', until: addDays(due, 7), reason: '' }
      expect(await refusalOf(stage.as('joost').take(workflow.decideExtension, grant))).toEqual({ kind: 'not-allowed' })
      expect(await refusalOf(stage.as('iris').take(workflow.decideExtension, grant))).toEqual({ kind: 'not-allowed' })
      expect(await extensionTasks(stage)).toEqual([1])
      await stage.as('noor').take(workflow.decideExtension, grant)
      expect(await refusalOf(stage.as('sam').take(workflow.decideExtension, grant))).toEqual({ kind: 'extension-decided' })
      expect(await extensionTasks(stage)).toEqual([])
      const request = await stage.request()
      expect([request.first.due, request.due]).toEqual([due, addDays(due, 7)])
      expect(openExtension(request)).toBeUndefined()
    })

    test('that gets no more time keeps its day, and the reason stands with it', async () => {
      const requestId = (await stage.request()).id
      const { due } = await stage.request()
      const { extensionId } = await stage
        .as('joost')
        .take(workflow.askExtension, { requestId, until: addDays(due, 14), reason: 'De export komt later.' })
      const decline = { requestId, extensionId, outcome: 'declined' }
      expect(await refusalOf(stage.as('noor').take(workflow.decideExtension, { ...decline, reason: '' }))).toMatchObject({ kind: 'input' })
      await stage.as('noor').take(workflow.decideExtension, { ...decline, reason: 'Het rapport kan niet wachten.' })
      const seen = (await stage.file('joost')).requests.find((one) => one.id === requestId)!
      expect(seen.due).toBe(due)
      expect(seen.extensions).toMatchObject([{ decision: { outcome: 'declined', until: null, reason: 'Het rapport kan niet wachten.' } }])
    })
  })
})

const pass = (stage: Stage, requestId: string, personId: string) =>
  stage.as('joost').take(workflow.delegateRequest, { requestId, personId, note: 'Weet jij dit?' })

async function seesRequest(stage: Stage, who: 'joost' | 'daan', requestId: string): Promise<boolean> {
  const opened = await stage
    .as(who)
    .fileWith('request', requestId)
    .catch(() => null)
  return opened !== null
}

async function asked(stage: Stage, who: 'joost' | 'daan' | 'lotte'): Promise<string[]> {
  const desk = stage.as(who)
  const { file, part, blockers } = await desk.openFile(stage.engagementId)
  return tasksFor(part, file, blockers, desk.today).flatMap((task) => (task.kind === 'answer-request' ? [task.requestId] : []))
}

async function extensionTasks(stage: Stage): Promise<number[]> {
  const desk = stage.as('noor')
  const { file, part, blockers } = await desk.openFile(stage.engagementId)
  return tasksFor(part, file, blockers, desk.today).flatMap((task) => (task.kind === 'decide-extensions' ? [task.count] : []))
}
