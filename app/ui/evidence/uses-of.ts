import type { Annotation } from '../../domain/annotation'
import type { AuditFile } from '../../domain/audit-file'
import type { Aspect } from '../../domain/catalogue'
import { latestVersion } from '../../domain/finding'
import type { Id } from '../../domain/values'
import { currentVerdicts } from '../../domain/verdict'
import { boardAddress } from '../verdict/board-address'

/** What rests on an annotation now: a verdict or a finding, with its address. */
export type Use = { to: string } &
  /** Under: the version of the framework of a verdict from before an upgrade that holds no more. */
  ({ kind: 'verdict'; normId: string; aspect: Aspect; under?: string } | { kind: 'finding'; number: number })

/** Everything that rests on each of these annotations, in the order of verdicts and findings; earlier versions do not count. */
export function usesOf(
  file: Pick<AuditFile, 'engagement' | 'verdicts' | 'formerVerdicts' | 'findings'>,
  marks: Annotation[],
): Map<Id, Use[]> {
  const uses = new Map<Id, Use[]>(marks.map((mark) => [mark.id, []]))
  const add = (ids: Id[], use: Use) => {
    for (const id of ids) uses.get(id)?.push(use)
  }
  for (const verdict of currentVerdicts(file.verdicts)) {
    add(verdict.basis, {
      kind: 'verdict',
      normId: verdict.normId,
      aspect: verdict.aspect,
      to: `${boardAddress(file.engagement.id, verdict.systemId, verdict.normId)}#${verdict.aspect}`,
    })
  }
  for (const { verdict, from } of file.formerVerdicts) {
    add(verdict.basis, {
      kind: 'verdict',
      normId: from.id,
      aspect: verdict.aspect,
      under: from.framework.version,
      to: `/engagements/${file.engagement.id}/upgrade#history`,
    })
  }
  for (const finding of file.findings) {
    add(latestVersion(finding).basis, { kind: 'finding', number: finding.number, to: `/findings/${finding.id}` })
  }
  return uses
}
