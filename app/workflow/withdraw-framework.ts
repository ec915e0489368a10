import { z } from 'zod'
import { refuse } from '../domain/refusal'
import { withdrawalOf } from '../domain/working-catalogue'
import { insertFrameworkState } from '../store/working-catalogue.server'
import { id, words } from './input'
import { onlyAdministrator } from './people'
import { step, type Work } from './step'

const input = z.object({ frameworkId: id, reason: words(1000) })

/** Withdraws a framework: no new engagement takes it, running ones go on, and it stays readable (it is never deleted). */
export const withdrawFramework = step({ name: 'withdraw-framework', input, run: (work, change) => changeState(work, change, 'withdrawn') })

/** Takes a withdrawal back; both stay in the trail. */
export const restoreFramework = step({ name: 'restore-framework', input, run: (work, change) => changeState(work, change, 'restored') })

async function changeState(work: Work, { frameworkId, reason }: z.output<typeof input>, state: 'withdrawn' | 'restored') {
  onlyAdministrator(work)
  const catalogue = await work.catalogue()
  if (!catalogue.frameworks.some((framework) => framework.id === frameworkId)) refuse({ kind: 'not-found' })
  const withdrawn = withdrawalOf(catalogue, frameworkId) !== undefined
  if (withdrawn === (state === 'withdrawn')) refuse({ kind: withdrawn ? 'already-withdrawn' : 'not-withdrawn', framework: frameworkId })
  await insertFrameworkState(work.tx, { id: work.newId(), frameworkId, state, reason }, work.signed('administrator'))
  return {
    engagementId: null,
    subject: { kind: 'framework', id: frameworkId },
    as: 'administrator' as const,
    detail: { framework: frameworkId },
    change: { frameworkId, state, reason },
    result: {},
  }
}
