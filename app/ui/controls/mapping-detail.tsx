import type { ReactNode } from 'react'
import type { StatementRow } from '../../domain/applicability'
import type { Control, DerivedFrom, Mapping } from '../../domain/catalogue'
import { TextLink } from '../link'
import { useText } from '../words'
import { controlAddress } from './addresses'
import { ApplicabilityStatus } from './applicability-status'
import { AspectWords } from './aspect-words'

/** A control on one system, and the names of the frameworks that its mapping may come from. */
export interface MappedOn {
  system: { id: string; name: string }
  row: StatementRow
  /** Null when nobody decided. */
  mapping: Mapping | null
}

export type FrameworkNames = Record<string, { title: string; version: string }>

interface MappingDetailProps {
  control: Pick<Control, 'id' | 'measures'>
  on: MappedOn
  names: FrameworkNames
}

/** What is laid down for a control on one system: whether it applies and why, the criterion, what is expected and asked. */
export function MappingDetail({ control, on: { row, mapping }, names }: MappingDetailProps) {
  const words = useText().controls
  return (
    <>
      <p>
        <ApplicabilityStatus state={row.state} derived={row.derivedFrom !== null} />
      </p>
      {row.derivedFrom && <Derived from={row.derivedFrom} names={names} />}
      {mapping === null ? (
        <p>{words.undecidedMore}</p>
      ) : (
        <dl className="duiding-compare__list">
          {mapping.applies ? <Applies control={control} row={row} mapping={mapping} /> : <Excluded mapping={mapping} />}
        </dl>
      )}
    </>
  )
}

function Derived({ from, names }: { from: DerivedFrom; names: FrameworkNames }) {
  const text = useText()
  const words = text.controls
  const name = names[from.framework]
  return (
    <div className="duiding-small duiding-soft">
      <p>{words.derivedFrom(name ? text.nouns.framework(name.title, name.version) : from.framework, from.controls.join(', '))}</p>
      <p>
        {words.derivedSure[from.confidence]}{' '}
        {from.controls.map((id) => (
          <span key={id} className="duiding-list-part">
            <TextLink to={controlAddress(from.framework, id)}>{id}</TextLink>
          </span>
        ))}
      </p>
    </div>
  )
}

function Excluded({ mapping }: { mapping: Extract<Mapping, { applies: false }> }) {
  const words = useText().controls
  return (
    <>
      <Item name={words.reason}>{mapping.reason}</Item>
      <Item name={words.reference}>{mapping.reference}</Item>
      {mapping.riskAnalysis && <Item name={words.riskAnalysis}>{mapping.riskAnalysis}</Item>}
    </>
  )
}

function Applies({
  control,
  row,
  mapping,
}: {
  control: MappingDetailProps['control']
  row: StatementRow
  mapping: Extract<Mapping, { applies: true }>
}) {
  const words = useText().controls
  const own = mapping.criteria.filter(({ measure }) => control.measures.some((one) => one.id === measure))
  return (
    <>
      {(mapping.criterion !== undefined || own.length === 0) && (
        <Item name={words.criterion}>{mapping.criterion ?? words.criterionOfFramework}</Item>
      )}
      {own.map(({ measure, text }) => (
        <Item key={measure} name={words.criterionOf(measure)}>
          {text}
        </Item>
      ))}
      {control.measures.length > 0 && <Item name={words.inScope}>{row.inScope.map((part) => part.id).join(', ') || '–'}</Item>}
      {mapping.exclusions.map((one) => (
        <Item key={one.measure} name={words.excluded(one.measure)}>
          {one.reason} <span className="duiding-soft duiding-small">{one.reference}</span>
        </Item>
      ))}
      <Item name={words.expected}>
        {mapping.expectedEvidence.length === 0 ? (
          words.none
        ) : (
          <ul>
            {mapping.expectedEvidence.map((one) => (
              <li key={one.id}>
                {one.title}{' '}
                <span className="duiding-soft duiding-small">
                  <AspectWords aspects={one.aspects} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Item>
      <Item name={words.questions}>
        {mapping.questions.length === 0 ? (
          words.none
        ) : (
          <ul>
            {mapping.questions.map((one) => (
              <li key={one.id}>
                {one.text}
                {one.example && <p className="duiding-small duiding-soft">{words.example(one.example)}</p>}
              </li>
            ))}
          </ul>
        )}
      </Item>
    </>
  )
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
