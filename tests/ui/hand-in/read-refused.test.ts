import { expect, test } from 'vitest'
import { readRefused } from '../../../app/ui/hand-in/read-refused'

const read = (query: string) => readRefused(new URLSearchParams(query))

test('a form with files that was refused never comes back without a word, whatever the reason', () => {
  expect(read('')).toBeNull()
  expect(read('refused=store-unavailable')).toEqual({ kind: 'store-unavailable' })
  expect(read('refused=not-allowed')).toEqual({ kind: 'not-allowed' })
  expect(read('refused=quota-full&left=1&quota=2')).toEqual({ kind: 'quota-full', left: 1, quota: 2 })
  for (const unknown of ['refused=report-blocked', 'refused=', 'refused=%00'])
    expect(read(unknown)).toEqual({ kind: 'vault-unavailable', problem: 'failed' })
})
