import type { Actor } from './person'
import type { Id, Moment, Sha256 } from './values'

/** A report as issued: the PDF lies in the vault and never changes (R3). */
export interface IssuedReport {
  id: Id
  /** Concept for the management response, or the final report. */
  kind: 'draft' | 'final'
  /** 1, 2, 3 … per engagement. */
  number: number
  sha256: Sha256
  pages: number
  /** Bytes. */
  size: number
  by: Actor
  at: Moment
}

/** Managementreactie: printed verbatim; the last one counts. */
export interface ManagementResponse {
  id: Id
  text: string
  by: Actor
  at: Moment
}

/** An addition by an author to the computed limitations; it can add, never take away (R7). */
export interface LimitationNote {
  id: Id
  systemId: string | null
  text: string
  by: Actor
  at: Moment
}
