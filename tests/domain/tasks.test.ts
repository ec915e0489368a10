import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { blockersOf } from '../../app/domain/progress'
import { isOverdue, tasksFor, type Task, type TaskKind } from '../../app/domain/tasks'
import { partOf, type Part } from '../../app/domain/viewer'
import { showTo } from '../../app/domain/visibility'
import { en } from '../../app/text/en'
import { nl } from '../../app/text/nl'
import { taskAddress } from '../../app/ui/work/task-address'
import { sampleFile } from '../report/sample-file'
import { PEOPLE, randomFile, today } from '../support/arbitrary-file'

const part = (change: Partial<Part>): Part => ({
  personId: 'somebody',
  roles: [],
  audits: false,
  reviews: false,
  manages: false,
  owns: [],
  supplies: [],
  outsideTeam: false,
  ...change,
})
const kinds = (tasks: Task[]) => tasks.map((task) => task.kind)
const next = (file: AuditFile) => blockersOf(file, file.reports.length ? 'final' : 'draft', today)
const of = (who: Part, file: AuditFile) => tasksFor(who, file, next(file), today)

const ofAuditor: TaskKind[] = [
  'request-evidence',
  'decide-extensions',
  'chase-requests',
  'chase-clarifications',
  'judge-contexts',
  'rejudge-contexts',
  'give-verdicts',
  'mend-verdicts',
  'send-finding',
  'revise-finding',
  'answer-questions',
  'issue-report',
]

describe('what waits for an owner', () => {
  const bas = part({ personId: 'bas', owns: ['laptops', 'berichten'] })

  test('is each request to them without evidence and without a refusal, with its day', () => {
    expect(of(bas, sampleFile()).filter((task) => task.kind === 'answer-request')).toEqual([
      {
        kind: 'answer-request',
        due: '2026-02-16',
        requestId: 'request-3',
        number: 'V-003',
        title: 'Overeenkomst',
        systemId: 'berichten',
        asked: null,
      },
    ])
  })

  test('is a better revision of what could not be interpreted, or the answer to the question about it, not both', () => {
    const asked = sampleFile('assurance-direct', (file) => {
      const [revision] = file.evidence[3]!.revisions
      revision!.clarifications.push({
        id: 'c1',
        revisionId: revision!.id,
        field: 'origin',
        follows: null,
        question: 'Waaruit?',
        due: '2026-03-09',
        askedBy: revision!.handedInBy,
        askedAt: revision!.handedInAt,
        answers: [],
      })
    })
    expect(kinds(of(bas, sampleFile()))).toContain('improve-evidence')
    expect(of(bas, asked)).toContainEqual(expect.objectContaining({ kind: 'answer-clarification', question: 'Waaruit?' }))
    expect(kinds(of(bas, asked))).not.toContain('improve-evidence')
  })

  test('is a finding once it was sent and until they replied', () => {
    const replied = (file: AuditFile) => kinds(of(bas, file)).includes('reply-to-finding')
    expect(replied(sampleFile())).toBe(false)
    expect(
      replied(
        sampleFile('assurance-direct', (file) => {
          file.findings[0]!.replies = []
        }),
      ),
    ).toBe(true)
    expect(
      replied(
        sampleFile('assurance-direct', (file) => {
          Object.assign(file.findings[0]!, { replies: [], sentForReply: null })
        }),
      ),
    ).toBe(false)
  })
})

describe('what waits for an auditor', () => {
  const noor = part({ personId: 'noor', audits: true })

  test('is sending requests and nothing else while none were sent', () => {
    const fresh = sampleFile('assurance-direct', (file) => {
      Object.assign(file, { requests: [], evidence: [], annotations: [], verdicts: [], findings: [] })
    })
    expect(kinds(of(noor, fresh))).toEqual(['request-evidence'])
  })

  test('is the report as soon as nothing blocks it, the final one after a draft', () => {
    const task = (file: AuditFile) => tasksFor(noor, file, [], today).find((one) => one.kind === 'issue-report')
    expect(task(sampleFile())).toMatchObject({ report: 'draft' })
    const drafted = sampleFile('assurance-direct', (file) => {
      file.reports.push({
        id: 'p1',
        kind: 'draft',
        number: 1,
        sha256: '',
        pages: 1,
        size: 1,
        by: file.engagement.openedBy,
        at: file.engagement.openedAt,
      })
    })
    expect(task(drafted)).toMatchObject({ report: 'final' })
  })

  test('is nothing any more once the final report was issued', () => {
    const done = sampleFile('assurance-direct', (file) => {
      file.reports.push({
        id: 'p1',
        kind: 'final',
        number: 1,
        sha256: '',
        pages: 1,
        size: 1,
        by: file.engagement.openedBy,
        at: file.engagement.openedAt,
      })
    })
    expect(of(noor, done)).toEqual([])
    // Who still gives something waits for an answer as well.
    done.evidence[0]!.revisions.at(-1)!.judgements = []
    expect(of(noor, done)).toEqual([{ kind: 'judge-contexts', count: 1, due: null }])
  })

  test('is a verdict that was returned to them, not one returned to a colleague', () => {
    const returned = sampleFile('assurance-direct', (file) => {
      file.verdicts[0]!.reviews.push({
        id: 'x',
        outcome: 'returned',
        note: 'Waarom?',
        by: file.engagement.openedBy,
        outsideTeam: false,
        at: file.engagement.openedAt,
      })
    })
    const mend = (who: Part) => tasksFor(who, returned, [], today).find((task) => task.kind === 'mend-verdicts')
    expect(mend(noor)).toMatchObject({ count: 1 })
    expect(mend(part({ personId: 'sam', audits: true }))).toBeUndefined()
  })
})

describe('what waits for anybody', () => {
  const expectOfEveryone = (check: (person: string, tasks: Task[], file: AuditFile, who: Part) => void) =>
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        for (const person of PEOPLE) {
          const seen = showTo(person, file, today)
          const who = partOf(person, file.members)
          if (seen) check(person, tasksFor(who, seen, next(file), today), seen, who)
        }
      }),
      { numRuns: 300 },
    )

  test('is in the order of the days, and what has no day comes last', () => {
    expectOfEveryone((_, tasks) => {
      const days = tasks.map((task) => task.due ?? '9999')
      expect(days).toEqual([...days].sort())
    })
  })

  test('is never to check what they made themselves (R4)', () => {
    expectOfEveryone((person, tasks, file) => {
      for (const task of tasks) {
        if (task.kind === 'review-finding')
          expect(file.findings.find((finding) => finding.id === task.findingId)!.versions.map((version) => version.by.id)).not.toContain(
            person,
          )
        if (task.kind === 'review-verdicts') expect(file.verdicts.some((verdict) => verdict.by.id !== person)).toBe(true)
      }
    })
  })

  test('is work of the audit for auditors alone (R9)', () => {
    expectOfEveryone((_, tasks, __, who) => {
      if (!who.audits) expect(kinds(tasks).filter((kind) => ofAuditor.includes(kind))).toEqual([])
    })
  })

  test('has a sentence, a reason and an address in both languages', () => {
    expectOfEveryone((_, tasks) => {
      for (const task of tasks) {
        for (const text of [nl, en]) expect(`${text.work.task(task)} ${text.work.why(task)}`).not.toMatch(/undefined|\[object/)
        expect(taskAddress('e', task)).toMatch(/^\/(engagements\/e|requests\/|evidence\/|findings\/)/)
      }
    })
  })

  test('is late from the day after its day', () => {
    expect([isOverdue({ due: '2026-02-02' }, today), isOverdue({ due: today }, today), isOverdue({ due: null }, today)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
