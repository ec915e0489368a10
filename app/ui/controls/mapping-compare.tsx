import type { Control } from '../../domain/catalogue'
import { TextLink } from '../link'
import { EmptyState } from '../notice'
import { useText } from '../words'
import { systemAddress } from './addresses'
import { MappingDetail, type FrameworkNames, type MappedOn } from './mapping-detail'

/** With more systems than this one opens the few that one looks for. */
const MOST_OPEN = 8

/** The same control on each system, side by side: whether it applies, criterion, measures in scope, evidence expected, questions asked. */
export function MappingCompare({ control, mapped, names }: { control: Control; mapped: MappedOn[]; names: FrameworkNames }) {
  const words = useText().controls
  if (mapped.length === 0)
    return (
      <EmptyState title={words.noSystems}>
        <p>{words.noSystemsMore}</p>
      </EmptyState>
    )
  return (
    <div className="duiding-compare">
      {mapped.map((on) => (
        <section key={on.system.id} className="duiding-compare__system">
          <h3 className="utrecht-heading-3">
            <TextLink to={systemAddress(on.system.id)}>{on.system.name}</TextLink>
          </h3>
          {mapped.length > MOST_OPEN ? (
            <details className="duiding-details">
              <summary>{words.applicability[on.row.state]}</summary>
              <MappingDetail control={control} on={on} names={names} />
            </details>
          ) : (
            <MappingDetail control={control} on={on} names={names} />
          )}
        </section>
      ))}
    </div>
  )
}
