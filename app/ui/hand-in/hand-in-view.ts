import type { ContextQuestion } from '../../domain/context-question'
import type { Engagement } from '../../domain/engagement'
import type { EvidenceFile, Inspection } from '../../domain/evidence'
import type { EvidenceContext } from '../../domain/evidence-context'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { Improvement } from '../../domain/improvement'
import type { Norm } from '../../domain/norm'
import type { FileScan } from '../../domain/scan'
import type { ReadOutFile } from '../../domain/suggestion'
import type { Day, Id, Moment, Sha256 } from '../../domain/values'

/** A hand-in that is being prepared, and what is already known about it. */
export interface HandInView {
  draft: {
    id: Id
    title: string
    /** One inspection, or the files that share this context. */
    bodies: (EvidenceFile | Inspection)[]
    context: EvidenceContext
    /** Questions whose content is there, but not yet as the answer of who hands in. */
    unconfirmed: ContextQuestion[]
    changedAt: Moment
  }
  engagement: Pick<Engagement, 'id' | 'title' | 'sample' | 'period' | 'referenceDate'>
  systemName: string
  request: Pick<EvidenceRequest, 'id' | 'number' | 'title' | 'expected' | 'questions'> | null
  /** Number of the evidence of which this is a new revision. */
  revises: string | null
  /** What the auditor found unclear in the version before. */
  improvements: Improvement[]
  /** Norms that it can count for: those of the request, or all of the system. */
  norms: Pick<Norm, 'id' | 'title' | 'aspects'>[]
  /** People who may be let into an embargo. */
  auditors: { id: Id; name: string }[]
  /** What the files say of themselves, and how reading them ended. */
  files: ReadOutFile[]
  /** Whether they were scanned, and what was found in them, by digest. */
  scans: Map<Sha256, FileScan>
  /** Earlier evidence of the same giver about this system: whom it names, to take over. */
  before: { number: string; people: EvidenceContext['people'] } | null
  /** Whether there is earlier evidence to start from. */
  mayReuse: boolean
  /** The earlier evidence from which this was started: its number and engagement. */
  takenFrom: string | null
  today: Day
  /** Files that were begun and did not arrive whole yet. */
  unfinished: UnfinishedUpload[]
}

/** A file of which only a part arrived, to go on with. */
export interface UnfinishedUpload {
  id: Id
  fileName: string
  /** Bytes. */
  size: number
  /** When the sender's device says that the file was last changed, in milliseconds. */
  fileChanged: number | null
  /** Bytes that arrived. */
  kept: number
}
