import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GENESIS, hashedPart, TRAIL_VERBS, type TrailEntry } from '../../app/domain/trail-entry'
import { faultIn, hashEntry } from '../../app/store/trail.server'

type Content = Omit<TrailEntry, 'seq' | 'previous' | 'hash'>
const sha = fc.stringMatching(/^[0-9a-f]{64}$/)
const words = fc.string({ unit: 'grapheme', maxLength: 20 })
const content: fc.Arbitrary<Content> = fc.record({
  engagementId: fc.option(fc.uuid()),
  verb: fc.constantFrom(...TRAIL_VERBS),
  subject: fc.record({ kind: words, id: fc.uuid() }),
  detail: fc.dictionary(words, fc.oneof(words, fc.integer()), { noNullPrototype: true }),
  changeDigest: sha,
  by: fc.record({ id: fc.uuid(), name: words, role: fc.constantFrom('auditor' as const, 'system' as const) }),
  at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }).map((date) => date.toISOString()),
})
const contents = fc.array(content, { minLength: 3, maxLength: 12 })
const place = fc.nat()

describe('the chain of the trail', () => {
  test('is sound as it was written', () => {
    fc.assert(fc.property(contents, (all) => void expect(firstFault(chain(all))).toBe(null)))
  })

  test('shows a change of any field at that very entry', () => {
    fc.assert(
      fc.property(contents, place, content, (all, at, other) => {
        const entries = chain(all)
        const index = at % entries.length
        for (const key of Object.keys(other) as (keyof Content)[]) {
          if (JSON.stringify(other[key]) === JSON.stringify(entries[index]![key])) continue
          expect(firstFault(entries.with(index, { ...entries[index]!, [key]: other[key] }))).toEqual([index, 'changed'])
        }
      }),
    )
  })

  test('shows a change of number, previous or hash at that very entry', () => {
    fc.assert(
      fc.property(contents, place, sha, fc.integer({ min: 100 }), (all, at, other, seq) => {
        const entries = chain(all)
        const index = at % entries.length
        const entry = entries[index]!
        expect(firstFault(entries.with(index, { ...entry, seq }))).toEqual([index, 'gap'])
        expect(firstFault(entries.with(index, { ...entry, previous: other }))).toEqual([index, 'not-chained'])
        expect(firstFault(entries.with(index, { ...entry, hash: other }))).toEqual([index, 'changed'])
      }),
    )
  })

  test('shows an entry that was forged with a hash that fits at the entry after it', () => {
    fc.assert(
      fc.property(contents, place, content, (all, at, other) => {
        const entries = chain(all)
        const index = at % (entries.length - 1)
        const forged = { ...other, seq: entries[index]!.seq, previous: entries[index]!.previous }
        expect(firstFault(entries.with(index, { ...forged, hash: hashEntry(forged) }))).toEqual([index + 1, 'not-chained'])
      }),
    )
  })

  test('shows what was removed, put in, doubled or swapped where it begins', () => {
    fc.assert(
      fc.property(contents, place, place, content, (all, a, b, other) => {
        const entries = chain(all)
        const index = a % (entries.length - 1)
        expect(firstFault(entries.toSpliced(index, 1))).toEqual([index, 'gap'])
        expect(firstFault(entries.toSpliced(index, 0, entries[index]!))).toEqual([index + 1, 'gap'])
        const put = { ...other, seq: index + 1, previous: entries[index]!.previous }
        expect(firstFault(entries.toSpliced(index, 0, { ...put, hash: hashEntry(put) }))).toEqual([index + 1, 'gap'])
        const [first, second] = [index, b % entries.length].sort((left, right) => left - right) as [number, number]
        if (first !== second)
          expect(firstFault(entries.with(first, entries[second]!).with(second, entries[first]!))).toEqual([first, 'gap'])
      }),
    )
  })
})

function chain(all: Content[]): TrailEntry[] {
  const entries: TrailEntry[] = []
  for (const one of all) {
    const linked = { ...one, seq: entries.length + 1, previous: entries.at(-1)?.hash ?? GENESIS }
    entries.push({ ...linked, hash: hashEntry(linked) })
  }
  expect(entries.every((entry) => hashEntry(hashedPart(entry)) === entry.hash)).toBe(true)
  return entries
}

function firstFault(entries: TrailEntry[]): [number, string] | null {
  for (const [index, entry] of entries.entries()) {
    const fault = faultIn(entry, entries[index - 1] ?? null)
    if (fault) return [index, fault]
  }
  return null
}
