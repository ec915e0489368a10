import { expect, test } from 'vitest'
import type { AuditFile } from '../../app/domain/audit-file'
import { computeLimitations } from '../../app/domain/limitations'
import { blockersOf, hasDraft, progressOf } from '../../app/domain/progress'
import { tasksFor } from '../../app/domain/tasks'
import { partOf } from '../../app/domain/viewer'
import { sampleFile } from '../report/sample-file'

const today = '2026-04-01'

/** The same file with one request that nobody answered, of a control that is asked no longer. */
function withUnanswered(lapsed: boolean): { file: AuditFile; number: number } {
  const file = structuredClone(sampleFile())
  const [first] = file.requests
  const request = { ...first!, id: 'unanswered', number: 90, refusals: [], due: '2026-01-01', ...(lapsed ? { lapsed: true as const } : {}) }
  file.requests.push(request)
  return { file, number: request.number }
}

test('a request whose control lapsed is nobody’s task, no limitation and no count', () => {
  const open = withUnanswered(false).file
  const lapsed = withUnanswered(true).file
  const unanswered = (file: AuditFile) => computeLimitations(file, today).filter((one) => JSON.stringify(one).includes('V-090')).length
  expect([unanswered(open), unanswered(lapsed)]).toEqual([1, 0])
  expect(progressOf(lapsed, today).requests.sent).toBe(progressOf(open, today).requests.sent - 1)
  const owner = open.requests.at(-1)!.askedOf!.personId
  const tasks = (file: AuditFile) =>
    tasksFor(partOf(owner, file.members), file, [], today).filter((task) => JSON.stringify(task).includes('V-090')).length
  expect([tasks(open), tasks(lapsed)]).toEqual([1, 0])
})

test('a draft from before an upgrade is not the draft that a final report follows', () => {
  const file = structuredClone(sampleFile())
  const draft = { kind: 'draft' as const, number: 1, sha256: 'a'.repeat(64), pages: 1, size: 1, id: 'draft', by: file.engagement.openedBy }
  file.reports = [{ ...draft, at: '2026-03-01T10:00:00.000Z' }]
  expect(hasDraft(file)).toBe(true)
  const edition = file.editions[0]!
  file.editions = [edition, { ...edition, number: 2, at: '2026-03-02T10:00:00.000Z' }]
  expect(hasDraft(file)).toBe(false)
  expect(blockersOf(file, 'final', today)).toContainEqual({ kind: 'no-draft' })
  file.reports.push({ ...draft, id: 'second', number: 2, at: '2026-03-03T10:00:00.000Z' })
  expect(hasDraft(file)).toBe(true)
})
