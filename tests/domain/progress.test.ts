import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { blockersOf, progressOf, type Blocker, type Phase } from '../../app/domain/progress'
import { verdictKey } from '../../app/domain/verdict'
import { sampleFile } from '../report/sample-file'

const today = '2026-03-20'

/** A file in which nothing stands in the way of a draft report. */
function ready(change: (file: AuditFile) => void = () => undefined): AuditFile {
  return sampleFile('assurance-direct', (file) => {
    const given = new Set(file.verdicts.map(verdictKey))
    const [model] = file.verdicts
    for (const norm of file.norms.filter((one) => one.applicability.kind === 'applies')) {
      for (const aspect of norm.aspects) {
        const cell = { systemId: norm.systemId, normId: norm.id, aspect }
        if (!given.has(verdictKey(cell)))
          file.verdicts.push({
            ...structuredClone(model!),
            ...cell,
            id: verdictKey(cell),
            outcome: { value: 'cannot-be-established', reason: 'not-received' },
            basis: [],
          })
      }
    }
    file.answers.push({ ...file.answers[0]!, id: 'an2', questionId: 'q2' })
    change(file)
  })
}
const kinds = (file: AuditFile, kind: 'draft' | 'final' = 'draft') => blockersOf(file, kind, today).map((blocker) => blocker.kind)
const cell = { systemId: 'laptops', normId: '5.09.01', aspect: 'design' }
const about = { findingId: 'f1', number: 1 }
const report = (kind: 'draft' | 'final') => ({
  id: kind,
  kind,
  number: 1,
  sha256: 'a'.repeat(64),
  pages: 1,
  size: 1,
  by: sampleFile().evidence[0]!.givenBy,
  at: '2026-03-02T09:00:00.000Z',
})
/** The kind that its revision is judged anew. */
const disputed = (file: AuditFile) => void (file.evidence[0]!.revisions[0]!.judgements.at(-1)!.verdict = 'not-interpretable')

test('a file in which all is done has no blocker for a draft', () => expect(blockersOf(ready(), 'draft', today)).toEqual([]))

describe('a report is blocked', () => {
  const cases: [string, (file: AuditFile) => void, Blocker[]][] = [
    ['as long as nothing was requested', (file) => void (file.requests = []), [{ kind: 'nothing-requested' }]],
    [
      'by evidence that was not judged',
      (file) => void (file.evidence[3]!.revisions[0]!.judgements = []),
      [{ kind: 'evidence-not-judged', count: 1 }],
    ],
    ['by a cell without a verdict', (file) => void file.verdicts.splice(0, 1), [{ kind: 'verdict-missing', ...cell } as Blocker]],
    [
      'by a verdict that was not reviewed',
      (file) => void (file.verdicts[0]!.reviews = []),
      [{ kind: 'verdict-not-reviewed', ...cell } as Blocker],
    ],
    [
      'by a verdict that was returned after approval',
      (file) => void file.verdicts[0]!.reviews.push({ ...file.verdicts[0]!.reviews[0]!, outcome: 'returned' }),
      [{ kind: 'verdict-not-reviewed', ...cell } as Blocker],
    ],
    [
      'by a new version of a verdict that was approved',
      (file) => void file.verdicts.push({ ...file.verdicts[0]!, id: 'new', version: 2, reviews: [] }),
      [{ kind: 'verdict-not-reviewed', ...cell } as Blocker],
    ],
    [
      'by a finding that was not reviewed',
      (file) => void (file.findings[0]!.versions[0]!.reviews = []),
      [{ kind: 'finding-not-reviewed', ...about }],
    ],
    [
      'by a finding that was not sent',
      (file) => void Object.assign(file.findings[0]!, { sentForReply: null, replies: [] }),
      [{ kind: 'finding-not-sent', ...about }],
    ],
    ['by a question without an answer', (file) => void file.answers.pop(), [{ kind: 'question-unanswered', position: 2 }]],
  ]
  test.each(cases)('%s', (_name, change, expected) => expect(blockersOf(ready(change), 'draft', today)).toEqual(expected))

  test('R1: by each verdict and finding whose evidence was disputed afterwards', () => {
    const found = blockersOf(ready(disputed), 'draft', today)
    expect(found.map((blocker) => blocker.kind)).toEqual([
      'verdict-on-weak-evidence',
      'verdict-on-weak-evidence',
      'verdict-on-weak-evidence',
      'finding-on-weak-evidence',
    ])
    expect(found.at(-1)).toEqual({ kind: 'finding-on-weak-evidence', ...about, evidence: ['B-001'] })
  })

  test('by a reply that may still come, up to and including the day it is due', () => {
    const unanswered = ready((file) => void (file.findings[0]!.replies = []))
    expect(blockersOf(unanswered, 'draft', '2026-03-16')).toEqual([{ kind: 'reply-awaited', ...about, due: '2026-03-16' }])
    expect(blockersOf(unanswered, 'draft', '2026-03-17')).toEqual([])
  })

  test('when it is final, without a draft and then without the response of management', () => {
    expect(
      kinds(
        ready((file) => void (file.managementResponses = [])),
        'final',
      ),
    ).toEqual(['no-draft'])
    expect(
      kinds(
        ready((file) => void Object.assign(file, { managementResponses: [], reports: [report('draft')] })),
        'final',
      ),
    ).toEqual(['management-response-awaited'])
    expect(
      kinds(
        ready((file) => void file.reports.push(report('draft'))),
        'final',
      ),
    ).toEqual([])
  })
})

describe('the phase', () => {
  const phases: [Phase, (file: AuditFile) => void][] = [
    ['requesting', (file) => void (file.requests = [])],
    ['collecting', (file) => void Object.assign(file, { evidence: [], verdicts: [], annotations: [], findings: [] })],
    ['judging', (file) => void (file.evidence[0]!.revisions[0]!.judgements = [])],
    ['concluding', (file) => void file.verdicts.splice(0, 1)],
    ['concluding', disputed],
    ['reviewing', (file) => void (file.verdicts[0]!.reviews = [])],
    ['replying', (file) => void Object.assign(file.findings[0]!, { sentForReply: null, replies: [] })],
    ['reporting', () => undefined],
    ['responding', (file) => void Object.assign(file, { managementResponses: [], reports: [report('draft')] })],
    ['reporting', (file) => void file.reports.push(report('draft'))],
    ['issued', (file) => void Object.assign(file, { reports: [report('draft'), report('final')], requests: [] })],
  ]
  test.each(phases)('%s', (phase, change) => expect(progressOf(ready(change), today).phase).toBe(phase))
})

test('R9: progress is counts alone: no name, title or text of anybody', () => {
  const progress = progressOf(ready(), today)
  expect(progress).toMatchObject({
    requests: { sent: 3, answered: 1, refused: 1 },
    evidence: { received: 4, interpretable: 3, partlyInterpretable: 0, notInterpretable: 1, notJudged: 0 },
    clarifications: { asked: 0, answered: 0, overdue: 0 },
    findings: { raised: 1, reviewed: 1, sent: 1, replied: 1 },
    blockers: 0,
  })
  expect(progress.verdicts.given).toBe(progress.verdicts.needed)
  expect(JSON.stringify(progress).match(/"[^"]*"(?=[,}\]])/g)).toEqual(['"reporting"'])
})
