import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { computeLimitations } from '../../app/domain/limitations'
import { blockersOf, progressOf } from '../../app/domain/progress'
import { tasksFor } from '../../app/domain/tasks'
import { mayRead, TRAIL_VERBS, type TrailEntry } from '../../app/domain/trail-entry'
import { partOf, readsWorkingPapers } from '../../app/domain/viewer'
import { composeReport } from '../../app/report/compose/compose-report'
import type { ScanState } from '../../app/domain/scan'
import { idsIn, mayOpen, opensTo, showTo } from '../../app/domain/visibility'
import { PEOPLE, randomFile, today, type RandomFile } from '../support/arbitrary-file'

const person = fc.constantFrom(...PEOPLE)
/** Every mark that stands in what somebody sees. */
const marksIn = (seen: unknown) =>
  [...JSON.stringify(seen).matchAll(/"([A-Z])-(\w+)-(?:(\w+)\.([\w-]+)-)?/g)].map(([, kind, id, by, role]) => ({
    kind: kind!,
    id: id!,
    by,
    role,
  }))
/** The same, also in the middle of a sentence. */
const marksWithin = (answer: unknown) =>
  [...JSON.stringify(answer).matchAll(/\b([A-Z])-([a-z]\w*)-/g)].map(([, kind, id]) => ({ kind: kind!, id: id! }))
/** The roles that somebody has for a system now, by the members alone. */
const rolesFor = (file: AuditFile, personId: string, systemId: string) =>
  file.members
    .filter((member) => member.personId === personId && member.endedAt === null && member.systemId === systemId)
    .map((member) => member.role as string)
const evidenceOf = (file: AuditFile, revisionId: string) =>
  file.evidence.find((item) => item.revisions.some((revision) => revision.id === revisionId))!

const versionOf = (file: AuditFile, id: string) =>
  file.findings.flatMap((finding) => finding.versions).find((version) => version.id === id)!
/** Whether one of these marks stands on evidence under embargo that this reader is not in the circle of. */
function hidesFrom({ file, circle }: RandomFile, reader: string | null, basis: string[]): boolean {
  const closed = (id: string) => !(circle.get(id)?.has(reader ?? '') ?? true)
  return file.annotations
    .filter((mark) => basis.includes(mark.id))
    .some((mark) => closed(mark.revisionId) || closed(evidenceOf(file, mark.revisionId).revisions.at(-1)!.id))
}

describe('R9: what one person sees of an audit file', () => {
  test('is nothing without a part in it now', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file }, who) => {
        const takesPart = file.members.some((member) => member.personId === who && member.endedAt === null)
        expect(showTo(who, file, today) === null).toBe(!takesPart)
        expect(showTo('somebody else', file, today)).toBe(null)
      }),
    )
  })

  test('changes nothing in the file itself', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file }, who) => {
        const before = structuredClone(file)
        showTo(who, file, today)
        expect(file).toEqual(before)
      }),
    )
  })

  test('has no words of evidence under embargo for anybody but the giver and the named circle, whatever their role', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file, circle }, who) => {
        // The title goes with the last revision.
        const revisionOf = (kind: string, id: string) =>
          kind === 'T' ? file.evidence.find((item) => item.id === id)!.revisions.at(-1)!.id : id
        const leaked = marksIn(showTo(who, file, today)).filter(
          ({ kind, id }) => 'TWIHEBJCN'.includes(kind) && !(circle.get(revisionOf(kind, id))?.has(who) ?? true),
        )
        expect(leaked).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('has no words that rest on such evidence either: it tells on which numbers they rest, and the outcome', () => {
    fc.assert(
      fc.property(randomFile, person, (random, who) => {
        const { file } = random
        const seen = showTo(who, file, today)
        if (!seen) return
        const leaked = marksIn(seen).filter(
          ({ kind, id }) =>
            ('FK'.includes(kind) && hidesFrom(random, who, file.verdicts.find((one) => one.id === id)!.basis)) ||
            ('VO'.includes(kind) && hidesFrom(random, who, versionOf(file, id).basis)),
        )
        expect(leaked).toEqual([])
        for (const verdict of seen.verdicts) {
          const whole = file.verdicts.find((one) => one.id === verdict.id)!
          expect(verdict.withheld !== undefined).toBe(hidesFrom(random, who, whole.basis))
          expect([verdict.outcome, verdict.basis, verdict.version]).toEqual([whole.outcome, whole.basis, whole.version])
          if (!verdict.withheld) expect(verdict).toEqual(whole)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('leaves it out of everything that is computed from the file for somebody outside, and of the report', () => {
    fc.assert(
      fc.property(randomFile, person, (random, who) => {
        const { file, circle } = random
        const part = partOf(who, file.members)
        const seen = showTo(who, file, today)
        const blockers = blockersOf(file, 'final', today)
        const given = seen && [tasksFor(part, seen, blockers, today), blockers, computeLimitations(file, today), progressOf(file, today)]
        const report = composeReport(file, { kind: 'draft', language: 'nl', at: `${today}T09:00:00.000Z` })
        const outsider = (id: string, reader: string | null) => {
          const allowed = circle.get(id)
          return allowed instanceof Set && !(reader !== null && allowed.has(reader))
        }
        const last = (id: string) => file.evidence.find((item) => item.id === id)!.revisions.at(-1)!.id
        const leaks = (answer: unknown, reader: string | null) =>
          marksWithin(answer).filter(
            ({ kind, id }) =>
              ('TWIHEBJCN'.includes(kind) && outsider(kind === 'T' ? last(id) : id, reader)) ||
              ('FK'.includes(kind) && hidesFrom(random, reader, file.verdicts.find((one) => one.id === id)!.basis)) ||
              ('VO'.includes(kind) && hidesFrom(random, reader, versionOf(file, id).basis)),
          )
        // Limitations and blockers are the same for all of the audit, so they hold no words of it for anybody.
        expect(leaks(given, who)).toEqual([])
        expect(leaks([report.blocks, report.cover], null)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is for auditor and reviewer everything else', () => {
    fc.assert(
      fc.property(randomFile, person, (random, who) => {
        const { file, circle } = random
        if (!readsWorkingPapers(partOf(who, file.members))) return
        const seen = showTo(who, file, today)!
        const words = new Set(marksIn(seen).map(({ kind, id }) => `${kind}-${id}`))
        for (const item of file.evidence) {
          if (!(circle.get(item.revisions.at(-1)!.id) ?? new Set([who])).has(who)) {
            expect(seen.evidence.find((one) => one.id === item.id)).toMatchObject({
              number: item.number,
              title: '',
              revisions: [],
              withheld: 'embargo',
            })
            continue
          }
          for (const revision of item.revisions)
            if ((circle.get(revision.id) ?? new Set([who])).has(who)) expect(words).toContain(`W-${revision.id}`)
        }
        const carried = <T extends { id: string }>(all: T[], basisOf: (one: T) => string[]) =>
          all.filter((one) => !hidesFrom(random, who, basisOf(one)))
        const allBasis = (finding: AuditFile['findings'][number]) => finding.versions.flatMap((version) => version.basis)
        expect([
          carried(seen.verdicts, (one) => one.basis),
          carried(seen.findings, allBasis),
          seen.verdicts.length,
          seen.findings.length,
          seen.requests,
          seen.limitationNotes,
          seen.reports,
        ]).toEqual([
          carried(file.verdicts, (one) => one.basis),
          carried(file.findings, allBasis),
          file.verdicts.length,
          file.findings.length,
          file.requests,
          file.limitationNotes,
          file.reports,
        ])
      }),
    )
  })

  test('is for an owner or supplier never another’s evidence, request or reply, nor a working paper, nor a finding before it was sent', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file }, who) => {
        const part = partOf(who, file.members)
        if (readsWorkingPapers(part) || part.roles.length === 0) return
        for (const { kind, id, by, role } of marksIn(showTo(who, file, today))) {
          expect('NFALO').not.toContain(kind)
          if ('MS'.includes(kind)) expect(part.manages).toBe(true)
          if ('WIHEBJC'.includes(kind))
            expect(rolesFor(file, who, evidenceOf(file, id).systemId)).toContain(evidenceOf(file, id).givenBy.role)
          if ('QX'.includes(kind)) {
            const request = file.requests.find((one) => one.id === id)!
            const mine = rolesFor(file, who, request.systemId)
            expect(mine.length).toBeGreaterThan(0)
            const asked = request.askedOf?.personId
            if (asked && asked !== who)
              expect(
                file.members
                  .filter((member) => member.personId === asked && member.systemId === request.systemId)
                  .map((member) => member.role as string)
                  .some((one) => mine.includes(one)),
              ).toBe(true)
          }
          if (kind === 'V') {
            const finding = file.findings.find((one) => one.versions.some((version) => version.id === id))!
            expect(finding.sentForReply?.versionId).toBe(id)
            expect(rolesFor(file, who, finding.systemId)).not.toEqual([])
          }
          if (kind === 'R' && by !== who) expect(rolesFor(file, who, file.findings.find((one) => one.id === id)!.systemId)).toContain(role)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('is for management the reports and no evidence, request or finding', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file }, who) => {
        const part = partOf(who, file.members)
        if (part.roles.join() !== 'management') return
        const seen = showTo(who, file, today)!
        expect(marksIn(seen).filter(({ kind }) => !'MS'.includes(kind))).toEqual([])
        expect([seen.evidence, seen.requests, seen.findings]).toEqual([[], [], []])
        expect(seen.reports).toEqual(file.reports)
      }),
    )
  })

  test('has the ids of what is seen, and of nothing else', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file }, who) => {
        const seen = showTo(who, file, today)
        if (!seen) return
        const ids = idsIn(seen)
        expect([...ids].filter((id) => !idsIn(file).has(id))).toEqual([])
        for (const item of file.evidence) {
          const visible = seen.evidence.find((one) => one.id === item.id)
          expect(ids.has(item.id)).toBe(Boolean(visible && !visible.withheld))
          for (const revision of item.revisions)
            expect(ids.has(revision.id)).toBe(visible?.revisions.some((one) => one.id === revision.id) ?? false)
        }
        for (const annotation of file.annotations)
          expect(ids.has(annotation.id)).toBe(seen.annotations.some((one) => one.id === annotation.id))
      }),
    )
  })

  test('has of the trail nothing about what is not seen, and for outsiders no verb of the auditors', () => {
    fc.assert(
      fc.property(randomFile, person, fc.constantFrom(...TRAIL_VERBS), ({ file }, who, verb) => {
        const seen = showTo(who, file, today)
        if (!seen) return
        const part = partOf(who, file.members)
        const ids = idsIn(seen)
        const things = [...file.evidence, ...file.annotations, ...file.findings, ...file.verdicts].map((thing) => thing.id)
        const read = things.filter((id) =>
          mayRead(part, ids, { verb, subject: { kind: 'x', id }, engagementId: file.engagement.id, by: { id: 'another' } } as TrailEntry),
        )
        const managed = part.manages && ['open-engagement', 'issue-report', 'respond-as-management'].includes(verb)
        expect(managed ? [] : read.filter((id) => !ids.has(id))).toEqual([])
        // The stance of a reply is for who gave it and for the auditors.
        const auditors = /annotate|verdict|raise|revise|review|limitation|question|refused|reply/.test(verb)
        expect(readsWorkingPapers(part) || !auditors ? [] : read).toEqual([])
      }),
    )
  })
})

test('R11: what was not scanned is opened by who gave that revision, or by all once that was decided; what is in quarantine by nobody', () => {
  fc.assert(
    fc.property(randomFile, person, fc.boolean(), ({ file }, who, allowed) => {
      const revisions = file.evidence.flatMap((item) => item.revisions)
      const opens = (scan: ScanState) => revisions.map((revision) => mayOpen(who, revision.handedInBy, scan, allowed))
      const byGiver = revisions.map((revision) => revision.handedInBy.id === who)
      expect(opens({ kind: 'quarantined', detail: '' })).toEqual(revisions.map(() => false))
      expect(opens({ kind: 'available' })).toEqual(revisions.map(() => true))
      expect(opens({ kind: 'not-scanned' })).toEqual(byGiver.map((gave) => allowed || gave))
      // With a scanner in the workspace no decision opens what it did not see.
      for (const kind of ['received', 'scanning', 'scan-unavailable'] as const) expect(opens({ kind })).toEqual(byGiver)
    }),
  )
})

test('R11: who revises with the bytes of another opens them no sooner; the first who gave them does', () => {
  const { file } = fc
    .sample(randomFile, { numRuns: 40, seed: 11 })
    .find(({ file: one }) => one.evidence.some((item) => item.revisions[0]?.body.kind === 'file'))!
  const { revisions } = file.evidence.find((item) => item.revisions[0]?.body.kind === 'file')!
  const first = {
    ...revisions[0]!,
    handedInBy: { ...revisions[0]!.handedInBy, id: 'giver' },
    scan: { state: { kind: 'received' as const }, findings: [], scanner: '', at: null },
  }
  const second = { ...first, id: 'second', number: 2, handedInBy: { ...first.handedInBy, id: 'fellow' } }
  const evidence = { revisions: [first, second] }
  const opens = (who: string) => evidence.revisions.map((revision) => opensTo(who, evidence, revision, true))
  expect([opens('giver'), opens('fellow')]).toEqual([
    [true, true],
    [false, false],
  ])
})
