import { TextLink } from '../link'
import { useText } from '../words'

/** The maps of changes, each named by its two versions. */
export function ChangeLinks({ changes, nameOf }: { changes: { id: string; from: string; to: string }[]; nameOf: (id: string) => string }) {
  const words = useText().frameworks
  return (
    <ul className="duiding-ruled-list">
      {changes.map((map) => (
        <li key={map.id}>
          <TextLink to={`/changes/${encodeURIComponent(map.id)}`}>{words.changesFrom(nameOf(map.from), nameOf(map.to))}</TextLink>
        </li>
      ))}
    </ul>
  )
}
