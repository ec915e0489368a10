import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerState,
  confirmedContext,
  countAnswered,
  questionsFor,
  type Answers,
  type ContextQuestion,
} from '../../app/domain/context-question'
import { missingIn } from '../../app/domain/evidence-context'
import { emptyContext } from '../../app/workflow/hand-in-draft'
import { fullContext } from '../support/stage'

const questions = questionsFor([{ id: 'vraag' }])
const full: Answers = {
  title: 'Register',
  context: { ...fullContext, shows: { ...fullContext.shows, norms: [{ normId: '8.09', aspect: 'existence' }] } },
  unconfirmed: [],
}
const empty: Answers = { title: '', context: emptyContext, unconfirmed: ['handling'] }

test('nothing is answered of a hand-in that was just begun, not even by the default of the house', () => {
  expect(countAnswered(questions, empty)).toEqual({ answered: 0, asked: questions.length })
  expect(answerState('handling', empty)).toBe('empty')
})

test('all is answered when each question has words that somebody said', () => {
  expect(countAnswered(questions, full)).toEqual({ answered: questions.length, asked: questions.length })
})

test('what was copied counts as answered once it is confirmed, and is handed in empty when it is not', () => {
  fc.assert(
    fc.property(fc.subarray(questions), (unconfirmed) => {
      const answers = { ...full, unconfirmed }
      for (const question of questions)
        expect(answerState(question, answers)).toBe(
          unconfirmed.includes(question) ? (question === 'handling' ? 'empty' : 'copied') : 'answered',
        )
      expect(countAnswered(questions, answers).answered).toBe(questions.length - unconfirmed.length)
      const frozen = { ...answers, context: confirmedContext(answers), unconfirmed: [] }
      const stays: ContextQuestion[] = ['title', 'handling']
      for (const question of questions)
        expect(answerState(question, frozen)).toBe(unconfirmed.includes(question) && !stays.includes(question) ? 'empty' : 'answered')
    }),
  )
})

test('the fields that lack in what is frozen are those of the questions that are not answered', () => {
  const answers = { ...full, unconfirmed: ['origin', 'madeBy', 'notShown', 'question:vraag'] as ContextQuestion[] }
  expect(missingIn(confirmedContext(answers), ['vraag'])).toEqual(['origin', 'people', 'shows', 'question:vraag'])
})
