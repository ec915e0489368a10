import type { Aspect } from '../../app/domain/catalogue'
import type { Id } from '../../app/domain/values'
import type { CastKey } from '../../app/samples/cast.server'
import type { Db } from '../../app/store/database.server'
import * as workflow from '../../app/workflow'
import { fullContext, openStage, type Stage } from './stage'
import { firstControls, upgradeCatalogue } from './upgrade-catalogue'

/** A workspace whose catalogue knows three versions of a framework, with an engagement on the first of them. */
export async function openUpgradeStage(db: Db): Promise<Stage> {
  const stage = await openStage(db)
  stage.stores.catalogue = () => Promise.resolve(upgradeCatalogue)
  await openOnFirst(stage)
  return stage
}

export const openOnFirst = (stage: Stage) => stage.open({ frameworkId: 'kader-1', controls: firstControls })

/** Evidence of joost on alpha, judged, with a mark on these norms. */
export async function markOn(stage: Stage, normIds: string[], aspect: Aspect = 'operation'): Promise<Id> {
  const { revisionId } = await stage.give('joost', { context: { ...fullContext, answers: {} } })
  await stage.judge(revisionId)
  const { annotationId } = await stage
    .as('noor')
    .take(workflow.annotate, {
      revisionId,
      anchor: { kind: 'row', row: 1 },
      text: 'Gezien.',
      bearings: normIds.map((normId) => ({ normId, aspect, direction: 'for' })),
    })
  return annotationId
}

/** Looks at the upgrade and does it as it was seen. */
export async function goOver(stage: Stage, to = 'kader-2', { by = 'noor' as CastKey, controls = null as string[] | null } = {}) {
  const { digest, chosen } = await stage.as(by).upgrade(stage.engagementId, to, controls)
  return take(stage, to, digest, chosen, by)
}

export const take = (stage: Stage, to: string, preview: string, controls: string[], by: CastKey = 'noor') =>
  stage
    .as(by)
    .take(workflow.upgradeFramework, {
      engagementId: stage.engagementId,
      frameworkId: to,
      controls,
      preview,
      reason: 'De opdrachtgever vraagt de versie die nu geldt.',
    })
