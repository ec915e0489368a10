import type { Annotation } from '../../domain/annotation'
import type { AuditFile } from '../../domain/audit-file'
import { aspects, type Aspect } from '../../domain/catalogue'
import type { Engagement } from '../../domain/engagement'
import { judgementOf, supports, type Evidence } from '../../domain/evidence'
import type { Norm } from '../../domain/norm'
import { refuse } from '../../domain/refusal'
import type { FormerVerdict } from '../../domain/upgrade'
import { editionOf } from '../../domain/upgrade-rules'
import type { Id } from '../../domain/values'
import { needsInterpretableBasis, type Verdict, openForReview } from '../../domain/verdict'
import { weakEvidence } from '../../domain/verdict-rules'
import { answersFor, readsWorkingPapers, type Part } from '../../domain/viewer'

/** A mark that counts for this norm, with where it stands and whether its evidence can be interpreted. */
export interface BoardMark {
  mark: Annotation
  evidence: Pick<Evidence, 'id' | 'number' | 'title'>
  judgement: ReturnType<typeof judgementOf>
  /** Whether its evidence can be interpreted for what is judged here (R1). */
  supports: boolean
  aspects: Aspect[]
  direction: Annotation['bearings'][number]['direction']
}

export interface AspectView {
  aspect: Aspect
  /** Oldest first. */
  versions: Verdict[]
  /** Numbers of evidence under the current version that is not judged interpretable (any more). */
  weak: string[]
  /** Verdicts of an earlier edition that are to be judged again here, the latest first. */
  former: FormerVerdict[]
  /** Whether the norm speaks to it; a verdict on an aspect that it left behind is only read. */
  asked: boolean
}

/** What the board of one norm on one system shows. */
export interface BoardView {
  engagement: Pick<Engagement, 'id' | 'title' | 'type' | 'sample'>
  systemName: string
  norm: Norm
  /** Number of the edition in force: sent along with a verdict, so that none is given on a norm that was not seen. */
  edition: number
  marks: BoardMark[]
  /** Marks on this system that count for other norms: they may be chosen as basis too. */
  otherMarks: BoardMark[]
  unmarked: Pick<Evidence, 'id' | 'number' | 'title'>[]
  requests: { id: Id; number: number; title: string; answered: boolean }[]
  aspects: AspectView[]
  findings: { id: Id; number: number; title: string }[]
  /** What a review of this page is about: sent along, so that a verdict given meanwhile is not approved unseen. */
  openForReview: Id[]
  may: { conclude: boolean; review: 'may' | 'own-work' | 'embargo' | 'nothing' | 'no' }
  previous: { id: string; title: string } | null
  next: { id: string; title: string } | null
}

/** The board of a norm, from the file as its viewer sees it. @throws Refusal to who reads no working papers */
export function boardOf(file: AuditFile, part: Part, systemId: string, normId: string): BoardView {
  if (!readsWorkingPapers(part)) refuse({ kind: 'not-found' })
  const norm = file.norms.find((one) => one.systemId === systemId && one.id === normId) ?? refuse({ kind: 'not-found' })
  const { id, title, type, sample } = file.engagement
  const marks = marksOn(file, norm)
  const verdicts = file.verdicts.filter((one) => one.systemId === systemId && one.normId === normId)
  const former = file.formerVerdicts.filter((one) => one.verdict.systemId === systemId && one.at.includes(normId)).reverse()
  const requests = file.requests.filter((one) => one.systemId === systemId && one.controlId === norm.controlId && !one.lapsed)
  const siblings = file.norms.filter((one) => one.systemId === systemId)
  const at = siblings.indexOf(norm)
  const here = marks.flatMap((one) => bearingOn(one, normId))
  return {
    engagement: { id, title, type, sample },
    norm,
    edition: editionOf(file).number,
    systemName: file.systems.find((one) => one.id === systemId)?.name ?? systemId,
    marks: here,
    otherMarks: marks
      .filter((one) => !here.some((other) => other.mark.id === one.mark.id))
      .map((one) => ({ ...one, aspects: [], direction: 'neutral' as const })),
    unmarked: file.evidence
      .filter(
        (one) =>
          !one.withheld && requests.some((request) => request.id === one.requestId) && !here.some((other) => other.evidence.id === one.id),
      )
      .map(({ id, number, title }) => ({ id, number, title })),
    requests: requests.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      answered: file.evidence.some((item) => item.requestId === one.id),
    })),
    aspects: aspects
      .filter(
        (aspect) =>
          norm.aspects.includes(aspect) || [...verdicts, ...former.map((one) => one.verdict)].some((one) => one.aspect === aspect),
      )
      .map((aspect) => ({
        ...aspectOf(file, aspect, verdicts),
        former: former.filter((one) => one.verdict.aspect === aspect),
        asked: norm.aspects.includes(aspect),
      })),
    findings: file.findings
      .filter((one) => one.systemId === systemId && one.normIds.includes(normId))
      .map((one) => ({ id: one.id, number: one.number, title: one.versions.at(-1)?.title ?? '' })),
    openForReview: openForReview(file.verdicts, systemId, normId).map((verdict) => verdict.id),
    may: { conclude: part.audits, review: reviewOf(file, part, systemId, verdicts) },
    previous: siblings[at - 1] ?? null,
    next: siblings[at + 1] ?? null,
  }
}

type Located = Pick<BoardMark, 'mark' | 'evidence' | 'judgement' | 'supports'>

function marksOn(file: AuditFile, { systemId, id: normId }: Norm): Located[] {
  return file.annotations.flatMap((mark) => {
    const evidence = file.evidence.find((one) => one.id === mark.evidenceId && one.systemId === systemId)
    const revision = evidence?.revisions.find((one) => one.id === mark.revisionId)
    return evidence && revision
      ? [
          {
            mark,
            evidence: { id: evidence.id, number: evidence.number, title: evidence.title },
            judgement: judgementOf(revision),
            supports: supports(revision, [normId]),
          },
        ]
      : []
  })
}

/** A mark counts once for each direction that it has on this norm. */
function bearingOn(located: Located, normId: string): BoardMark[] {
  const bearings = located.mark.bearings.filter((one) => one.normId === normId)
  const directions = [...new Set(bearings.map((one) => one.direction))]
  return directions.map((direction) => ({
    ...located,
    direction,
    aspects: bearings.filter((one) => one.direction === direction).map((one) => one.aspect),
  }))
}

function aspectOf(file: AuditFile, aspect: Aspect, all: Verdict[]): Omit<AspectView, 'former' | 'asked'> {
  const versions = all.filter((one) => one.aspect === aspect).sort((a, b) => a.version - b.version)
  const current = versions.at(-1)
  return {
    aspect,
    versions,
    weak: current && needsInterpretableBasis(current.outcome.value) ? weakEvidence(file, current.basis, [current.normId]) : [],
  }
}

/** Maker is not checker, and who owns a system never reviews it (R4); the step checks it again. */
function reviewOf(file: AuditFile, part: Part, systemId: string, verdicts: Verdict[]): BoardView['may']['review'] {
  const open = aspects.some((aspect) => {
    const current = verdicts
      .filter((one) => one.aspect === aspect)
      .sort((a, b) => a.version - b.version)
      .at(-1)
    return current !== undefined && current.reviews.at(-1)?.outcome !== 'approved'
  })
  const owned =
    answersFor(part, systemId) || file.members.some((member) => member.personId === part.personId && member.systemId === systemId)
  if (owned) return 'no'
  if (!open) return 'nothing'
  if (verdicts.some((one) => one.by.id === part.personId)) return 'own-work'
  // Nobody approves words that they may not read.
  return openForReview(verdicts, systemId, verdicts[0]!.normId).some((one) => one.withheld) ? 'embargo' : 'may'
}
