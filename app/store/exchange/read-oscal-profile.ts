import type { Framework } from '../../domain/catalogue'
import type { ImportedProfile } from './import-types'
import { tokensOf, unescapeMarkup, valueOf } from './oscal-names'
import type { OscalProfileFile, OscalSelection } from './oscal-schema'

/** A selection of controls. What a profile changes in the texts of a catalog (`modify`) is not read. */
export function readOscalProfile({ metadata, imports }: OscalProfileFile): ImportedProfile {
  const included = imports.flatMap((one) => one['include-controls'] ?? [])
  return {
    kind: 'profile',
    title: valueOf(metadata.props, 'title') ?? unescapeMarkup(metadata.title),
    hrefs: imports.map((one) => one.href),
    ids: [...new Set(included.flatMap((selection) => selection['with-ids'] ?? []))],
    all: imports.some((one) => one['include-all'] !== undefined || one['include-controls'] === undefined),
    selectFrom: (framework) => selectFrom(framework, imports),
  }
}

function selectFrom(framework: Framework, imports: OscalProfileFile['imports']): { ids: string[]; unknown: string[] } {
  const names = new Names(framework)
  const [chosen, unknown]: [Set<string>, Set<string>] = [new Set(), new Set()]
  for (const one of imports) {
    const all = one['include-all'] !== undefined || one['include-controls'] === undefined
    const here = all ? new Set(names.all) : names.find(one['include-controls'] ?? [], unknown)
    for (const id of names.find(one['exclude-controls'] ?? [], new Set())) here.delete(id)
    for (const id of here) chosen.add(id)
  }
  return { ids: names.all.filter((id) => chosen.has(id)), unknown: [...unknown] }
}

/** The ids of a framework by all that a profile may call them: as they are, or as OSCAL's tokens. */
class Names {
  readonly all: string[]
  readonly #byName = new Map<string, string>()
  readonly #children = new Map<string, string[]>()

  constructor(framework: Framework) {
    const tokens = tokensOf(framework)
    this.all = [...new Set(framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => measure.id)]))]
    for (const map of [tokens.measures, tokens.controls]) for (const [id, token] of map) this.#byName.set(token, id)
    for (const id of this.all) this.#byName.set(id, id)
    for (const control of framework.controls) {
      this.#children.set(
        control.id,
        control.measures.map((measure) => measure.id),
      )
    }
  }

  find(selections: OscalSelection, unknown: Set<string>): Set<string> {
    const found = new Set<string>()
    for (const selection of selections) {
      const patterns = (selection.matching ?? []).flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]))
      const matched = [...this.#byName].filter(([name]) => patterns.some((pattern) => matches(name, pattern))).map(([, id]) => id)
      for (const name of selection['with-ids'] ?? []) {
        const id = this.#byName.get(name)
        if (id === undefined) unknown.add(name)
        else matched.push(id)
      }
      for (const id of matched) {
        found.add(id)
        if (selection['with-child-controls'] === 'yes') for (const child of this.#children.get(id) ?? []) found.add(child)
      }
    }
    return found
  }
}

/** A glob with `*` and `?`, compared in one pass with one place to go back to, so that no pattern takes long. */
function matches(name: string, pattern: string): boolean {
  let [at, mark, star, resume] = [0, 0, -1, 0]
  while (at < name.length) {
    if (pattern[mark] === '*') [star, resume, mark] = [mark, at, mark + 1]
    else if (pattern[mark] === '?' || pattern[mark] === name[at]) [at, mark] = [at + 1, mark + 1]
    else if (star !== -1) [resume, at, mark] = [resume + 1, resume + 1, star + 1]
    else return false
  }
  return /^\**$/.test(pattern.slice(mark))
}
