import type { Framework } from '../../domain/catalogue'
import type { OscalProfile } from './import-types'
import { jsonBytes, line, momentOf, oscalVersion, plainLine, prop, tokensOf, uuidOf } from './oscal-names'

/** What applies to a system as an OSCAL 1.2.1 profile on the catalog that `oscalCatalog` writes. */
export const oscalProfile: OscalProfile = (framework, system) => {
  const title = line('title', `${system.name}: ${framework.title} ${framework.version}`)
  const ids = applicable(framework, system)
  const body = {
    metadata: {
      title: title.text,
      'last-modified': momentOf(framework.date) ?? '2000-01-01T00:00:00Z',
      version: plainLine('version', framework.version).text,
      'oscal-version': oscalVersion,
      props: [prop('framework', framework.id), prop('system', system.id), ...title.props],
    },
    imports: [{ href: catalogHref(framework.id), 'include-controls': [{ 'with-child-controls': 'no', 'with-ids': ids }] }],
    merge: { 'as-is': true },
  }
  // A system to which nothing applies still is a selection: of all, with all left out.
  if (ids.length === 0) {
    const everything = { href: catalogHref(framework.id), 'include-all': {}, 'exclude-controls': [{ matching: [{ pattern: '*' }] }] }
    return jsonBytes({ profile: { uuid: uuidOf(body), ...body, imports: [everything] } })
  }
  return jsonBytes({ profile: { uuid: uuidOf(body), ...body } })
}

/** How our documents refer to the catalog of a framework: a file beside them. */
export function catalogHref(frameworkId: string): string {
  return `${frameworkId}.oscal.json`
}

/** Controls that apply, with those of their measures that are in scope and not excluded. */
function applicable(framework: Framework, system: Parameters<OscalProfile>[1]): string[] {
  const tokens = tokensOf(framework)
  return framework.controls.flatMap((control) => {
    const mapping = system.mappings.find((one) => one.control === control.id && (one.framework ?? system.framework) === framework.id)
    if (mapping === undefined || !mapping.applies) return []
    const excluded = new Set(mapping.exclusions.map((exclusion) => exclusion.measure))
    const measures = control.measures.filter(({ id }) => (mapping.measures?.includes(id) ?? true) && !excluded.has(id))
    return [tokens.controls.get(control.id) ?? [], measures.flatMap(({ id }) => tokens.measures.get(id) ?? [])].flat()
  })
}
