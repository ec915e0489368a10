import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { underEmbargo } from '../../app/domain/evidence'
import { computeLimitations, type Limitation } from '../../app/domain/limitations'
import { randomFile, today } from '../support/arbitrary-file'

const of = (all: Limitation[], ...kinds: Limitation['kind'][]) => all.filter((one) => kinds.includes(one.kind))

describe('R7: the limitations', () => {
  test('are one for each system without owner, each request without evidence, each inspection, embargo and open judgement', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        const all = computeLimitations(file, today)
        expect(of(all, 'owner-missing').map((one) => one.systemId)).toEqual(
          file.systems.filter((system) => !system.owner).map((system) => system.id),
        )
        const open = file.requests.filter((request) => !file.evidence.some((item) => item.requestId === request.id))
        expect(of(all, 'request-unanswered')).toHaveLength(open.filter((request) => request.refusals.length === 0).length)
        for (const kind of ['not-available', 'inspection-refused'] as const)
          expect(of(all, kind)).toHaveLength(open.filter((request) => request.refusals[0]?.kind === kind).length)
        const last = file.evidence.map((item) => item.revisions.at(-1)!)
        const shown = last.filter((revision) => !underEmbargo(revision, today))
        expect(of(all, 'embargo')).toHaveLength(last.length - shown.length)
        expect(of(all, 'inspection-only')).toHaveLength(shown.filter((revision) => revision.body.kind === 'inspection').length)
        expect(of(all, 'not-judged')).toHaveLength(shown.filter((revision) => revision.judgements.length === 0).length)
        expect(of(all, 'not-interpretable')).toHaveLength(
          shown.filter((revision) => revision.judgements[0]?.verdict === 'not-interpretable').length,
        )
        // Each revision of a random file lacks fields, says what it does not show, and is annotated.
        const good = shown.filter((revision) => revision.judgements[0]?.verdict === 'interpretable').length
        expect([of(all, 'context-incomplete').length, of(all, 'stated-blind-spot').length]).toEqual([good, good])
      }),
      { numRuns: 300 },
    )
  })

  test('have not a word of what is under embargo: no title, reason, content, judgement or question', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        const told = JSON.stringify(computeLimitations(file, today))
        for (const item of file.evidence) {
          if (underEmbargo(item.revisions.at(-1)!, today)) expect(told).not.toContain(`T-${item.id}-`)
          for (const revision of item.revisions.filter((one) => underEmbargo(one, today))) expect(told).not.toContain(`-${revision.id}-`)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('name what is in quarantine as received and of no use, instead of as not judged yet', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        const closed = structuredClone(file)
        const scan = { state: { kind: 'quarantined' as const, detail: 'Eicar' }, findings: [], scanner: '', at: null }
        for (const item of closed.evidence) for (const revision of item.revisions) Object.assign(revision, { scan, judgements: [] })
        const all = computeLimitations(closed, today)
        const shown = closed.evidence.filter((item) => !underEmbargo(item.revisions.at(-1)!, today))
        expect([of(all, 'quarantined').length, of(all, 'not-judged').length]).toEqual([shown.length, 0])
      }),
    )
  })

  test('do not hang on what an author noted, and none goes away by it', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        expect(computeLimitations({ ...file, limitationNotes: [] }, today)).toEqual(computeLimitations(file, today))
      }),
    )
  })

  test('name each open question until it is answered, and the last version of each verdict alone', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        const all = computeLimitations(file, today)
        const open = file.evidence
          .filter((item) => !underEmbargo(item.revisions.at(-1)!, today))
          .flatMap((item) => item.revisions.filter((one) => !underEmbargo(one, today)).flatMap((one) => one.clarifications))
        expect(of(all, 'clarification-unanswered')).toHaveLength(open.length)
        const answered = structuredClone(file)
        for (const item of answered.evidence)
          for (const revision of item.revisions)
            for (const one of revision.clarifications) one.answers.push({ id: 'x', text: 'Zo.', by: item.givenBy, at: item.givenAt })
        expect(of(computeLimitations(answered, today), 'clarification-unanswered')).toEqual([])
        const cells = new Set(file.verdicts.map((verdict) => verdict.systemId))
        expect(of(all, 'cannot-be-established', 'not-examined')).toHaveLength(cells.size)
      }),
    )
  })
})
