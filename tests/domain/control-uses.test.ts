import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import type { Control } from '../../app/domain/catalogue'
import { usesIn } from '../../app/domain/control-uses'
import { showTo } from '../../app/domain/visibility'
import { sampleFile } from '../report/sample-file'

const control = (id: string, ...measures: string[]) => ({ id, measures: measures.map((measure) => ({ id: measure })) }) as Control
const frameworkOf = (file: AuditFile) => file.editions.at(-1)!.framework.id

describe('where a control is used', () => {
  test('each norm on each system is told with its verdicts, oldest first within an aspect', () => {
    const file = sampleFile('assurance-direct', (one) => {
      const given = one.verdicts.find((verdict) => verdict.normId === '8.09' && verdict.aspect === 'design')!
      one.verdicts.push({ ...given, id: 'later', version: given.version + 1, at: '2027-01-01T09:00:00.000Z', outcome: { value: 'met' } })
    })
    const [use, ...rest] = usesIn(file, frameworkOf(file), control('8.09'))
    expect(rest).toEqual([])
    expect([use!.normId, use!.systemId, use!.earlier, use!.excluded]).toEqual(['8.09', 'laptops', false, null])
    expect(use!.verdicts.filter((one) => one.aspect === 'design').map((one) => one.value)).toEqual(['not-met', 'met'])
    expect(use!.verdicts.map((one) => one.aspect)).toEqual(use!.verdicts.map((one) => one.aspect).sort(inOrder))
  })

  test('another version of the framework does not use it', () => {
    const file = sampleFile('assurance-direct')
    expect(usesIn(file, 'bio2-0.9', control('8.09'))).toEqual([])
    expect(usesIn(file, frameworkOf(file), control('9.99'))).toEqual([])
  })

  test('after going over to a newer version the earlier one still tells what was concluded under it', () => {
    const file = sampleFile('assurance-direct', (one) => {
      const [edition] = one.editions
      one.editions.push({ ...edition!, number: 2, framework: { ...edition!.framework, id: 'later' } })
      const [ended, kept] = one.verdicts.filter((verdict) => verdict.normId === '8.09')
      const from = { edition: 1, framework: edition!.framework, id: '8.09' }
      one.formerVerdicts = [{ verdict: ended!, from, at: [], because: { edition: 2, why: ['changed'], notes: [] } }]
      one.verdicts = [{ ...kept!, normId: '8.90', carriedFrom: from }]
    })
    const uses = usesIn(file, file.editions[0]!.framework.id, control('8.09'))
    expect(uses.map((use) => [use.normId, use.earlier])).toEqual([['8.09', true]])
    expect(uses[0]!.verdicts.map((one) => one.ended).sort()).toEqual([false, true])
  })

  test('an owner finds the norm and no verdict, and nothing of a system of others (R9)', () => {
    const whole = sampleFile('assurance-direct', (one) => {
      one.members.push({
        personId: 'eigenaar',
        name: 'Eigenaar',
        role: 'system-owner',
        systemId: 'laptops',
        outsideTeam: false,
        addedAt: one.engagement.openedAt,
        endedAt: null,
      })
    })
    const seen = showTo('eigenaar', whole, '2026-03-01')!
    expect(usesIn(seen, frameworkOf(seen), control('8.09')).map((use) => [use.systemId, use.verdicts])).toEqual([['laptops', []]])
    expect(usesIn(seen, frameworkOf(seen), control('5.20'))).toEqual([])
    expect(usesIn(whole, frameworkOf(whole), control('5.20')).length).toBe(1)
  })
})

const inOrder = (a: string, b: string) => ['design', 'existence', 'operation'].indexOf(a) - ['design', 'existence', 'operation'].indexOf(b)
