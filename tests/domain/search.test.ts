import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactPlace, FOUND, piecesOf, snippetOf } from '../../app/domain/search'

const marked = (text: string) => text.replaceAll('[', FOUND.begin).replaceAll(']', FOUND.end)
const textOf = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('a text in which words were found', () => {
  test('comes in pieces that together are the text, whatever stands in it', () => {
    expect(piecesOf(marked('<b>de [radio] & [antenne]'))).toEqual([
      { text: '<b>de ', hit: false },
      { text: 'radio', hit: true },
      { text: ' & ', hit: false },
      { text: 'antenne', hit: true },
    ])
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ minLength: 1 }), hit: fc.boolean() })), (parts) => {
        const bare = parts.map((part) => ({ ...part, text: part.text.replace(/[\u0001\u0002]/g, '') }))
        const pieces = piecesOf(bare.map((part) => (part.hit ? `${FOUND.begin}${part.text}${FOUND.end}` : part.text)).join(''))
        expect(textOf(pieces)).toBe(textOf(bare))
      }),
    )
  })

  test('shows the words around the first one that was found, and cuts between words', () => {
    const pieces = piecesOf(marked(`${'eerder '.repeat(100)}de [radio] staat ${'later '.repeat(100)}`))
    const snippet = textOf(snippetOf(pieces))
    expect(snippet).toMatch(/^… (eerder )+de radio staat (later )+…$/)
    expect(snippet.length).toBeLessThan(350)
  })

  test('shows a word that was found whole, or not', () => {
    const pieces = piecesOf(marked(`de [radio] ${'x'.repeat(228)} [laptop]`))
    expect(snippetOf(pieces).at(-1)).toEqual({ text: ' …', hit: false })
  })

  test('shows a row from its own beginning', () => {
    expect(textOf(snippetOf(piecesOf(marked('1 · uit\n2 · de [radio] aan')), true))).toBe('2 · de radio aan')
  })

  test('tells the very row, line or paragraph, and of a page no more than the page', () => {
    const pieces = piecesOf(marked('een\ntwee [radio]\ndrie'))
    expect(exactPlace({ kind: 'rows', sheet: 'A', first: 7, last: 9 }, pieces)).toEqual({ kind: 'rows', sheet: 'A', first: 8, last: 8 })
    expect(exactPlace({ kind: 'page', page: 3 }, pieces)).toEqual({ kind: 'page', page: 3 })
    expect(exactPlace({ kind: 'lines', first: 4, last: 4 }, pieces)).toEqual({ kind: 'lines', first: 4, last: 4 })
  })
})
