import { expect, test } from 'vitest'
import { hitAddress } from '../../../app/ui/search/hit-address'
import { searchAsked } from '../../../app/ui/search/search-asked'
import type { FoundPlace, SearchHit } from '../../../app/domain/search'

test('an address without words asks for nothing', () => {
  for (const query of ['', 'q=', 'q=%20%00', 'kind=text&page=2']) expect(searchAsked(new URLSearchParams(query))).toBeNull()
})

test('what an address does not know is left aside', () => {
  const asked = { words: 'foto', engagementId: null, systemId: null, kind: null, page: 1 }
  expect(searchAsked(new URLSearchParams("q=foto's%00&kind=alles&engagement=%3Cx%3E&page=-3"))).toEqual(asked)
  expect(searchAsked(new URLSearchParams('q=foto&kind=text&system=alpha&page=7'))).toEqual({
    ...asked,
    kind: 'text',
    systemId: 'alpha',
    page: 7,
  })
})

const hit: SearchHit = {
  engagementId: 'g',
  systemId: 'alpha',
  id: 'e1',
  number: 1,
  title: 'Register',
  revision: { number: 2, last: true },
  annotation: null,
  places: [],
  further: 0,
}
const at = (place: Extract<FoundPlace['where'], { kind: 'passage' }>['place']): FoundPlace => ({
  where: { kind: 'passage', place },
  snippet: [],
})

test('a hit leads to its page, row or line, where the viewer has one', () => {
  expect(hitAddress('text', hit, at({ kind: 'page', page: 3 }))).toBe('/evidence/e1?page=3')
  expect(hitAddress('text', hit, at({ kind: 'rows', sheet: null, first: 12, last: 12 }))).toBe('/evidence/e1?at=12#place-12')
  expect(hitAddress('text', hit, at({ kind: 'lines', first: 4, last: 4 }))).toBe('/evidence/e1?at=4#place-4')
  expect(hitAddress('text', hit, at({ kind: 'rows', sheet: 'Blad1', first: 12, last: 12 }))).toBe('/evidence/e1')
  expect(hitAddress('text', hit, at({ kind: 'rows', sheet: null, first: 0, last: 0 }))).toBe('/evidence/e1')
})

test('a hit in an earlier revision leads to that revision, and one in an annotation to its card', () => {
  const earlier = { ...hit, revision: { number: 1, last: false } }
  expect(hitAddress('context', earlier)).toBe('/evidence/e1?revision=1')
  expect(hitAddress('annotation', { ...earlier, annotation: { id: 'a', number: 7 } })).toBe('/evidence/e1?revision=1#A-007')
  expect(hitAddress('finding', { ...hit, revision: null })).toBe('/findings/e1')
})
