import type { AuditFile } from './audit-file'
import { evidenceNumber, supports } from './evidence'
import { annotationNumber } from './annotation'
import { refuse } from './refusal'
import type { Id } from './values'
import { needsInterpretableBasis, type VerdictOutcome } from './verdict'

/**
 * Refuses a verdict that its basis does not carry: R2 (every verdict that states a fact names its basis) and
 * R1 (evidence whose context is not judged interpretable supports nothing but "cannot be established").
 */
export function checkBasis(file: AuditFile, norm: { systemId: string; normId: string }, outcome: VerdictOutcome, basis: Id[]): void {
  const annotations = annotationsOf(file, norm.systemId, basis)
  if (!needsInterpretableBasis(outcome.value)) return
  if (annotations.length === 0) refuse({ kind: 'basis-missing' })
  const weak = weakEvidence(file, basis, [norm.normId])
  if (weak.length > 0) refuse({ kind: 'basis-not-interpretable', evidence: weak })
}

/** The annotations named, all on evidence of this system; an unknown one is refused. */
export function annotationsOf(file: AuditFile, systemId: string, ids: Id[]): AuditFile['annotations'] {
  return ids.map((id) => {
    const annotation = file.annotations.find((one) => one.id === id) ?? refuse({ kind: 'not-found' })
    const evidence = file.evidence.find((one) => one.id === annotation.evidenceId) ?? refuse({ kind: 'not-found' })
    if (evidence.systemId !== systemId) refuse({ kind: 'basis-elsewhere', annotations: [annotationNumber(annotation)] })
    return annotation
  })
}

/** Numbers of the evidence under these annotations whose revision is not (any more) judged interpretable for all of these norms. */
export function weakEvidence(file: AuditFile, basis: Id[], normIds: string[]): string[] {
  const weak = new Set<string>()
  for (const id of basis) {
    const annotation = file.annotations.find((one) => one.id === id)
    const evidence = file.evidence.find((one) => one.id === annotation?.evidenceId)
    const revision = evidence?.revisions.find((one) => one.id === annotation?.revisionId)
    if (evidence && revision && !supports(revision, normIds)) weak.add(evidenceNumber(evidence))
  }
  return [...weak].sort()
}
