import { describe, expect, test } from 'vitest'
import { questionsFor } from '../../app/domain/context-question'
import { doubtsAbout } from '../../app/domain/period-doubt'
import { daysInside, factsFor, type KnownFile } from '../../app/domain/suggestion'

const table = (earliest: string, latest: string): KnownFile => ({
  name: 'register.csv',
  facts: { tables: [{ name: null, rows: 40, columns: ['nummer', 'datum'], earliest, latest }] },
})

describe('what a file says of itself', () => {
  test('is a suggestion for the question that it helps, and for no other', () => {
    const file: KnownFile = {
      name: 'a.pdf',
      facts: { title: 'Beleid', author: 'A. Dviseur', generator: 'Writer', createdOn: '2026-01-05', pages: 14 },
    }
    const said = questionsFor([{ id: 'a' }]).flatMap((question) => factsFor(question, file).map((fact) => [question, fact.fact]))
    expect(said).toEqual([
      ['what', 'title'],
      ['title', 'title'],
      ['origin', 'made'],
      ['completeness', 'pages'],
      ['madeBy', 'author'],
    ])
  })

  test('is nothing while the file was not read', () => {
    for (const question of questionsFor([])) expect(factsFor(question, { name: 'a', facts: null })).toEqual([])
  })

  test('gives the number of rows that was counted, and none where reading stopped', () => {
    const facts = {
      tables: [
        { name: 'A', rows: null, columns: [] },
        { name: 'B', rows: 3, columns: [] },
      ],
    }
    expect(factsFor('completeness', { name: 'a.xlsx', facts })).toEqual([{ fact: 'rows', table: 'B', count: 3 }])
  })
})

describe('the days that are proposed as period', () => {
  test('are the earliest and latest inside all files together', () => {
    expect(daysInside([table('2025-11-03', '2025-12-01'), table('2025-10-01', '2025-11-30')])).toEqual({
      from: '2025-10-01',
      to: '2025-12-01',
    })
  })

  test('are never the day of upload, nor the days on which a file was made or changed', () => {
    const file: KnownFile = { name: 'a.pdf', facts: { createdOn: '2026-01-05', changedOn: '2026-02-01', pages: 3 } }
    expect(daysInside([file])).toBeNull()
    expect(factsFor('covers', file)).toEqual([])
  })
})

describe('a period that may be a mistake', () => {
  const engagement = { period: { from: '2025-10-01', to: '2026-01-31' }, referenceDate: '2026-01-31' }
  const doubts = (covers: Parameters<typeof doubtsAbout>[0], inside = null as ReturnType<typeof daysInside>) =>
    doubtsAbout(covers, { engagement, inside, today: '2026-02-02' }).map((one) => one.doubt)

  test('lies outside of the engagement, in the future, or beside the days in the file', () => {
    expect(doubts({ kind: 'period', from: '2025-09-30', to: '2026-01-31' })).toEqual(['outside-engagement'])
    expect(doubts({ kind: 'day', day: '2026-02-03' })).toEqual(['in-future', 'outside-engagement'])
    expect(doubts({ kind: 'period', from: '2025-11-01', to: '2025-11-30' }, { from: '2025-10-30', to: '2025-11-30' })).toEqual([
      'not-in-file',
    ])
    expect(doubts({ kind: 'day', day: '2026-01-01' }, { from: '2020-01-01', to: '2026-01-02' })).toEqual(['not-in-file'])
  })

  test('is none of these when it fits; a register of one day may hold older days', () => {
    expect(doubts(null)).toEqual([])
    expect(doubts({ kind: 'period', ...engagement.period }, { from: '2025-10-02', to: '2026-01-30' })).toEqual([])
    expect(doubts({ kind: 'day', day: '2026-01-31' }, { from: '2019-05-01', to: '2026-01-31' })).toEqual([])
  })
})
