import { TextLink } from '../link'
import { Paragraph, Section } from '../page'
import { useText } from '../words'
import type { ProfileView, UploadView } from './upload-view'

/** A selection of norms: not kept in the catalogue, but ready to open an engagement with. */
export function ProfilePreview({ view }: { view: UploadView & ProfileView }) {
  const text = useText()
  const words = text.frameworks.upload
  return (
    <Section title={view.title} ruled>
      <Paragraph>{words.profileMore}</Paragraph>
      {view.selects.length === 0 ? (
        <Paragraph>{words.profileNone}</Paragraph>
      ) : (
        <ul className="duiding-ruled-list">
          {view.selects.map((one) => (
            <li key={one.id}>
              <TextLink to={`/engagements/new?framework=${encodeURIComponent(one.id)}&profile=${view.uploadId}`}>
                {words.profileUse(text.nouns.framework(one.title, one.version), one.count)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
