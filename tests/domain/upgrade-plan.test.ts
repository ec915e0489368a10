import { describe, expect, test } from 'vitest'
import type { Framework, SystemProfile } from '../../app/domain/catalogue'
import type { Change, ChangeMap } from '../../app/domain/change-map'
import { profileFor } from '../../app/domain/mappings-for'
import { normsOf } from '../../app/domain/norm'
import { controlChoices, planUpgrade } from '../../app/domain/upgrade-plan'
import { firstControls, upgradeCatalogue } from '../support/upgrade-catalogue'

const [first, second] = upgradeCatalogue.frameworks as [Framework, Framework]
const [map] = upgradeCatalogue.changes as [ChangeMap]
const profileIn = (framework: Framework): SystemProfile => profileFor(upgradeCatalogue, upgradeCatalogue.systems[0]!, framework)
const before = normsOf(first, profileIn(first), firstControls)

function planned({
  changes = map,
  profile = profileIn(second),
  norms = before,
  leaveOut = [] as string[],
  add = [] as string[],
}: { changes?: ChangeMap; profile?: SystemProfile; norms?: typeof before; leaveOut?: string[]; add?: string[] } = {}) {
  const basis = { norms, requests: [], framework: second, changes, profiles: [profile] }
  const choices = controlChoices(basis)
  const controls = [...choices.succeed, ...choices.receive.filter((id) => !leaveOut.includes(id)), ...add]
  const { plan } = planUpgrade(basis, controls)
  return { choices, plan, of: (normId: string) => plan.norms.find((one) => one.normId === normId)! }
}

const changed = (id: string, change: Partial<Change>): ChangeMap => ({
  ...map,
  changes: map.changes.map((one) => (one.from.includes(id) ? { ...one, ...change } : one)),
})

describe('a verdict goes along with', () => {
  test.each([
    ['what stayed the same', '5.02.01', '5.02.01'],
    ['other words for the same demand', '5.04.01', '5.04.01'],
    ['another number', '5.04.02', '5.10.02'],
    ['a control without measures with the same criterion', '8.09', '8.09'],
  ])('%s', (_what, from, to) => {
    expect(planned().of(from)).toMatchObject({ kind: 'carries', to })
  })
})

describe('a norm is judged again, and says why, when', () => {
  test.each([
    ['its meaning changed', '8.01.02', ['8.01.02'], ['changed'], ['De termijn is nu een week.']],
    ['it was split', '8.01.01', ['8.01.01', '6.03.04'], ['split', 'changed'], ['De scholing staat nu apart in 6.03.04.']],
    ['it was merged with another', '8.05.02', ['8.05.01'], ['merged', 'changed'], []],
    ['its control has measures now', '8.16', ['8.16.01'], ['measures-came'], []],
    ['its control has no measures any more', '7.01.01', ['7.01'], ['measures-gone'], []],
  ])('%s', (_what, from, to, why, notes) => {
    const outcome = planned().of(from)
    expect(outcome).toMatchObject({ kind: 'judge-again', to, notes })
    expect(outcome.kind === 'judge-again' && outcome.why).toEqual(expect.arrayContaining(why))
  })

  test('the map is doubtful', () => {
    expect(planned({ changes: changed('5.04.02', { confidence: 'doubtful' }) }).of('5.04.02')).toMatchObject({
      kind: 'judge-again',
      why: ['doubtful'],
    })
  })

  test('the map does not know it', () => {
    const changes = { ...map, changes: map.changes.filter((one) => !one.from.includes('5.02.01')) }
    expect(planned({ changes }).of('5.02.01')).toMatchObject({ kind: 'judge-again', to: ['5.02.01'], why: ['unmapped'] })
  })

  test('its criterion is another one', () => {
    const profile = profileIn(second)
    profile.mappings = profile.mappings.map((one) => (one.control === '8.09' && one.applies ? { ...one, criterion: 'Strenger.' } : one))
    expect(planned({ profile }).of('8.09')).toMatchObject({ kind: 'judge-again', why: ['criterion'] })
  })

  test('it does not apply any more, or only now', () => {
    const profile = profileIn(second)
    profile.mappings = profile.mappings.map((one) =>
      one.control === '5.02' ? { control: '5.02', applies: false, reason: 'Kan niet', reference: 'VvT 3' } : one,
    )
    expect(planned({ profile }).of('5.02.01')).toMatchObject({ kind: 'judge-again', why: ['applicability'] })
  })
})

test('a control that got its measures from elsewhere takes no place from them: what moved there carries', () => {
  const changes: ChangeMap = {
    ...map,
    changes: map.changes
      .map((one) => (one.from.includes('8.24.03') ? { ...one, kind: 'moved' as const, to: ['8.16.01'] } : one))
      .map((one) => (one.kind === 'new' ? { ...one, to: one.to.filter((id) => id !== '8.16.01') } : one)),
  }
  const profile = profileIn(second)
  profile.mappings = profile.mappings.map((one) => (one.control === '8.16' && one.applies ? { ...one, criterion: undefined } : one))
  const { of } = planned({ changes, profile })
  expect(of('8.24.03')).toMatchObject({ kind: 'carries', to: '8.16.01' })
  expect(of('8.16')).toMatchObject({ kind: 'judge-again', to: ['8.16.01'], why: expect.arrayContaining(['measures-came']) })
})

describe('a norm lapses when', () => {
  test('the newer version does not ask it', () => {
    expect(planned().of('8.24.03')).toMatchObject({ kind: 'lapses', why: 'lapsed', notes: ['Staat in een andere wet.'] })
  })
  test('the auditor leaves out the control to which it moved', () => {
    expect(planned({ leaveOut: ['5.10'] }).of('5.04.02')).toMatchObject({ kind: 'lapses', why: 'out-of-scope', beyond: ['5.10.02'] })
  })
})

describe('the new edition has', () => {
  test('the controls that succeed, by default those that receive a measure, and new ones where the auditor takes them along', () => {
    expect(planned().choices).toEqual({ succeed: firstControls, receive: ['5.10', '6.03'], fresh: ['5.40'] })
  })

  test('norms to which nothing led, with what the map tells', () => {
    expect(planned({ add: ['5.40'] }).plan.added).toEqual([
      { systemId: 'alpha', normId: '5.02.02', controlId: '5.02', from: [], notes: [] },
      { systemId: 'alpha', normId: '5.10.01', controlId: '5.10', from: ['5.10.01'], notes: [] },
      { systemId: 'alpha', normId: '5.40.01', controlId: '5.40', from: [], notes: [] },
    ])
  })

  test('a request for each control that goes on', () => {
    const { plan } = planned()
    expect(plan.controls.map((one) => [one.controlId, one.to])).toEqual(firstControls.map((id) => [id, [id]]))
  })
})
