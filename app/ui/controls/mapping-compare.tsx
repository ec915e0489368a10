import type { Control, Mapping } from '../../domain/catalogue'
import { TextLink } from '../link'
import { EmptyState } from '../notice'
import { Status } from '../status'
import { useText } from '../words'
import { AspectWords } from './aspect-words'

/** The same control on each system, side by side: criterion, measures in scope, evidence expected, questions asked. */
export function MappingCompare({ control, mapped }: { control: Control; mapped: { systemId: string; name: string; mapping: Mapping }[] }) {
  const words = useText().pages.controls
  if (mapped.length === 0) return <EmptyState title={words.notMapped}><p>{words.notMappedMore}</p></EmptyState>
  return (
    <div className="duiding-compare">
      {mapped.map(({ systemId, name, mapping }) => (
        <section key={systemId} className="duiding-compare__system">
          <h3 className="utrecht-heading-3"><TextLink to={`/systems/${systemId}`}>{name}</TextLink></h3>
          {mapping.applies ? <Applies control={control} mapping={mapping} /> : (
            <>
              <p><Status tone="still" shape="dash">{words.applies.no}</Status></p>
              <p>{mapping.reason}</p>
              <p className="duiding-small duiding-soft">{mapping.reference}</p>
            </>
          )}
        </section>
      ))}
    </div>
  )
}

function Applies({ control, mapping }: { control: Control; mapping: Extract<Mapping, { applies: true }> }) {
  const words = useText().pages.controls
  const inScope = mapping.measures ?? control.measures.map((measure) => measure.id)
  return (
    <dl className="duiding-compare__list">
      <div><dt>{words.criterion}</dt><dd>{mapping.criterion ?? words.criterionOfFramework}</dd></div>
      {control.measures.length > 0 && <div><dt>{words.inScope}</dt><dd>{inScope.filter((id) => !mapping.exclusions.some((one) => one.measure === id)).join(', ') || '–'}</dd></div>}
      {mapping.exclusions.map((one) => <div key={one.measure}><dt>{words.excluded(one.measure)}</dt><dd>{one.reason} <span className="duiding-soft duiding-small">{one.reference}</span></dd></div>)}
      <div><dt>{words.expected}</dt><dd><ul>{mapping.expectedEvidence.map((one) => <li key={one.id}>{one.title} <span className="duiding-soft duiding-small"><AspectWords aspects={one.aspects} /></span></li>)}</ul></dd></div>
      <div><dt>{words.questions}</dt><dd><ul>{mapping.questions.map((one) => <li key={one.id}>{one.text}{one.example && <p className="duiding-small duiding-soft">{words.example(one.example)}</p>}</li>)}</ul></dd></div>
    </dl>
  )
}
