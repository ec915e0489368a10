import { expect, test } from 'vitest'
import { placesNamed } from '../../../app/ui/evidence/places-named'

test('a reading guide leads to every page, row and line that it names, each once and in its own order', () => {
  expect(placesNamed('Zie blz. 8, regel 118 en rij 12; daarna weer blz. 8 en pagina 9.')).toEqual([
    { words: 'blz. 8', kind: 'page', page: 8 },
    { words: 'regel 118', kind: 'line', line: 118 },
    { words: 'rij 12', kind: 'row', row: 12 },
    { words: 'pagina 9', kind: 'page', page: 9 },
  ])
})

test('a range leads to its beginning', () => {
  expect(placesNamed('Partij 2025-10 staat op de rijen 391 tot en met 500.')).toEqual([{ words: 'rijen 391', kind: 'row', row: 391 }])
})

test('a reading guide without places leads nowhere', () => {
  expect(placesNamed('Kolom wifi: 0 is uit. Rij R5 niet meetellen.')).toEqual([])
})
