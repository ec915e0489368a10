import type { Day, Id } from './values'
import type { Aspect } from './catalogue'

/** Rubricering. */
export const CLASSIFICATIONS = ['public', 'internal', 'departmental-confidential'] as const
export type Classification = (typeof CLASSIFICATIONS)[number]

/** Grounds of the Wet open overheid that this field needs most. */
export const WOO_GROUNDS = ['5.1.1.c', '5.1.2.c', '5.1.2.e', '5.1.2.h'] as const
export type WooGround = (typeof WOO_GROUNDS)[number]

/** Embargo: seen by the named circle and the giver alone, until a day or a decision. */
export interface Embargo {
  reason: string
  until: { kind: 'day'; day: Day } | { kind: 'decision'; decision: string }
  /** People (ids) who may see it all the same. */
  circle: Id[]
}

/**
 * Duiding: what an auditor must know to interpret a piece of evidence. Ten fields, each answered by who hands the evidence in.
 * An empty text means "not answered": it is stored as it is, so that what lacks can be seen, asked and reported.
 * Rests on ISA 500 (relevance, reliability) and on practice for information produced by the entity.
 */
export interface EvidenceContext {
  /** 1 What this is, of which system and version. */
  what: string
  /** 2 How it was made: source, query, filters, tool. */
  origin: string
  /** 3 The day or period it covers; never the upload date. Null: not answered. */
  covers: { kind: 'day'; day: Day } | { kind: 'period'; from: Day; to: Day } | null
  /** 4 Completeness: how many, reconciled with what. */
  completeness: string
  /** 5 Who made it, who collected it, who approved it (functions, no names needed). */
  people: { madeBy: string; collectedBy: string; approvedBy: string }
  /** 6 What it shows, for which norm and aspect, and what it does not show. */
  shows: { text: string; norms: { normId: string; aspect: Aspect }[]; notShown: string }
  /** 7 How to read it: where to look, codes, abbreviations, thresholds, time zone. */
  readingGuide: string
  /** 8 Known deviations and accepted risks. */
  deviations: string
  /** 9 Classification, whether a copy may be kept, embargo, Woo ground. */
  handling: { classification: Classification; copyMayBeKept: boolean; embargo: Embargo | null; wooGround: WooGround | null }
  /** 10 Whether it was edited or redacted after export, and how. */
  edited: string
  /** The answer to each question that the mapping asks, by question id. */
  answers: Record<string, string>
}

/** The ten fields in the order in which they are asked, printed and judged. */
export const CONTEXT_FIELDS = [
  'what',
  'origin',
  'covers',
  'completeness',
  'people',
  'shows',
  'readingGuide',
  'deviations',
  'handling',
  'edited',
] as const
export type ContextField = (typeof CONTEXT_FIELDS)[number]

/** One of the ten fields, or a question of the mapping by its id: what is judged, disputed and asked about. */
export type ContextPart = ContextField | `question:${string}`

/** Every part of a context in the order of asking. */
export const partsOf = (questionIds: string[]): ContextPart[] => [...CONTEXT_FIELDS, ...questionIds.map((id) => `question:${id}` as const)]

export const isContextPart = (part: string): part is ContextPart =>
  CONTEXT_FIELDS.some((field) => field === part) || /^question:[\w.:-]+$/.test(part)

/** Which of the ten fields and the mapping's questions have no answer, in the order of asking. */
export function missingIn(context: EvidenceContext, questionIds: string[]): ContextPart[] {
  const blank = (text: string) => text.trim() === ''
  const missing: Record<ContextField, boolean> = {
    what: blank(context.what),
    origin: blank(context.origin),
    covers: context.covers === null,
    completeness: blank(context.completeness),
    people: blank(context.people.madeBy) || blank(context.people.collectedBy) || blank(context.people.approvedBy),
    shows: blank(context.shows.text) || blank(context.shows.notShown),
    readingGuide: blank(context.readingGuide),
    deviations: blank(context.deviations),
    handling: false,
    edited: blank(context.edited),
  }
  return [
    ...CONTEXT_FIELDS.filter((field) => missing[field]),
    ...questionIds
      .filter((id) => blank(Object.hasOwn(context.answers, id) ? (context.answers[id] ?? '') : ''))
      .map((id) => `question:${id}` as const),
  ]
}
