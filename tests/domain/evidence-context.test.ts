import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTEXT_FIELDS, missingIn, type ContextField, type EvidenceContext } from '../../app/domain/evidence-context'
import { fullContext } from '../support/stage'

/** The same context with one field not answered. */
const without: Record<Exclude<ContextField, 'handling'>, Partial<EvidenceContext>> = {
  what: { what: '' },
  origin: { origin: ' \n ' },
  covers: { covers: null },
  completeness: { completeness: '' },
  people: { people: { ...fullContext.people, approvedBy: '' } },
  shows: { shows: { ...fullContext.shows, notShown: '' } },
  readingGuide: { readingGuide: '' },
  deviations: { deviations: '\t' },
  edited: { edited: '' },
}
const questions = ['vraag']

test('a context in which all is answered lacks nothing', () => expect(missingIn(fullContext, questions)).toEqual([]))

test('exactly the fields without an answer are missing, in the order of asking', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(without) as (keyof typeof without)[]), (left) => {
      const context = Object.assign({}, fullContext, ...left.map((field) => without[field])) as EvidenceContext
      expect(missingIn(context, questions)).toEqual(CONTEXT_FIELDS.filter((field) => (left as string[]).includes(field)))
    }),
  )
})

test.each(['madeBy', 'collectedBy', 'approvedBy'] as const)('people are not answered without %s', (who) =>
  expect(missingIn({ ...fullContext, people: { ...fullContext.people, [who]: '' } }, [])).toEqual(['people']),
)

test('each question of the mapping without an answer is missing, after the fields', () => {
  expect(missingIn({ ...fullContext, what: '', answers: { a: 'x', b: ' ' } }, ['a', 'b', 'c'])).toEqual([
    'what',
    'question:b',
    'question:c',
  ])
})

test('a question that is called like something of the language is a question like any other', () => {
  expect(missingIn({ ...fullContext, answers: {} }, ['constructor', 'valueOf'])).toEqual(['question:constructor', 'question:valueOf'])
})
