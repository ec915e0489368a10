import { expect, test } from 'vitest'
import { anchorFromAddress, anchorInAddress } from '../../../app/ui/evidence/marking'

test('a place in an address is the place that was put there', () => {
  for (const anchor of [
    { kind: 'whole' },
    { kind: 'page', page: 3 },
    { kind: 'row', row: 412 },
    { kind: 'quote', quote: '', page: 7 },
    { kind: 'quote', quote: '', page: null },
  ] as const) {
    expect(anchorFromAddress(anchorInAddress(anchor))).toEqual(anchor)
  }
})

test('an address that names no place marks the whole', () => {
  for (const words of [null, '', 'row', 'row-0', 'row--1', 'page-x', '../../etc', 'row-99999999999'])
    expect(anchorFromAddress(words)).toEqual({ kind: 'whole' })
})
