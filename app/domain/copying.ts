import type { Evidence, EvidenceFile, EvidenceRevision } from './evidence'
import { refuse } from './refusal'
import type { Part } from './viewer'

/** Whether somebody who may see a revision may also take a copy of it away, and what stands in the way. */
export type CopyLeave = 'may' | 'no-copy-kept' | 'classification'

/**
 * Who may download or export what they see:
 * - who gave it, and their fellows: always, it is theirs;
 * - of what no copy may be kept: nobody of the audit, they look at it in the page;
 * - departmental-confidential: the auditors of the team; a reviewer looks at it in the page;
 * - internal and public: everybody who may see it.
 */
export function mayCopy(part: Part, evidence: Pick<Evidence, 'givenBy' | 'systemId'>, revision: EvidenceRevision): CopyLeave {
  if (isOfGiver(part, evidence)) return 'may'
  const { classification, copyMayBeKept } = revision.context.handling
  if (!copyMayBeKept) return 'no-copy-kept'
  return classification === 'departmental-confidential' && !part.audits ? 'classification' : 'may'
}

/** The same, as a rule that says no. @throws Refusal */
export function checkCopy(part: Part, evidence: Pick<Evidence, 'givenBy' | 'systemId'>, revision: EvidenceRevision): void {
  const leave = mayCopy(part, evidence, revision)
  if (leave !== 'may') refuse({ kind: leave })
}

/** What the server reads for a page, what it gives to the viewer in a page, and what is saved as a file. */
export type WayOut = 'read' | 'show' | 'download'

/** Types that our viewers draw from bytes; all else is bytes to save, by whatever address they are asked. */
const DRAWN = ['application/pdf', 'image/png', 'image/jpeg']
export const isDrawn = (file: EvidenceFile): boolean => DRAWN.includes(file.mediaType.split(';')[0]!.trim().toLowerCase())
export const isCopy = (way: WayOut, file: EvidenceFile): boolean => way === 'download' || (way === 'show' && !isDrawn(file))

/** The giver of an embargo's evidence ends it, or who answers for the system in the same role; of an auditor's evidence the auditor alone. */
export const mayLift = (part: Part, evidence: Pick<Evidence, 'givenBy' | 'systemId'>): boolean =>
  evidence.givenBy.id === part.personId || isOfGiver(part, evidence)

function isOfGiver(part: Part, { givenBy, systemId }: Pick<Evidence, 'givenBy' | 'systemId'>): boolean {
  switch (givenBy.role) {
    case 'system-owner':
      return part.owns.includes(systemId)
    case 'supplier':
      return part.supplies.includes(systemId)
    default:
      return false
  }
}
