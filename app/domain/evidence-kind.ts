import type { EvidenceFile, Inspection } from './evidence'

/** Kinds of evidence that each are explained in their own way. */
export const EVIDENCE_KINDS = ['list', 'log', 'screenshot', 'document', 'interview'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** The kind of what is given, by its first file: a guess, for which example to show first. */
export function kindOf(bodies: (EvidenceFile | Inspection)[]): EvidenceKind {
  const [body] = bodies
  if (!body) return 'list'
  if (body.kind === 'inspection') return 'interview'
  if (body.mediaType.startsWith('image/')) return 'screenshot'
  if (/\.(log|evtx|pcap)$/i.test(body.name) || /\blog\b/i.test(body.name)) return 'log'
  if (/\.(pdf|docx?|odt|rtf|html?|md)$/i.test(body.name)) return 'document'
  if (/\.(eml|msg)$/i.test(body.name)) return 'interview'
  return /\.txt$/i.test(body.name) ? 'log' : 'list'
}
