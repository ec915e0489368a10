import { deskFor } from '../../app/desk.server'
import type { Person } from '../../app/domain/person'
import { verifyWorkspace } from '../../app/store/verify.server'
import type { Stores } from '../../app/workflow'

/** Which of these acknowledged things is not there, and whatever else is wrong: half steps, a broken chain, a file that is not whole. */
export async function lostOf(stores: Stores, auditor: Person, engagementId: string, acknowledged: string[]): Promise<string[]> {
  const desk = deskFor(stores, auditor)
  const { file } = await desk.openFile(engagementId)
  const revisions = file.evidence.flatMap((item) => item.revisions)
  const there = new Set([
    ...revisions.map((one) => `revision ${one.id}`),
    ...revisions.flatMap((one) => one.judgements.map(() => `judgement ${one.id}`)),
    ...file.annotations.map((one) => `annotation ${one.id}`),
    ...file.verdicts.map((one) => `verdict ${one.id}`),
  ])
  const outcome = await verifyWorkspace(stores.db, stores.vault)
  // R5: each thing has its entry, and each entry its thing.
  const entries = (await desk.trail(engagementId)).filter((entry) =>
    ['hand-in-evidence', 'judge-context', 'annotate', 'give-verdict'].includes(entry.verb),
  )
  return [
    ...acknowledged.filter((line) => !there.has(line)),
    ...(outcome.ok ? [] : [JSON.stringify(outcome.fault)]),
    ...(entries.length === there.size ? [] : [`${entries.length} entries for ${there.size} things`]),
    ...file.evidence.filter((item) => item.revisions.length === 0).map((item) => `evidence ${item.number} without revision`),
    ...file.verdicts.filter((verdict) => verdict.basis.length === 0).map((verdict) => `verdict ${verdict.version} without basis`),
  ]
}
