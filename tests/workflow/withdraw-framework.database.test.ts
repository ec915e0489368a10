import { beforeAll, describe, expect, test } from 'vitest'
import { withdrawalOf } from '../../app/domain/working-catalogue'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { openStage, plan, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_, openFresh) => {
  describe('a framework can be withdrawn, and is never deleted', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage((await openFresh()).db)
    })
    const withdraw = (reason = 'Vervangen door versie 2.') =>
      stage.as('daan').take(workflow.withdrawFramework, { frameworkId: 'test-1', reason })

    test('only an administrator withdraws, a framework that exists, with a reason', async () => {
      expect((await refusalOf(stage.as('noor').take(workflow.withdrawFramework, { frameworkId: 'test-1', reason: 'x' }))).kind).toBe(
        'not-allowed',
      )
      expect((await refusalOf(stage.as('daan').take(workflow.withdrawFramework, { frameworkId: 'none', reason: 'x' }))).kind).toBe(
        'not-found',
      )
      expect((await refusalOf(withdraw(''))).kind).toBe('input')
    })

    test('a withdrawn framework stays readable and opens no new engagement; what runs goes on', async () => {
      await withdraw()
      const catalogue = await stage.as('noor').catalogue()
      expect(catalogue.frameworks.map((framework) => framework.id)).toEqual(['test-1'])
      expect(withdrawalOf(catalogue, 'test-1')).toMatchObject({ reason: 'Vervangen door versie 2.', by: { name: stage.cast.daan.name } })
      expect(await refusalOf(stage.as('noor').take(workflow.openEngagement, plan))).toEqual({
        kind: 'framework-withdrawn',
        framework: 'Testkader 1',
      })
      await stage.verdict({ value: 'not-examined' })
      expect((await stage.file()).verdicts).toHaveLength(1)
    })

    test('withdrawing twice is refused; taking it back opens the framework again, and both stay in the trail', async () => {
      expect((await refusalOf(withdraw())).kind).toBe('already-withdrawn')
      await stage.as('daan').take(workflow.restoreFramework, { frameworkId: 'test-1', reason: 'Toch nog nodig.' })
      expect(withdrawalOf(await stage.as('noor').catalogue(), 'test-1')).toBeUndefined()
      expect((await refusalOf(stage.as('daan').take(workflow.restoreFramework, { frameworkId: 'test-1', reason: 'x' }))).kind).toBe(
        'not-withdrawn',
      )
      await stage.as('noor').take(workflow.openEngagement, plan)
      await withdraw('Nu echt.')
      expect(withdrawalOf(await stage.as('noor').catalogue(), 'test-1')?.reason).toBe('Nu echt.')
    })
  })
})
