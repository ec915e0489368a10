import { describe, expect, test } from 'vitest'
import { questionsFor, nextToAnswer, type Answers } from '../../app/domain/context-question'
import type { Evidence } from '../../app/domain/evidence'
import { improvementsOf } from '../../app/domain/improvement'
import { emptyContext } from '../../app/workflow'
import { sampleFile } from '../report/sample-file'

const questions = questionsFor([{ id: 'aantal' }])

describe('what must get a better answer', () => {
  const evidence = (): Evidence => {
    const [item] = sampleFile().evidence
    const revision = item!.revisions.at(-1)!
    const judgement = revision.judgements.at(-1)!
    return {
      ...item!,
      revisions: [
        {
          ...revision,
          judgements: [
            {
              ...judgement,
              fields: [
                { field: 'completeness', stance: { kind: 'disputed', reason: 'unclear', words: 'Van hoeveel?' } },
                { field: 'people', stance: { kind: 'disputed', reason: 'unclear', words: '' } },
                { field: 'origin', stance: { kind: 'accepted' } },
              ],
            },
          ],
        },
      ],
    }
  }
  const draftOf = (item: Evidence): Answers => ({ title: item.title, context: item.revisions.at(-1)!.context, unconfirmed: [] })

  test('is each answer that was disputed, with the words of the auditor, until it is another', () => {
    const item = evidence()
    const draft = draftOf(item)
    expect(improvementsOf(item, draft, questions).map(({ question, changed }) => [question, changed])).toEqual([
      ['completeness', false],
      ['madeBy', false],
      ['collectedBy', false],
      ['approvedBy', false],
    ])
    expect(improvementsOf(item, draft, questions)[0]!.disputes).toEqual([{ reason: 'unclear', words: 'Van hoeveel?' }])
    const better = {
      ...draft,
      context: { ...draft.context, completeness: '110 van 110', people: { ...draft.context.people, madeBy: 'Script' } },
    }
    expect(improvementsOf(item, better, questions).every((one) => one.changed)).toBe(true)
  })

  test('is nothing where nobody disputed or asked anything', () => {
    const item = evidence()
    const clear = { ...item, revisions: item.revisions.map((one) => ({ ...one, judgements: [], clarifications: [] })) }
    expect(improvementsOf(clear, draftOf(clear), questions)).toEqual([])
  })
})

describe('who stopped goes on', () => {
  const answers = (context: Partial<Answers['context']>, title = ''): Answers => ({
    title,
    context: { ...emptyContext, ...context },
    unconfirmed: ['handling'],
  })

  test('at the first question, after the last that has an answer, or nowhere', () => {
    expect(nextToAnswer(questions, answers({}))).toBe('what')
    expect(nextToAnswer(questions, answers({ what: 'Register' }, 'Register'))).toBe('origin')
    // What was passed over on the way there is told on the overview.
    expect(nextToAnswer(questions, answers({ completeness: 'Alle' }))).toBe('madeBy')
    expect(nextToAnswer(questions, answers({ answers: { aantal: '500' } }))).toBeNull()
  })
})
