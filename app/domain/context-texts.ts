import type { ContextPart, EvidenceContext } from './evidence-context'

/** The words that somebody wrote in each part of a context; a part without words is not among them. */
export function partTexts(context: EvidenceContext): { part: ContextPart; text: string }[] {
  const { people, shows } = context
  const texts: { part: ContextPart; text: string }[] = [
    { part: 'what', text: context.what },
    { part: 'origin', text: context.origin },
    { part: 'completeness', text: context.completeness },
    { part: 'people', text: [people.madeBy, people.collectedBy, people.approvedBy].filter(Boolean).join(' · ') },
    { part: 'shows', text: [shows.text, shows.notShown].filter(Boolean).join(' · ') },
    { part: 'readingGuide', text: context.readingGuide },
    { part: 'deviations', text: context.deviations },
    { part: 'edited', text: context.edited },
    ...Object.entries(context.answers).map(([id, text]) => ({ part: `question:${id}` as const, text })),
  ]
  return texts.filter(({ text }) => text.trim() !== '')
}
