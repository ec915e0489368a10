import { TextLink } from '../link'
import { Paragraph } from '../page'
import { useText } from '../words'

export const EXPORTS = ['yaml', 'oscal', 'csv', 'xlsx', 'library'] as const
export type ExportForm = (typeof EXPORTS)[number]

/** The forms in which a framework can be taken along. */
export function ExportList({ frameworkId }: { frameworkId: string }) {
  const words = useText().frameworks
  return (
    <>
      <Paragraph>{words.exportMore}</Paragraph>
      <ul className="duiding-ruled-list">
        {EXPORTS.map((form) => (
          <li key={form}>
            <TextLink to={`/frameworks/${encodeURIComponent(frameworkId)}/export/${form}`} document>
              {words.exports[form]}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}
