import { stringify } from 'yaml'
import type { Catalogue, Control, Framework, Mapping, SystemProfile } from '../../domain/catalogue'
import type { ChangeMap } from '../../domain/change-map'
import type { CatalogueZip } from './import-types'
import { officialOf } from './official-file'
import { readOwnZip } from './read-own-files'
import { unzip } from './unzip'
import { zip } from './zip'

/**
 * A framework with its change maps and systems as our own YAML. It is read back before it is given out: what the strict reader
 * refuses (an id that our files cannot have, a text beyond their limits) is refused here, with the same mistakes.
 */
export const catalogueZip: CatalogueZip = (framework, changes, systems = []) => {
  const bytes = zip(filesOf(framework, changes, systems))
  const unpacked = unzip(bytes)
  if (!unpacked.ok) throw new Error(`a ZIP of our own does not open: ${unpacked.fault.kind}`)
  // Other frameworks, to which changes and systems may refer, are not part of what is written.
  const others = otherFrameworks(framework, changes, systems)
  const reading = readOwnZip(unpacked.files, `${framework.id}.zip`, others)
  return reading.ok ? { ok: true, bytes } : { ok: false, mistakes: reading.mistakes }
}

function filesOf(framework: Framework, changes: ChangeMap[], systems: SystemProfile[]): Record<string, string> {
  const { controls, ...about } = framework
  const folder = `frameworks/${framework.id}`
  const official = officialOf(framework)
  return Object.fromEntries([
    [`${folder}/framework.yaml`, yamlOf(about)],
    ...controls.map((control) => [`${folder}/${control.id.replaceAll('/', '_')}.yaml`, yamlOf(withoutOfficial(control))]),
    ...changes.map((map) => [`changes/${map.id}.yaml`, yamlOf(map)]),
    ...systems.map((system) => [`systems/${system.id}.yaml`, yamlOf(system)]),
    ...(official === undefined ? [] : [[`official/${framework.id}.yaml`, yamlOf(official)]]),
  ]) as Record<string, string>
}

function withoutOfficial({ official: _, ...control }: Control): Control {
  return { ...control, measures: control.measures.map(({ official: __, ...measure }) => measure) }
}

/** No anchors: a list that stands in two places is written twice. */
function yamlOf(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 120 })
}

/** What changes and systems name of other frameworks and systems, as far as they say it: no reference is wrong for leading outside. */
function otherFrameworks(framework: Framework, changes: ChangeMap[], systems: SystemProfile[]): Catalogue {
  const named = new Map<string, Map<string, Set<string>>>()
  const add = (id: string, control: string, measures: string[]) => {
    if (id === framework.id) return
    const controls = named.get(id) ?? new Map<string, Set<string>>()
    controls.set(control, new Set([...(controls.get(control) ?? []), ...measures]))
    named.set(id, controls)
  }
  for (const map of changes) {
    for (const change of map.changes) {
      change.from.forEach((id) => add(map.from, id, []))
      change.to.forEach((id) => add(map.to, id, []))
    }
  }
  for (const system of systems) {
    for (const mapping of system.mappings) add(mapping.framework ?? system.framework, mapping.control, measuresOf(mapping))
  }
  const own = new Set(systems.map((system) => system.id))
  const beside = new Set(
    systems.flatMap((system) => system.dependencies.map((dependency) => dependency.system)).filter((id) => !own.has(id)),
  )
  return {
    frameworks: [...named].map(([id, controls]) => ({
      ...blank,
      id,
      controls: [...controls].map(([control, ids]) => withIds(control, [...ids])),
    })),
    systems: [...beside].map((id) => ({ id, name: '', kind: '', description: '', ...nobody, framework: '', mappings: [] })),
    changes: [],
  }
}

/** Without a criterion a mapping rests on measures, also when it does not name them. */
function measuresOf(mapping: Mapping): string[] {
  if (!mapping.applies) return []
  const ids = [...(mapping.measures ?? []), ...mapping.exclusions.map((one) => one.measure), ...mapping.criteria.map((one) => one.measure)]
  return ids.length === 0 && mapping.criterion === undefined ? [`${mapping.control}.01`] : ids
}

const blank = { title: '', version: '', publisher: '', date: '', source: '', categories: [], groups: [] }

const nobody = { owner: null, supplier: null, components: [], dependencies: [] }

function withIds(id: string, measures: string[]): Control {
  const empty = { title: '', statement: '', aspects: [], source: '' }
  return {
    ...empty,
    id,
    theme: 'other',
    evidenceHints: {},
    measures: measures.map((measure) => ({ ...empty, id: measure, categories: [] })),
  }
}
