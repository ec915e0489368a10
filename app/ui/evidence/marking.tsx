import { createContext, useContext } from 'react'
import type { Anchor } from '../../domain/annotation'
import type { Id } from '../../domain/values'

/** What viewer, context and annotations share on the evidence page: the mark that is shown, and the mark being made. */
export interface Marking {
  /** Address of the evidence in view; its verbs stand below it: `/evidence/…/judge`. */
  address: string
  /** The edition of the framework whose norms are shown; sent along with a mark. */
  edition: number
  /** Whether this person may annotate here. */
  may: boolean
  /** Opens the form for a new annotation at this place. */
  start(anchor: Anchor): void
  /** The annotation that is shown in viewer and list. */
  current: Id | null
  show(id: Id): void
}

export const MarkingContext = createContext<Marking>({ address: '', edition: 1, may: false, start() {}, current: null, show() {} })

export const useMarking = (): Marking => useContext(MarkingContext)

/** An anchor as it stands in an address: `row-12`, `page-3`, `whole`; so that marking works without JavaScript. */
export function anchorInAddress(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'whole':
      return 'whole'
    case 'page':
      return `page-${anchor.page}`
    case 'row':
      return `row-${anchor.row}`
    case 'quote':
      return anchor.page === null ? 'quote' : `quote-${anchor.page}`
  }
}

/** Reads what `anchorInAddress` wrote; the whole when it says nothing. */
export function anchorFromAddress(words: string | null): Anchor {
  const [, kind, digits] = /^(whole|page|row|quote)(?:-(\d{1,7}))?$/.exec(words ?? '') ?? []
  const place = digits ? Number(digits) : null
  if (kind === 'page' && place) return { kind, page: place }
  if (kind === 'row' && place) return { kind, row: place }
  if (kind === 'quote') return { kind, quote: '', page: place }
  return { kind: 'whole' }
}
