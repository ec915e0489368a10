import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { cellIs, matrixOf, narrowMatrix, pageOfMatrix, type MatrixFilter } from '../../app/ui/engagement/matrix-model'
import { sampleFile } from '../report/sample-file'

const matrix = (change?: (file: AuditFile) => void) => matrixOf(sampleFile('assurance-direct', change))
const cell = (normId: string, systemId: string, change?: (file: AuditFile) => void) => {
  const { rows, systems } = matrix(change)
  return rows.find((row) => row.normId === normId)!.cells[systems.findIndex((system) => system.id === systemId)]!
}
const everything: MatrixFilter = { words: '', theme: '', system: '', state: '', person: '' }

describe('the matrix', () => {
  test('has a row for each norm and a column for each system, with nothing where a norm is not in scope', () => {
    const { rows, systems } = matrix()
    expect(systems.map((system) => system.id)).toEqual(['laptops', 'berichten'])
    expect(rows.map((row) => [row.normId, ...row.cells.map(Boolean)])).toEqual([
      ['5.09.01', true, false],
      ['8.09', true, false],
      ['8.20', true, false],
      ['5.20', false, true],
    ])
  })

  test('says for each aspect what was judged, or that it still must be', () => {
    expect(cell('8.09', 'laptops').aspects.map((one) => one.state)).toEqual(['not-met', 'cannot-be-established', 'not-examined'])
    expect(cell('5.20', 'berichten').aspects.map((one) => one.state)).toContain('to-judge')
  })

  test('shows a verdict as weak when the judgement under its evidence was taken back (R1)', () => {
    const weakened = cell('5.09.01', 'laptops', (file) => {
      const revision = file.evidence[0]!.revisions[0]!
      revision.judgements.push({ ...revision.judgements[0]!, id: 'later', verdict: 'not-interpretable' })
    })
    expect(weakened.aspects[0]!.state).toBe('weak')
    expect(cell('5.09.01', 'laptops').aspects[0]!.state).toBe('met')
  })

  test('counts the last version of a verdict, and shows that a new version is not reviewed', () => {
    const revised = cell('5.09.01', 'laptops', (file) => {
      file.verdicts.push({ ...file.verdicts[0]!, id: 'v2', version: 2, outcome: { value: 'not-met' }, reviews: [] })
    })
    expect(revised.aspects[0]).toMatchObject({ state: 'not-met', reviewed: false })
    expect(cellIs(revised, 'to-review')).toBe(true)
  })

  test('narrows to a state, a theme, a system, a person and words, and keeps a row whole', () => {
    const ids = (filter: Partial<MatrixFilter>) => narrowMatrix(matrix(), { ...everything, ...filter }).rows.map((row) => row.normId)
    expect(ids({ state: 'with-finding' })).toEqual(['8.09'])
    expect(ids({ state: 'not-applicable' })).toEqual(['8.20'])
    expect(ids({ theme: 'organisational' })).toEqual(['5.09.01', '5.20'])
    expect(ids({ system: 'berichten' })).toEqual(['5.20'])
    expect(ids({ words: 'netwerk' })).toEqual(['8.20'])
    expect(ids({ person: 'nobody' })).toEqual([])
    expect(ids({ state: 'unheard-of' })).toHaveLength(4)
  })

  test('of a thousand norms is shown in pages, each norm once', () => {
    const large = matrix((file) => {
      const norm = file.norms[0]!
      file.norms = Array.from({ length: 1000 }, (_, index) => ({ ...norm, id: `${index}`, controlId: `${index}` }))
    })
    const pages = [1, 2, 3, 4].map((page) => pageOfMatrix(large, page))
    expect(pages.map((one) => one.pages)).toEqual([4, 4, 4, 4])
    expect(pages.flatMap((one) => one.matrix.rows.map((row) => row.normId))).toEqual(large.rows.map((row) => row.normId))
    for (const asked of [0, -3, 99, Number.NaN, Infinity]) expect(pageOfMatrix(large, asked).matrix.rows.length).toBeGreaterThan(0)
  })
})
