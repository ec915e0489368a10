import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffTexts, type DiffPiece } from '../../../app/ui/controls/text-diff'

const show = (pieces: DiffPiece[]) => pieces.map((piece) => (piece.changed ? `[${piece.text}]` : piece.text)).join('')
const whole = (pieces: DiffPiece[]) => pieces.map((piece) => piece.text).join('')

describe('the words that changed', () => {
  test('are marked on the side that alone has them', () => {
    const { older, newer, kind } = diffTexts(
      ['De leiding stelt het beleid elk jaar vast.'],
      ['Het bestuur stelt het beleid elk jaar vast.'],
    )
    expect([show(older[0]!), show(newer[0]!), kind]).toEqual([
      '[De leiding] stelt het beleid elk jaar vast.',
      '[Het bestuur] stelt het beleid elk jaar vast.',
      'marked',
    ])
  })

  test('are none in equal texts', () => {
    expect(diffTexts(['Gelijk.'], ['Gelijk.'])).toEqual({
      older: [[{ text: 'Gelijk.', changed: false }]],
      newer: [[{ text: 'Gelijk.', changed: false }]],
      kind: 'equal',
    })
  })

  test('of one text that became two are held against both', () => {
    const { older, newer } = diffTexts(['Rollen zijn belegd. Het beleid is vastgesteld.'], ['Rollen zijn belegd.', 'Het beleid is bekend.'])
    expect(newer.map(show)).toEqual(['Rollen zijn belegd.', 'Het beleid is [bekend].'])
    expect(show(older[0]!)).toBe('Rollen zijn belegd. Het beleid is [vastgesteld].')
  })

  test('are not marked one by one when nearly all differ', () => {
    const { older, newer, kind } = diffTexts(
      ['Patches binnen een week.'],
      ['Toegang tot gebouwen wordt per kwartaal beoordeeld door de eigenaar.'],
    )
    expect(kind).toBe('apart')
    expect([...older, ...newer].flat().some((piece) => piece.changed)).toBe(false)
  })

  test('are not looked for word by word in texts that differ at more places than anybody reads', () => {
    const long = (sign: string) => Array.from({ length: 4000 }, (_, at) => (at % 2 ? 'a' : sign)).join(' ')
    const before = performance.now()
    const { older, newer, kind } = diffTexts([long('b')], [long('c')])
    expect([whole(older[0]!), whole(newer[0]!), kind]).toEqual([long('b'), long('c'), 'apart'])
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('are none where nothing stands opposite', () => {
    expect(diffTexts([], ['Nieuw.'])).toEqual({ older: [], newer: [[{ text: 'Nieuw.', changed: false }]], kind: 'marked' })
  })

  test('never change a text: its pieces joined are the text', () => {
    const text = fc
      .array(fc.constantFrom('de', 'leiding', 'stelt', 'vast', '  ', ',', '\n', 'BIO', '🙂', 'één'), { maxLength: 12 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (olds, news) => {
        const { older, newer } = diffTexts(olds, news)
        expect([older.map(whole), newer.map(whole)]).toEqual([olds, news])
      }),
    )
  })
})
