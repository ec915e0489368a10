import { z } from 'zod'
import { refuse } from '../domain/refusal'
import { editionOf } from '../domain/upgrade-rules'
import { insertEdition, pin } from '../store/engagements.server'
import { insertUpgrade } from '../store/upgrades.server'
import { id, normId, paragraph, several } from './input'
import { audits, openFile, step } from './step'
import { previewUpgrade } from './upgrade-preview'

/**
 * Takes an engagement over to a newer version of its framework. Nothing that was made changes (R3): the plan is recorded, the norms
 * of the new edition are pinned (R6), and history is read through the plan. Issued reports stay as they are.
 */
export const upgradeFramework = step({
  name: 'upgrade-framework',
  input: z.object({
    engagementId: id,
    frameworkId: id,
    /** Controls taken along beside those that succeed the engagement's own. */
    controls: several(normId, 500),
    /** Digest of the preview that the auditor saw: what was done meanwhile is told, not carried over unseen. */
    preview: id,
    reason: paragraph,
  }),
  async run(work, { engagementId, frameworkId, controls, preview: seen, reason }) {
    const { file } = await openFile(work, engagementId, audits)
    const preview = await previewUpgrade(work.tx, await work.catalogue(), file, frameworkId, controls)
    const unknown = controls.find((control) => !preview.chosen.includes(control))
    if (unknown) refuse({ kind: 'control-not-mapped', system: file.systems.map((system) => system.name).join(', '), control: unknown })
    if (preview.digest !== seen) refuse({ kind: 'changed-meanwhile', by: '', at: '' })
    const { framework, changes, profiles, plan, norms } = preview
    const before = editionOf(file)
    const edition = before.number + 1
    const pinned = {
      framework: await pin(work.tx, 'framework', framework, work.at),
      changes: await pin(work.tx, 'change-map', changes, work.at),
      systems: await Promise.all(profiles.map((profile) => pin(work.tx, 'system', profile, work.at))),
    }
    const upgradeId = work.newId()
    await insertUpgrade(work.tx, {
      id: upgradeId,
      engagementId,
      number: edition,
      fromDigest: before.framework.digest,
      toDigest: pinned.framework,
      changesDigest: pinned.changes,
      plan,
      reason,
      ...work.signed('auditor'),
    })
    await insertEdition(
      work.tx,
      { engagementId, edition },
      { systems: profiles.map((profile, index) => ({ systemId: profile.id, digest: pinned.systems[index]! })), norms },
    )
    const count = (kind: (typeof plan.norms)[number]['kind']) => plan.norms.filter((one) => one.kind === kind).length
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      detail: {
        reason,
        edition,
        from: before.framework.version,
        to: framework.version,
        carries: count('carries'),
        again: count('judge-again'),
        lapses: count('lapses'),
        added: plan.added.length,
      },
      change: { upgradeId, edition, pinned, plan, reason },
      result: { edition },
    }
  },
})
