import { describe, expect, test } from 'vitest'
import type { ContextQuestion } from '../../../app/domain/context-question'
import { Refusal } from '../../../app/domain/refusal'
import { readAnswer } from '../../../app/ui/hand-in/read-answer'
import { emptyContext } from '../../../app/workflow/hand-in-draft'

const answer = (question: ContextQuestion, nested: Record<string, unknown>) => readAnswer(question, nested, emptyContext.handling)

describe('an answer of the hand-in', () => {
  test('changes what was asked and nothing else, whatever else was sent', () => {
    expect(answer('origin', { title: 'x', context: { origin: 'uitvoer', what: 'een register' } })).toEqual({
      context: { origin: 'uitvoer' },
    })
    expect(answer('madeBy', { context: { people: { madeBy: 'beheerder', approvedBy: 'hoofd' } } })).toEqual({
      context: { people: { madeBy: 'beheerder' } },
    })
    expect(answer('notShown', { context: { shows: { notShown: 'de rest', text: 'x' } } })).toEqual({
      context: { shows: { notShown: 'de rest' } },
    })
    expect(answer('question:a', { context: { answers: { a: 'ja', b: 'nee' } } })).toEqual({ context: { answers: { a: 'ja' } } })
  })

  test('that was emptied is empty, for the form leaves empty texts out', () => {
    expect(answer('edited', {})).toEqual({ context: { edited: '' } })
    expect(answer('title', {})).toEqual({ title: '' })
    expect(answer('question:a', {})).toEqual({ context: { answers: { a: '' } } })
  })

  test('to "which period" is no period when the giver does not know', () => {
    expect(answer('covers', { context: { covers: { kind: 'none', day: '2026-01-01' } } })).toEqual({ context: { covers: null } })
    expect(answer('covers', { context: { covers: { kind: 'day', day: '2026-01-01' } } })).toEqual({
      context: { covers: { kind: 'day', day: '2026-01-01' } },
    })
  })

  test('that asks for a day, a decision or a reason is refused without it, at its own field', () => {
    expect(faultOf(() => answer('covers', { context: { covers: { kind: 'period', from: '2026-01-01' } } }))).toEqual(['context.covers.to'])
    expect(faultOf(() => answer('handling', { context: { handling: { embargo: { kind: 'decision' } } } }))).toEqual([
      'context.handling.embargo.decision',
    ])
    expect(faultOf(() => answer('handling', { context: { handling: { embargo: { kind: 'day', day: '2026-01-01' } } } }))).toEqual([
      'context.handling.embargo.reason',
    ])
  })

  test('names norms and aspects as ticked, one or many', () => {
    expect(answer('norms', { context: { shows: { norms: '8.09 design' } } })).toEqual({
      context: { shows: { norms: [{ normId: '8.09', aspect: 'design' }] } },
    })
    expect(answer('norms', { context: { shows: { norms: ['8.09 design', '8.09 operation', 'x'] } } })).toMatchObject({
      context: { shows: { norms: { length: 2 } } },
    })
  })

  test('keeps what was typed when a suggestion is taken over, and puts that behind it', () => {
    expect(answer('completeness', { take: '500 rijen.', context: { completeness: 'Alles.' } })).toEqual({
      context: { completeness: 'Alles.\n500 rijen.' },
    })
    expect(answer('title', { take: 'Register' })).toEqual({ title: 'Register' })
    expect(answer('covers', { take: '2025-10-01 2026-01-31' })).toEqual({
      context: { covers: { kind: 'period', from: '2025-10-01', to: '2026-01-31' } },
    })
    expect(answer('covers', { take: '2026-01-31 2026-01-31' })).toEqual({ context: { covers: { kind: 'day', day: '2026-01-31' } } })
  })
})

function faultOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal && error.reason.kind === 'input') return Object.keys(error.reason.fields)
  }
  return []
}
