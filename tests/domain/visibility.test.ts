import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { mayRead, TRAIL_VERBS, type TrailEntry } from '../../app/domain/trail-entry'
import { partOf, readsWorkingPapers } from '../../app/domain/viewer'
import { idsIn, mayOpen, showTo } from '../../app/domain/visibility'
import { PEOPLE, randomFile, today } from '../support/arbitrary-file'

const person = fc.constantFrom(...PEOPLE)
/** Every mark that stands in what somebody sees. */
const marksIn = (seen: unknown) =>
  [...JSON.stringify(seen).matchAll(/"([A-Z])-(\w+)-(?:(\w+)\.([\w-]+)-)?/g)].map(([, kind, id, by, role]) => ({
    kind: kind!,
    id: id!,
    by,
    role,
  }))
/** The roles that somebody has for a system now, by the members alone. */
const rolesFor = (file: AuditFile, personId: string, systemId: string) =>
  file.members
    .filter((member) => member.personId === personId && member.endedAt === null && member.systemId === systemId)
    .map((member) => member.role as string)
const evidenceOf = (file: AuditFile, revisionId: string) =>
  file.evidence.find((item) => item.revisions.some((revision) => revision.id === revisionId))!

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

  test('is for auditor and reviewer everything else', () => {
    fc.assert(
      fc.property(randomFile, person, ({ file, circle }, who) => {
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
        expect([seen.verdicts, seen.findings, seen.requests, seen.limitationNotes, seen.reports]).toEqual([
          file.verdicts,
          file.findings,
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

test('R11: what was not scanned is opened by who gave that revision, or by all once that was decided; what is infected by nobody', () => {
  fc.assert(
    fc.property(randomFile, person, fc.boolean(), ({ file }, who, allowed) => {
      const revisions = file.evidence.flatMap((item) => item.revisions)
      const opens = (scan: 'clean' | 'not-scanned' | 'infected') => revisions.map((revision) => mayOpen(who, revision, scan, allowed))
      expect(opens('infected')).toEqual(revisions.map(() => false))
      expect(opens('clean')).toEqual(revisions.map(() => true))
      expect(opens('not-scanned')).toEqual(revisions.map((revision) => allowed || revision.handedInBy.id === who))
    }),
  )
})
