import type { AuditFile } from './audit-file'
import type { Evidence, EvidenceRevision } from './evidence'
import { refuse } from './refusal'
import type { Id } from './values'

/** A revision with the evidence that it is of. */
export interface Given {
  evidence: Evidence
  revision: EvidenceRevision
}

type Held = Pick<AuditFile, 'evidence'>

/** The revision with this id among what somebody sees, or "not found". */
export function givenAs({ evidence }: Held, revisionId: Id): Given {
  for (const one of evidence) {
    const revision = one.revisions.find((each) => each.id === revisionId)
    if (revision) return { evidence: one, revision }
  }
  return refuse({ kind: 'not-found' })
}

/** All that was handed in together with it: one step is one moment. */
export function givenWith(file: Held, revisionId: Id): Given[] {
  const { revision: first } = givenAs(file, revisionId)
  return file.evidence.flatMap((evidence) =>
    evidence.revisions
      .filter((revision) => revision.handedInAt === first.handedInAt && revision.handedInBy.id === first.handedInBy.id)
      .map((revision) => ({ evidence, revision })),
  )
}
