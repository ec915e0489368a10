import type { ContextField } from '../../domain/evidence-context'

/** An entry of a pack, as its page shows it. */
export interface PackRow {
  /** From 1, in the order of evidence.yaml. */
  place: number
  title: string
  request: { id: string; number: string; title: string } | null
  /** Null for an inspection. */
  file: { name: string; size: number } | null
  missing: (ContextField | `question:${string}`)[]
  state: 'new' | 'revision' | 'present'
  /** What it is a revision of, or where it is already. */
  evidence: { id: string; number: string; revision: number } | null
}
