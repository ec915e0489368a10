import { frameOf } from '../../app/domain/audit-file'
import { beforeAll, expect, test } from 'vitest'
import type { Stage } from '../support/stage'
import { openStage, refusalOf } from '../support/stage'
import { forEachDatabase } from '../support/databases'
import { reviewFinding, sendFinding } from '../../app/workflow'
import { fillWithEvidence } from '../../scripts/bench/fill-evidence'

const MANY = 2_100
const firstPage = { words: '', state: null, systemId: null, openQuestions: false, sort: null, direction: 'up', page: 1 } as const

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    const { annotationId } = await stage.ground()
    const { findingId } = await stage.finding([annotationId])
    await stage.finding([annotationId])
    await stage.as('iris').take(reviewFinding, { findingId, version: 1, outcome: 'approved' })
    await stage.as('noor').take(sendFinding, { findingId, due: '2026-03-15' })
    await fillWithEvidence(stage.stores.db, stage.engagementId, MANY)
  })

  test('what stands around a long list is what the whole file says, for each who takes part', async () => {
    for (const who of ['noor', 'iris', 'joost', 'ruben', 'lotte', 'hanneke'] as const) {
      const { opened, frame, part, listing } = await stage.as(who).evidenceList(stage.engagementId, firstPage)
      const whole = await stage.as(who).openFile(stage.engagementId)
      expect({ who, opened, part, total: listing.total, frame }).toEqual({
        who,
        opened: null,
        part: whole.part,
        total: whole.file.evidence.length,
        frame: frameOf(whole.file),
      })
    }
  })

  test('a page of it holds two hundred, each with its revision', async () => {
    const { listing } = await stage.as('noor').evidenceList(stage.engagementId, { ...firstPage, page: 11 })
    expect([listing.rows.length, listing.found, listing.pages]).toEqual([100, MANY, 11])
    expect(listing.rows.map((row) => [row.number, row.revision])).toEqual(Array.from({ length: 100 }, (_, index) => [2001 + index, 1]))
  })

  test('who takes no part in it does not find it, however long it is', async () => {
    expect(await refusalOf(stage.as('fatima').evidenceList(stage.engagementId, firstPage))).toEqual({ kind: 'not-found' })
  })
})
