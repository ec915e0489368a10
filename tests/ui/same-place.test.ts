import { describe, expect, test } from 'vitest'
import { samePlace } from '../../app/routes/same-place'

describe('where one goes after signing in', () => {
  test('is a page of ours', () => {
    expect(samePlace('/evidence/7?revision=2')).toBe('/evidence/7?revision=2')
  })

  test.each(['//elders.example', '/\\elders.example', 'https://elders.example', 'javascript:alert(1)', '/a b', '/a\\b', '', null])(
    'is never another site: %s',
    (to) => {
      expect(samePlace(to)).toBe('/')
    },
  )
})
