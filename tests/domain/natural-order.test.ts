import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNaturally, inNaturalOrder } from '../../app/domain/natural-order'

test('ids are ordered as people count', () => {
  const ids = ['8.10', '8.9', '8.09', '5.10', '5.9', 'a10', 'a2', '8.08.01', '8.08']
  expect(inNaturalOrder(ids, (id) => id)).toEqual(['5.9', '5.10', '8.08', '8.08.01', '8.09', '8.9', '8.10', 'a2', 'a10'])
})

test('the order does not depend on the order in which the ids come', () => {
  const id = fc.array(fc.oneof(fc.nat().map(String), fc.constantFrom('.', 'a', '-', '0', '00'))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const sorted = inNaturalOrder(ids, (item) => item)
      expect(inNaturalOrder([...ids].reverse(), (item) => item)).toEqual(sorted)
    }),
  )
})

test('only an id itself is equal to it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      expect(compareNaturally(left, right) === 0).toBe(left === right)
    }),
  )
})
