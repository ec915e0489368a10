import type { ExtractionEnd } from '../../domain/extraction'
import type { Annotation } from '../../domain/annotation'
import type { CopyLeave } from '../../domain/copying'
import type { Engagement } from '../../domain/engagement'
import type { Evidence } from '../../domain/evidence'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { InspectionTie } from '../../domain/inspection-tie'
import type { Norm } from '../../domain/norm'
import type { Day, Id, Moment } from '../../domain/values'
import type { Use } from './uses-of'
import type { ViewedFile } from './viewed-file'

/** What the page of one piece of evidence shows, as far as this person may see it. */
export interface EvidenceView {
  evidence: Evidence
  /** The revision in view; null under embargo. */
  revisionId: Id | null
  viewed: ViewedFile
  /** How reading out its text ended, for who may open it. */
  readOut: ExtractionEnd | null
  engagement: Pick<Engagement, 'id' | 'title' | 'type' | 'sample'>
  systemName: string
  request: Pick<EvidenceRequest, 'id' | 'number' | 'title' | 'questions'> | null
  norms: Norm[]
  /** Ids of the norms that the revision in view speaks to. */
  about: string[]
  /** The edition of the framework that they are of. */
  edition: number
  marks: Annotation[]
  uses: Map<Id, Use[]>
  may: { audit: boolean; judge: boolean; answer: boolean; revise: boolean; lift: boolean }
  /** Whether this person may take a copy of the revision in view. */
  copy: CopyLeave
  /** How the revision in view goes together with an inspection. */
  ties: InspectionTie[]
  /** Who looks, and when: stands with what is departmental-confidential. */
  looker: { name: string; at: Moment } | null
  today: Day
  /** Day offered as deadline of a question. */
  due: Day
}
