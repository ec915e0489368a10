import type { Relatives } from '../../domain/relatives'
import type { Change } from '../../domain/change-map'
import { ButtonLink, TextLink } from '../link'
import { Paragraph } from '../page'
import { useText } from '../words'
import { changesAddress, controlAddress } from './addresses'
import { ChangeStatus } from './change-status'
import type { FrameworkNames } from './mapping-detail'

/** A number in another version, with its title and the control where it stands. */
export interface Elsewhere {
  id: string
  title: string
  controlId: string
}

/** What another version has of this control, with the titles there. */
export interface VersionView extends Relatives {
  /** By id. */
  there: Record<string, Elsewhere>
}

interface VersionListProps {
  frameworkId: string
  controlId: string
  versions: VersionView[]
  names: FrameworkNames
  /** The version that is shown beside this one now. */
  beside: string | null
}

/** Predecessors and successors through every change map. */
export function VersionList({ frameworkId, controlId, versions, names, beside }: VersionListProps) {
  const text = useText()
  const words = text.controls.versions
  const nameOf = (id: string) => (names[id] ? text.nouns.framework(names[id].title, names[id].version) : id)
  if (versions.length === 0) return <Paragraph>{words.none}</Paragraph>
  return (
    <div className="duiding-compare">
      {versions.map((version) => (
        <section key={version.mapId} className="duiding-compare__system">
          <h3 className="utrecht-heading-3">
            {version.direction === 'newer' ? words.newer(nameOf(version.framework)) : words.older(nameOf(version.framework))}
          </h3>
          {version.of.length === 0 && <p>{words.nothing}</p>}
          <ul className="duiding-ruled-list duiding-ruled-list--dense">
            {version.of.map(({ id, changes }) =>
              changes.map((change, at) => (
                <li key={`${id}-${at}`} className="duiding-stack duiding-stack--small">
                  <p>
                    <strong>{id}</strong> <ChangeStatus change={change} />
                  </p>
                  <Others frameworkId={version.framework} there={version.there} change={change} direction={version.direction} />
                  {change.note && <p className="duiding-small duiding-soft">{change.note}</p>}
                </li>
              )),
            )}
          </ul>
          <p className="duiding-row">
            {beside !== version.framework && (
              <ButtonLink small to={controlAddress(frameworkId, controlId, { with: version.framework, at: 'sides' })}>
                {words.beside(nameOf(version.framework))}
              </ButtonLink>
            )}
            <TextLink to={changesAddress(version.mapId)}>{words.list}</TextLink>
          </p>
        </section>
      ))}
    </div>
  )
}

interface OthersProps {
  frameworkId: string
  there: Record<string, Elsewhere>
  change: Change
  direction: 'newer' | 'older'
}

function Others({ frameworkId, there, change, direction }: OthersProps) {
  const ids = direction === 'newer' ? change.to : change.from
  if (ids.length === 0) return null
  return (
    <ul className="duiding-plain-list">
      {ids.map((id) => {
        const one = there[id]
        return (
          <li key={id}>
            {one ? (
              <TextLink to={controlAddress(frameworkId, one.controlId, one.id === one.controlId ? {} : { at: one.id })}>
                {one.id} {one.title}
              </TextLink>
            ) : (
              id
            )}
          </li>
        )
      })}
    </ul>
  )
}
