import { describe, expect, test } from 'vitest'
import type { RefusalReason, InputFault } from '../../app/domain/refusal'
import { TRAIL_VERBS } from '../../app/domain/trail-entry'
import { en } from '../../app/text/en'
import { nl } from '../../app/text/nl'

const shapeOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
    : [`${path}: ${typeof value}`]

const reasons: RefusalReason[] = [
  { kind: 'not-found' },
  { kind: 'not-allowed' },
  { kind: 'stale-form' },
  { kind: 'sign-in-failed' },
  { kind: 'too-many-attempts', seconds: 600 },
  { kind: 'changed-meanwhile', by: 'Noor', at: '2026-03-02T09:00:00.000Z' },
  { kind: 'basis-not-interpretable', evidence: ['B-001'] },
  { kind: 'basis-missing' },
  { kind: 'basis-elsewhere', annotations: ['A-001'] },
  { kind: 'finding-without-evidence' },
  { kind: 'maker-is-checker' },
  { kind: 'owner-is-checker' },
  { kind: 'nothing-to-review' },
  { kind: 'not-reviewed' },
  { kind: 'already-sent', at: '2026-03-02T09:00:00.000Z' },
  { kind: 'not-sent' },
  { kind: 'no-requests-left' },
  { kind: 'already-member', name: 'Noor' },
  { kind: 'no-colleague' },
  { kind: 'asked-already', name: 'Noor' },
  { kind: 'request-closed' },
  { kind: 'extension-open' },
  { kind: 'extension-not-later', due: '2026-03-02' },
  { kind: 'extension-decided' },
  { kind: 'framework-withdrawn', framework: 'BIO2 1.2' },
  { kind: 'already-withdrawn', framework: 'bio2-1.2' },
  { kind: 'not-withdrawn', framework: 'bio2-1.2' },
  { kind: 'already-in-catalogue', ids: ['bio2-1.2'] },
  { kind: 'ids-unusable', ids: ['5.1'] },
  { kind: 'upload-unfit' },
  { kind: 'export-unfit' },
  { kind: 'final-report-issued' },
  { kind: 'upgrade-to-same', version: '1.3' },
  { kind: 'upgrade-backwards', from: '1.3', to: '1.2' },
  { kind: 'upgrade-to-withdrawn', version: '1.3' },
  { kind: 'upgrade-without-change-map', from: '1.2', to: '1.3' },
  { kind: 'store-unavailable' },
  { kind: 'vault-unavailable', problem: 'full' },
  { kind: 'report-blocked', blockers: [{ kind: 'no-draft' }] },
  { kind: 'no-draft-report' },
  { kind: 'embargo' },
  { kind: 'words-under-embargo', evidence: ['B-001'] },
  { kind: 'no-embargo' },
  { kind: 'no-copy-kept' },
  { kind: 'classification' },
  { kind: 'not-scanned' },
  { kind: 'not-yet-scanned' },
  { kind: 'scan-unavailable' },
  { kind: 'quarantined', found: 'Eicar' },
  { kind: 'quarantined', found: '' },
  { kind: 'file-empty' },
  { kind: 'file-name', name: 'x' },
  { kind: 'file-missing' },
  { kind: 'too-many-files', max: 50 },
  { kind: 'file-or-inspection' },
  { kind: 'file-too-large', max: 50e9 },
  { kind: 'quota-full', left: 1000, quota: 100e9 },
  { kind: 'upload-gone' },
  { kind: 'upload-too-long' },
  { kind: 'title-missing' },
  { kind: 'gaps-unknown', gaps: 3 },
  { kind: 'files-arriving', files: 2 },
  { kind: 'changed-elsewhere' },
  { kind: 'already-handed-in' },
  { kind: 'pack-already-in' },
  { kind: 'token-refused', why: 'missing' },
  { kind: 'token-refused', why: 'unknown' },
  { kind: 'token-refused', why: 'expired' },
  { kind: 'token-refused', why: 'revoked' },
  { kind: 'token-refused', why: 'ended' },
  { kind: 'token-shown' },
  { kind: 'too-many-tokens', max: 20 },
  { kind: 'norm-unknown', norm: '8.09' },
  { kind: 'control-not-mapped', system: 'laptops', control: '8.09' },
  { kind: 'no-auditor-in-team' },
  { kind: 'period-backwards' },
  { kind: 'email-taken', email: 'a@b.example' },
  { kind: 'already-set-up' },
  { kind: 'last-administrator' },
  { kind: 'owner-role-needs-system' },
  { kind: 'owner-may-not-audit' },
  { kind: 'input', fields: {} },
]
const faults: InputFault[] = [
  { fault: 'required' },
  { fault: 'control-characters' },
  { fault: 'not-a-day' },
  { fault: 'in-future' },
  { fault: 'not-the-same' },
  { fault: 'password-short' },
  { fault: 'too-long', max: 20000 },
  { fault: 'too-many', max: 50 },
]

describe('the sentences of the pages', () => {
  test('are there in both languages, none empty', () => {
    expect(shapeOf(en).sort()).toEqual(shapeOf(nl).sort())
    for (const text of [nl, en]) expect(JSON.stringify(text)).not.toMatch(/"":|:"\s*"/)
  })

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)('in %s say of each refusal what is wrong and what to do', (_, text) => {
    for (const reason of reasons) {
      const sentence = text.refusals.sentence(reason)
      expect(sentence, reason.kind).not.toMatch(/undefined|\[object/)
      expect(sentence.split(/[.:?] /).length, `${reason.kind}: ${sentence}`).toBeGreaterThan(1)
    }
  })

  test('name the field of a fault as its label does, with its place in a list', () => {
    expect(nl.refusals.fieldName('team.2.role')).toBe('Rol in het team (3)')
    expect(nl.refusals.fieldName('legalBasis.text')).toBe('Omschrijving van de grondslag')
    expect(nl.refusals.field('Titel', nl.refusals.fault({ fault: 'required' }))).toBe('Titel: vul dit in.')
    for (const fault of faults) expect(`${nl.refusals.fault(fault)} ${en.refusals.fault(fault)}`).not.toMatch(/undefined/)
  })

  test('tell each verb of the trail as an act of somebody', () => {
    for (const text of [nl, en]) for (const verb of TRAIL_VERBS) expect(text.trail.sentence({ verb, detail: {} })).toMatch(/^[a-z].+/)
  })
})
