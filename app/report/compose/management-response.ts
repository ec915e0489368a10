import type { Block } from '../blocks'
import { paragraphsOf, type Scope } from './scope'

/** The last response of management, verbatim. */
export function composeManagementResponse(scope: Scope): Block[] {
  const { text, format, file } = scope
  const heading: Block = { kind: 'heading', level: 1, id: 'management-response', text: text.annex('A', text.response.title) }
  const response = file.managementResponses.at(-1)
  if (!response) return [heading, { kind: 'paragraph', text: text.response.none }]
  return [
    heading,
    { kind: 'paragraph', text: text.response.intro(response.by.name, scope.roleOf(response.by), format.moment(response.at)) },
    { kind: 'quote', paragraphs: paragraphsOf(response.text) },
  ]
}
