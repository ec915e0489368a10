import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../app/domain/refusal'
import { withAnswer, withAnswers } from '../../../app/ui/hand-in/read-answer'
import { emptyContext } from '../../../app/workflow/hand-in-draft'

describe('an answer of the hand-in', () => {
  test('changes its own field and no other', () => {
    expect(withAnswer({ ...emptyContext, what: 'een register' }, 'origin', { origin: 'uitvoer' })).toEqual({
      ...emptyContext,
      what: 'een register',
      origin: 'uitvoer',
    })
  })

  test('that was emptied is empty, for the form leaves empty texts out', () => {
    expect(withAnswer({ ...emptyContext, edited: 'gelakt' }, 'edited', {})).toEqual(emptyContext)
    expect(withAnswers({ ...emptyContext, answers: { a: 'ja', b: 'nee' } }, { answers: { a: 'toch' } })).toEqual({
      ...emptyContext,
      answers: { a: 'toch', b: '' },
    })
  })

  test('to "which period" is no period when the giver does not know', () => {
    expect(withAnswer(emptyContext, 'covers', { covers: { kind: 'none', day: '2026-01-01' } })).toMatchObject({ covers: null })
    expect(withAnswer(emptyContext, 'covers', { covers: { kind: 'day', day: '2026-01-01' } })).toMatchObject({
      covers: { kind: 'day', day: '2026-01-01' },
    })
  })

  test('that asks for a day, a decision or a reason is refused without it, at its own field', () => {
    expect(faultOf(() => withAnswer(emptyContext, 'covers', { covers: { kind: 'period', from: '2026-01-01' } }))).toEqual([
      'context.covers.to',
    ])
    expect(faultOf(() => withAnswer(emptyContext, 'handling', { handling: { embargo: { kind: 'decision' } } }))).toEqual([
      'context.handling.embargo.decision',
    ])
    expect(faultOf(() => withAnswer(emptyContext, 'handling', { handling: { embargo: { kind: 'day', day: '2026-01-01' } } }))).toEqual([
      'context.handling.embargo.reason',
    ])
  })

  test('names norms and aspects as ticked, one or many', () => {
    expect(withAnswer(emptyContext, 'shows', { shows: { norms: '8.09 design' } })).toMatchObject({
      shows: { norms: [{ normId: '8.09', aspect: 'design' }] },
    })
    expect(withAnswer(emptyContext, 'shows', { shows: { norms: ['8.09 design', '8.09 operation', 'x'] } })).toMatchObject({
      shows: { norms: { length: 2 } },
    })
  })
})

function faultOf(answer: () => unknown): string[] {
  try {
    answer()
  } catch (error) {
    if (error instanceof Refusal && error.reason.kind === 'input') return Object.keys(error.reason.fields)
  }
  return []
}
