import { describe, expect, test } from 'vitest'
import type { Block } from '../../../app/report/blocks'
import { checkBlocks } from '../../../app/report/layout/check-blocks'
import { sampleDocument } from '../sample-document'

const heading = (level: 1 | 2 | 3 | 4, id: string): Block => ({ kind: 'heading', level, id, text: id })
const check =
  (...blocks: Block[]) =>
  () =>
    checkBlocks(sampleDocument(blocks))

describe('a document is refused before it is placed', () => {
  test('when a heading level is skipped', () => {
    expect(check(heading(1, 'a'), heading(3, 'b'))).toThrow('the heading "b" has level 3 after level 1')
    expect(check(heading(2, 'a'))).toThrow('level 2 after level 0')
  })

  test('when a chart has no alternative text', () => {
    expect(check(heading(1, 'a'), { kind: 'barChart', caption: 'Uitkomsten', alternative: ' ', bars: [] })).toThrow(
      'the chart "Uitkomsten" has no alternative text',
    )
  })

  test('when a row has more or fewer cells than there are columns', () => {
    expect(check({ kind: 'table', caption: 'T', columns: [{ title: 'a', width: 1 }], rows: [['1'], ['1', '2']] })).toThrow(
      'row 2 of the table "T" has 2 cells for 1 columns',
    )
  })

  test('when a column has no title', () => {
    expect(check({ kind: 'table', caption: 'T', columns: [{ title: '', width: 1 }], rows: [] })).toThrow(
      'a column of the table "T" has no title',
    )
  })

  test('when an id is used twice, and when a link points to nothing', () => {
    expect(check(heading(1, 'a'), heading(1, 'a'))).toThrow('the id a stands for two headings')
    expect(check(heading(1, 'a'), { kind: 'paragraph', text: [{ text: 'zie', link: '#b' }] })).toThrow('a link points to #b')
  })

  test('with all faults at once', () => {
    expect(check(heading(2, 'a'), heading(4, 'a'))).toThrow(/level 2 after level 0\n- the id a stands.*\n- .*level 4 after level 2/)
  })
})
