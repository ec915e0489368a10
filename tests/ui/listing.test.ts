import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listRows, sortLink, type ListingRules } from '../../app/ui/listing'

interface Line {
  name: string
  state: string
  size: number
}
const rules: ListingRules<Line> = {
  words: (row) => row.name,
  filters: { state: (row, value) => row.state === value },
  sorts: { name: (row) => row.name, size: (row) => row.size },
  size: 50,
}
const rows: Line[] = [
  { name: '5.10 b', state: 'open', size: 3 },
  { name: '5.9 a', state: 'closed', size: 1 },
  { name: 'Ánder', state: 'open', size: 2 },
]
const names = (search: string) => listRows(rows, search, rules).rows.map((row) => row.name)

describe('a list', () => {
  test('is narrowed by what its address says', () => {
    expect(names('?state=open')).toEqual(['5.10 b', 'Ánder'])
    expect(names('?q=ánd')).toEqual(['Ánder'])
    expect(names('?state=open&q=5')).toEqual(['5.10 b'])
  })

  test('is ordered as people count, and the other way round with a minus', () => {
    expect(names('?sort=name')).toEqual(['5.9 a', '5.10 b', 'Ánder'])
    expect(names('?sort=-size')).toEqual(['5.10 b', 'Ánder', '5.9 a'])
  })

  test('shows itself whole to an address with names that it does not know', () => {
    expect(names('?sort=__proto__&colour=red&page=99')).toEqual(rows.map((row) => row.name))
  })

  test('of a thousand rows shows each row once, over its pages', () => {
    const many = Array.from({ length: 1000 }, (_, index): Line => ({ name: `n${index}`, state: 'open', size: index }))
    const first = listRows(many, '', rules)
    expect([first.rows.length, first.pages, first.total]).toEqual([50, 20, 1000])
    const shown = Array.from({ length: first.pages }, (_, index) => listRows(many, `?page=${index + 1}`, rules).rows).flat()
    expect(shown).toEqual(many)
  })

  test('never fails on an address, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const listing = listRows(rows, `?${query}`, rules)
        expect(listing.rows.length).toBeLessThanOrEqual(listing.found)
      }),
    )
  })

  test('turns its order round when the same head is chosen again, and goes back to its first page', () => {
    expect(sortLink('?q=a&page=3', 'name', undefined)).toBe('?q=a&sort=name')
    expect(sortLink('?sort=name', 'name', 'up')).toBe('?sort=-name')
  })
})
