import type { Aspect } from './catalogue'

/** What is judged: a measure, or a control without measures, on one system (R2). */
export interface Norm {
  systemId: string
  /** Measure id such as `8.08.01`, or control id such as `8.09` where the control has no measures. */
  id: string
  controlId: string
  controlTitle: string
  theme: 'organisational' | 'people' | 'physical' | 'technological'
  title: string
  statement: string
  /** Toetsingscriterium: the auditor's own where the framework has none. */
  criterion: string
  /** The aspects that the measure speaks to. */
  aspects: Aspect[]
  applicability: { kind: 'applies' } | { kind: 'not-applicable'; reason: string; reference: string }
}

/** Names one norm on one system on one aspect: the cell of the matrix. */
export interface NormAspect {
  systemId: string
  normId: string
  aspect: Aspect
}
