import { stringify } from 'yaml'
import type { Control, Framework, Measure } from '../../domain/catalogue'
import type { CisoLibrary } from './import-types'
import { tokensOf } from './oscal-names'
import { plainSlug } from './slug'

/**
 * A framework as a library of CISO Assistant: chapters and controls with measures as headings, and as requirements what gets a verdict:
 * a measure, or a control without any. Official texts and hints stay here: a library has one text for a requirement.
 */
export const cisoLibrary: CisoLibrary = (framework) => {
  const writer = new Writer(framework)
  const about = {
    ref_id: framework.id,
    name: framework.title,
    description: `${framework.title} ${framework.version}\n${framework.source}`.trim(),
  }
  const library = {
    urn: `urn:duiding:risk:library:${framework.id}`,
    locale: 'nl',
    ...about,
    version: 1,
    publication_date: framework.date,
    provider: framework.publisher,
    packager: 'duiding',
    objects: {
      framework: {
        urn: `urn:duiding:risk:framework:${framework.id}`,
        ...about,
        ...(framework.categories.length === 0
          ? {}
          : { implementation_groups_definition: framework.categories.map(({ id, title }) => ({ ref_id: id, name: title })) }),
        requirement_nodes: writer.nodes(),
      },
    },
  }
  return new TextEncoder().encode(stringify(library, { aliasDuplicateObjects: false, lineWidth: 120 }))
}

class Writer {
  readonly #prefix: string
  readonly #tokens: ReturnType<typeof tokensOf>
  readonly #groupUrns: Map<string, string>

  constructor(readonly framework: Framework) {
    this.#prefix = `urn:duiding:risk:req_node:${plainSlug(framework.id)}`
    this.#tokens = tokensOf(framework)
    this.#groupUrns = new Map([...this.#tokens.groups].map(([id, token]) => [id, this.#urn(token)]))
  }

  nodes(): object[] {
    const { groups, controls } = this.framework
    const loose = controls.filter(({ group }) => group === undefined || !this.#groupUrns.has(group))
    const shown = new Set<string>()
    const chapter = (id: string, depth: number): object[] => {
      const group = groups.find((one) => one.id === id)
      if (group === undefined || shown.has(id)) return []
      shown.add(id)
      const parent = group.parent === undefined || depth === 1 ? {} : { parent_urn: this.#groupUrns.get(group.parent) }
      return [
        { urn: this.#groupUrns.get(id), assessable: false, depth, ...parent, ref_id: id, name: group.title },
        ...controls
          .filter((control) => control.group === id)
          .flatMap((control) => this.#control(control, depth + 1, this.#groupUrns.get(id))),
        ...groups.filter((one) => one.parent === id).flatMap((one) => chapter(one.id, depth + 1)),
      ]
    }
    const tops = groups.filter((group) => group.parent === undefined || !this.#groupUrns.has(group.parent))
    const all = [...loose.flatMap((control) => this.#control(control, 1)), ...tops.flatMap((group) => chapter(group.id, 1))]
    // Chapters that stand below each other in a circle have no top: each is one.
    return [...all, ...groups.flatMap((group) => chapter(group.id, 1))]
  }

  #control(control: Control, depth: number, parent?: string): object[] {
    const urn = this.#urn(this.#tokens.controls.get(control.id))
    // An imported requirement that also stands among its own measures is one node.
    const itself = control.measures.find((measure) => measure.id === control.id)
    const assessable = itself !== undefined || control.measures.length === 0
    const below = control.measures.filter((measure) => measure !== itself)
    return [
      {
        urn,
        assessable,
        depth,
        ...(parent === undefined ? {} : { parent_urn: parent }),
        ...wordsOf(control),
        ...categoriesOf(itself ?? control),
      },
      ...below.map((measure) => ({
        urn: this.#urn(this.#tokens.measures.get(measure.id)),
        assessable: true,
        depth: depth + 1,
        parent_urn: urn,
        ...wordsOf(measure),
        ...categoriesOf(measure),
      })),
    ]
  }

  #urn(token: string | undefined): string {
    return `${this.#prefix}:${token}`
  }
}

function wordsOf({ id, title, statement, note }: Control | Measure) {
  return { ref_id: id, name: title, description: statement, ...(note === undefined ? {} : { annotation: note }) }
}

function categoriesOf({ categories = [] }: Control | Measure) {
  return categories.length === 0 ? {} : { implementation_groups: categories }
}
