import type { Block } from '../blocks'
import type { Scope } from './scope'

/** What is not known is left open, to be filled in by hand: the report invents nothing. */
export function composeSignature(scope: Scope): Block[] {
  const { text, options, format } = scope
  const words = text.signature
  const heading: Block = { kind: 'heading', level: 1, id: 'signature', number: '6', text: words.title, runsOn: true }
  if (scope.isDraft) return [heading, { kind: 'paragraph', text: words.draft }]
  return [
    heading,
    {
      kind: 'facts',
      rows: [
        { label: words.place, value: words.toFill },
        { label: words.date, value: format.day(scope.today) },
        { label: words.name, value: options.by?.name ?? words.toFill },
        { label: words.role, value: options.by ? `${scope.roleOf(options.by)}, ${text.organisation}` : words.toFill },
        { label: words.sign, value: `\n\n${words.toFill}` },
      ],
    },
  ]
}
