import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { Refusal } from '../../app/domain/refusal'
import { currentVerdicts, needsInterpretableBasis, VERDICT_VALUES, type VerdictOutcome } from '../../app/domain/verdict'
import { checkBasis, weakEvidence } from '../../app/domain/verdict-rules'
import { sampleFile } from '../report/sample-file'

const outcomeOf = (value: string) => ({ value, reason: 'not-received', reference: 'VvT' }) as VerdictOutcome
const STATES_A_FACT = ['met', 'partly-met', 'not-met', 'no-occurrence']

function reasonOf(file: AuditFile, systemId: string, value: string, basis: string[]): unknown {
  try {
    checkBasis(file, { systemId, normId: '8.09' }, outcomeOf(value), basis)
    return null
  } catch (error) {
    return error instanceof Refusal ? error.reason : error
  }
}

/** Evidence 1, under annotation a1, judged anew. */
const judged = (...verdicts: ('interpretable' | 'not-interpretable')[]) =>
  sampleFile('assurance-direct', (file) => {
    const revision = file.evidence[0]!.revisions[0]!
    revision.judgements = verdicts.map((verdict) => ({ ...revision.judgements[0]!, verdict }))
  })

describe.each(VERDICT_VALUES)('a verdict "%s"', (value) => {
  const statesFact = STATES_A_FACT.includes(value)
  test(`${statesFact ? 'needs' : 'needs no'} basis`, () => {
    expect(needsInterpretableBasis(value)).toBe(statesFact)
    expect(reasonOf(judged('interpretable'), 'laptops', value, [])).toEqual(statesFact ? { kind: 'basis-missing' } : null)
  })
  test('rests on interpretable evidence', () => expect(reasonOf(judged('interpretable'), 'laptops', value, ['a1'])).toBe(null))
  test.each([[[]], [['not-interpretable']], [['interpretable', 'not-interpretable']]] as ('interpretable' | 'not-interpretable')[][][])(
    `${statesFact ? 'is refused' : 'is taken'} on evidence judged %j`,
    (judgements) => {
      expect(reasonOf(judged(...judgements), 'laptops', value, ['a1'])).toEqual(
        statesFact ? { kind: 'basis-not-interpretable', evidence: ['B-001'] } : null,
      )
    },
  )
  test('is refused on another system’s evidence, or on none that is there', () => {
    expect(reasonOf(judged('interpretable'), 'berichten', value, ['a1'])).toEqual({ kind: 'basis-elsewhere', annotations: ['A-001'] })
    expect(reasonOf(judged('interpretable'), 'laptops', value, ['nergens'])).toEqual({ kind: 'not-found' })
  })
})

test('the last judgement counts', () => expect(weakEvidence(judged('not-interpretable', 'interpretable'), ['a1'], ['8.09'])).toEqual([]))

test('weak evidence is named once, in order', () => {
  const file = sampleFile('assurance-direct', (it) => it.evidence.forEach((item) => (item.revisions[0]!.judgements = [])))
  expect(weakEvidence(file, ['a3', 'a1', 'a1', 'a2'], ['8.09'])).toEqual(['B-001', 'B-002', 'B-003'])
})

test('of the versions of a verdict the highest counts, in whatever order they come', () => {
  const [first] = sampleFile().verdicts
  const versions = [2, 3, 1].map((version) => ({ ...first!, version }))
  expect(currentVerdicts(versions).map((verdict) => verdict.version)).toEqual([3])
  expect(currentVerdicts([...versions, { ...first!, aspect: 'operation' }])).toHaveLength(2)
})

describe('evidence that is interpretable in part', () => {
  const partly = sampleFile('assurance-direct', (file) => {
    const [revision] = file.evidence[0]!.revisions
    revision!.judgements = [{ ...revision!.judgements[0]!, verdict: 'partly-interpretable', normIds: ['8.09', '8.08'] }]
  })
  test('carries what is said of the norms that it was judged for, together too', () => {
    expect(weakEvidence(partly, ['a1'], ['8.09'])).toEqual([])
    expect(weakEvidence(partly, ['a1'], ['8.08', '8.09'])).toEqual([])
  })
  test('is weak under anything that is said of another norm as well', () => {
    expect(weakEvidence(partly, ['a1'], ['5.02'])).toEqual(['B-001'])
    expect(weakEvidence(partly, ['a1'], ['8.09', '5.02'])).toEqual(['B-001'])
  })
  test('is weak under what is said of no norm any more', () => expect(weakEvidence(partly, ['a1'], [])).toEqual(['B-001']))
})
