import { z } from 'zod'
import { mayLift } from '../domain/copying'
import { underEmbargo } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import { insertEmbargoLifting } from '../store/evidence.server'
import { id, words } from './input'
import { roleFor } from './hand-in-evidence'
import { anyPart, openFileWith, pick, step } from './step'

/**
 * Records the decision that ends an embargo, by the side that gave the evidence: every revision that is under embargo is open
 * from now on, as other evidence is. A fellow who was outside the circle may do it too; the trail says who did, and on what ground.
 */
export const liftEmbargo = step({
  name: 'lift-embargo',
  input: z.object({ evidenceId: id, decision: words(2000) }),
  async run(work, { evidenceId, decision }) {
    const { file, seen, part } = await openFileWith(work, 'evidence', evidenceId, anyPart)
    if (!mayLift(part, pick(seen.evidence, evidenceId))) refuse({ kind: 'not-allowed' })
    const evidence = pick(file.evidence, evidenceId)
    const closed = evidence.revisions.filter((revision) => underEmbargo(revision, work.today))
    if (closed.length === 0) refuse({ kind: 'no-embargo' })
    const role = roleFor(part, evidence.systemId)
    for (const revision of closed)
      await insertEmbargoLifting(work.tx, { revisionId: revision.id, engagementId: file.engagement.id, decision, ...work.signed(role) })
    const [last, ...earlier] = closed
      .reverse()
      .map((revision) => ({
        subject: { kind: 'evidence', id: evidenceId },
        detail: { number: evidence.number, revision: revision.number },
        change: { revisionId: revision.id, decision },
      }))
    return { engagementId: file.engagement.id, as: role, ...last!, also: earlier, result: { evidenceId } }
  },
})
