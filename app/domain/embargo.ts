import type { AuditFile } from './audit-file'
import { evidenceNumber, latestRevision, underEmbargo, type Evidence, type EvidenceRevision } from './evidence'
import type { Finding, FindingVersion } from './finding'
import { refuse } from './refusal'
import type { Day, Id } from './values'
import type { Review, Verdict } from './verdict'

/** Stands where words would be that rest on evidence under embargo, for who may not read that evidence. */
export const WITHHELD_WORDS = '[…]'

/** The giver and the named circle see what is under embargo; `null` is a reader who is in no circle, such as that of a report. */
export const readsRevision = (personId: Id | null, revision: EvidenceRevision, today: Day): boolean =>
  !underEmbargo(revision, today) ||
  (personId !== null && (revision.handedInBy.id === personId || (revision.context.handling.embargo?.circle.includes(personId) ?? false)))

/** Evidence as one person sees it. The last revision decides whether it is under embargo; an earlier one may stay so by itself. */
export function withoutEmbargoed(personId: Id, evidence: Evidence, today: Day): Evidence {
  const last = latestRevision(evidence)
  if (last && !readsRevision(personId, last, today)) return { ...evidence, title: '', revisions: [], withheld: 'embargo' }
  return { ...evidence, revisions: evidence.revisions.filter((revision) => readsRevision(personId, revision, today)) }
}

/**
 * Verdicts and findings without the words that rest on a mark on evidence that this reader may not read: they see that it is
 * so, and on which numbers; the outcome stays. What an auditor repeats in other words elsewhere cannot be told by a program.
 */
export function withoutEmbargoedWords<File extends Pick<AuditFile, 'verdicts' | 'formerVerdicts' | 'findings'>>(
  shown: File,
  whole: Pick<AuditFile, 'evidence' | 'annotations'>,
  personId: Id | null,
  today: Day,
): File {
  const hidden = hiddenMarks(whole, personId, today)
  if (hidden.size === 0) return shown
  return {
    ...shown,
    verdicts: shown.verdicts.map((verdict) => withoutFacts(verdict, hidden)),
    formerVerdicts: shown.formerVerdicts.map((former) => ({ ...former, verdict: withoutFacts(former.verdict, hidden) })),
    findings: shown.findings.map((finding) => withoutTexts(finding, hidden)),
  }
}

/** Nobody reviews, rewrites, sends or answers words that they may not read. @throws Refusal */
export function checkReads(versions: { withheld?: string[] }[]): void {
  const evidence = [...new Set(versions.flatMap((version) => version.withheld ?? []))].sort()
  if (evidence.length > 0) refuse({ kind: 'words-under-embargo', evidence })
}

/** Marks that a reader may not read, with the number of the evidence that they stand on. */
function hiddenMarks({ evidence, annotations }: Pick<AuditFile, 'evidence' | 'annotations'>, personId: Id | null, today: Day) {
  const numbers = new Map<Id, string>()
  for (const item of evidence) {
    const last = latestRevision(item)
    const all = last !== undefined && !readsRevision(personId, last, today)
    for (const revision of item.revisions)
      if (all || !readsRevision(personId, revision, today)) numbers.set(revision.id, evidenceNumber(item))
  }
  return new Map(annotations.flatMap(({ id, revisionId }) => (numbers.has(revisionId) ? [[id, numbers.get(revisionId)!] as const] : [])))
}

const restsOn = (basis: Id[], hidden: Map<Id, string>): string[] => [...new Set(basis.flatMap((id) => hidden.get(id) ?? []))].sort()
const withoutNotes = (reviews: Review[]): Review[] => reviews.map((review) => ({ ...review, note: review.note && WITHHELD_WORDS }))

function withoutFacts(verdict: Verdict, hidden: Map<Id, string>): Verdict {
  const withheld = restsOn(verdict.basis, hidden)
  return withheld.length === 0 ? verdict : { ...verdict, facts: WITHHELD_WORDS, reviews: withoutNotes(verdict.reviews), withheld }
}

function withoutTexts(finding: Finding, hidden: Map<Id, string>): Finding {
  const versions = finding.versions.map((version) => versionWithoutTexts(version, hidden))
  if (!versions.some((version) => version.withheld)) return finding
  return { ...finding, versions, replies: finding.replies.map((reply) => ({ ...reply, text: WITHHELD_WORDS })) }
}

function versionWithoutTexts(version: FindingVersion, hidden: Map<Id, string>): FindingVersion {
  const withheld = restsOn(version.basis, hidden)
  if (withheld.length === 0) return version
  return {
    ...version,
    title: WITHHELD_WORDS,
    condition: WITHHELD_WORDS,
    criterion: WITHHELD_WORDS,
    cause: WITHHELD_WORDS,
    effect: WITHHELD_WORDS,
    recommendation: WITHHELD_WORDS,
    reviews: withoutNotes(version.reviews),
    withheld,
  }
}
