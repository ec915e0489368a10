import type { Dependency } from '../../domain/catalogue'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { useText } from '../words'

interface DependencyListProps {
  name: string
  dependencies: Dependency[]
  known: { id: string; name: string }[]
  dependents: { id: string; name: string }[]
}

/** What a system leans on, and what leans on it: two columns with the system between them, read from left to right. */
export function DependencyList({ name, dependencies, known, dependents }: DependencyListProps) {
  const words = useText().pages.system
  return (
    <div className="duiding-graph">
      <div>
        <h3 className="utrecht-heading-4">{words.dependents}</h3>
        {dependents.length === 0 ? (
          <Paragraph small>{words.noDependents}</Paragraph>
        ) : (
          <ul className="duiding-graph__nodes">
            {dependents.map((one) => (
              <li key={one.id}>
                <TextLink to={`/systems/${one.id}`}>{one.name}</TextLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p
        className={`duiding-graph__self${dependents.length ? '' : ' duiding-graph__self--first'}${dependencies.length ? '' : ' duiding-graph__self--last'}`}
      >
        <strong>{name}</strong>
      </p>
      <div>
        <h3 className="utrecht-heading-4">{words.dependsOn}</h3>
        {dependencies.length === 0 ? (
          <Paragraph small>{words.noDependencies}</Paragraph>
        ) : (
          <ul className="duiding-graph__nodes">
            {dependencies.map((one) => {
              const system = known.find((other) => other.id === one.system)
              return (
                <li key={one.system}>
                  {system ? <TextLink to={`/systems/${system.id}`}>{system.name}</TextLink> : one.system}
                  <p className="duiding-small duiding-soft">{one.description}</p>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
