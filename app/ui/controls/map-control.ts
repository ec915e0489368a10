import { statementOf } from '../../domain/applicability'
import type { Catalogue, Control, Framework, SystemProfile } from '../../domain/catalogue'
import { mappingsFor } from '../../domain/mappings-for'
import type { MappedOn } from './mapping-detail'

/** How one control stands on one system. */
export function mapControl(catalogue: Catalogue, framework: Framework, control: Control, profile: SystemProfile): MappedOn {
  const alone = { ...framework, controls: [control] }
  return {
    system: { id: profile.id, name: profile.name },
    row: statementOf(catalogue, profile, alone).rows[0]!,
    mapping: mappingsFor(catalogue, profile, alone).find((mapping) => mapping.control === control.id) ?? null,
  }
}

/** The names of all frameworks, for telling from which one something comes. */
export const namesOf = (frameworks: Framework[]): Record<string, { title: string; version: string }> =>
  Object.fromEntries(frameworks.map(({ id, title, version }) => [id, { title, version }]))
