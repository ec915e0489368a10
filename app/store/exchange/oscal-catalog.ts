import type { Control, Framework, Group, Measure, OfficialText } from '../../domain/catalogue'
import type { OscalCatalog } from './import-types'
import {
  escapeMarkup,
  jsonBytes,
  line,
  momentOf,
  oscalVersion,
  ours,
  plainLine,
  prop,
  tokensOf,
  uuidOf,
  type Prop,
  type Tokens,
} from './oscal-names'

/**
 * A framework as an OSCAL 1.2.1 catalog: groups, controls, and measures as controls within them, each with its statement. What OSCAL
 * has no place for (aspects, categories, hints) stands in properties and parts of ours, so that it reads back the same.
 */
export const oscalCatalog: OscalCatalog = (framework) => {
  const writer = new Writer(framework)
  const body = { metadata: writer.metadata(), ...writer.body() }
  return jsonBytes({ catalog: { uuid: uuidOf(body), ...body } })
}

class Writer {
  readonly #tokens: Tokens

  constructor(readonly framework: Framework) {
    this.#tokens = tokensOf(framework)
  }

  metadata() {
    const { id, date, source, categories } = this.framework
    const [title, version] = [line('title', this.framework.title), plainLine('version', this.framework.version)]
    const publisher = plainLine('publisher', this.framework.publisher)
    const party = uuidOf({ party: this.framework.publisher })
    const published = momentOf(date)
    return {
      title: title.text,
      ...(published === undefined ? {} : { published }),
      'last-modified': published ?? '2000-01-01T00:00:00Z',
      version: version.text,
      'oscal-version': oscalVersion,
      props: [
        prop('framework', id),
        ...title.props,
        ...version.props,
        ...publisher.props,
        ...(published === undefined ? [prop('date', date)] : []),
        ...linkProps(source),
        ...categories.map((category) => prop('category', category.id, category.title)),
      ],
      ...links(source),
      roles: [{ id: 'publisher', title: 'Publisher' }],
      parties: [{ uuid: party, type: 'organization', name: publisher.text }],
      'responsible-parties': [{ 'role-id': 'publisher', 'party-uuids': [party] }],
    }
  }

  /** A group of OSCAL holds groups or controls: controls beside groups stand in a group of their own that is no group of ours. */
  body() {
    const { groups, controls } = this.framework
    const known = new Set(groups.map((group) => group.id))
    const loose = controls.filter((control) => control.group === undefined || !known.has(control.group))
    const nested = groupTree(groups)
    return {
      ...(loose.length === 0 ? {} : { controls: loose.map((control) => this.#control(control)) }),
      ...(nested.length === 0 ? {} : { groups: nested.map((branch) => this.#group(branch)) }),
    }
  }

  #group({ group, position, below, lost }: GroupBranch): object {
    const token = this.#tokens.groups.get(group.id) ?? group.id
    const title = line('title', group.title)
    const own = this.framework.controls.filter((control) => control.group === group.id).map((control) => this.#control(control))
    const places = below.map((branch) => this.#group(branch))
    const beside = { id: `${token}-controls`, title: title.text, props: [prop('beside', group.id)], controls: own }
    return {
      id: token,
      title: title.text,
      props: [
        prop('id', group.id),
        ...title.props,
        prop('position', String(position)),
        ...(lost && group.parent !== undefined ? [prop('parent', group.parent)] : []),
      ],
      ...(places.length === 0 && own.length > 0 ? { controls: own } : {}),
      ...(places.length > 0 ? { groups: [...(own.length > 0 ? [beside] : []), ...places] } : {}),
    }
  }

  #control(control: Control): object {
    const token = this.#tokens.controls.get(control.id) ?? control.id
    const hints = Object.entries(control.evidenceHints).filter(([, texts]) => texts !== undefined)
    const props = [
      prop('theme', control.theme),
      ...(control.pointers === undefined ? [] : [prop('pointers', String(control.pointers.length))]),
      ...(control.pointers ?? []).map(({ id, to }) => prop('pointer', id, to)),
      // A control whose group does not exist keeps saying so.
      ...(control.group !== undefined && !this.framework.groups.some((group) => group.id === control.group)
        ? [prop('group', control.group)]
        : []),
      ...(control.categories ?? []).map((category) => prop('category', category)),
    ]
    const hintParts = hints.map(([aspect, texts]) => ({
      name: 'evidence-hints',
      ns: ours,
      class: aspect,
      ...(texts.length === 0 ? {} : { parts: texts.map((text) => ({ name: 'hint', ns: ours, prose: escapeMarkup(text) })) }),
    }))
    const measures = control.measures.map((measure) => this.#measure(measure))
    return { ...this.#norm(control, token, props, hintParts), ...(measures.length === 0 ? {} : { controls: measures }) }
  }

  #measure(measure: Measure): object {
    const token = this.#tokens.measures.get(measure.id) ?? measure.id
    return this.#norm(
      measure,
      token,
      measure.categories.map((category) => prop('category', category)),
      [],
    )
  }

  #norm(norm: Control | Measure, token: string, own: Prop[], parts: object[]) {
    const title = line('title', norm.title)
    return {
      id: token,
      title: title.text,
      props: [
        { name: 'label', value: plainLine('id', norm.id).text },
        prop('id', norm.id),
        ...title.props,
        ...own,
        ...norm.aspects.map((aspect) => prop('aspect', aspect)),
        ...(norm.level === undefined ? [] : [prop('level', String(norm.level))]),
        ...linkProps(norm.source),
      ],
      ...links(norm.source),
      parts: [
        { id: `${token}_smt`, name: 'statement', prose: escapeMarkup(norm.statement) },
        ...(norm.note === undefined ? [] : [{ name: 'note', ns: ours, prose: escapeMarkup(norm.note) }]),
        ...(norm.official === undefined ? [] : [officialPart(norm.official)]),
        ...parts,
      ],
    }
  }
}

function officialPart({ title, text, from }: OfficialText) {
  const heading = title === undefined ? undefined : line('title', title)
  return {
    name: 'official-text',
    ns: ours,
    ...(heading === undefined ? {} : { title: heading.text }),
    props: [prop('from', from), ...(heading?.props ?? [])],
    prose: escapeMarkup(text),
  }
}

function links(source: string) {
  return isReference(source) ? { links: [{ href: source, rel: 'reference' }] } : {}
}

/** An address that OSCAL's references cannot say. */
function linkProps(source: string): Prop[] {
  return isReference(source) ? [] : [prop('source', source)]
}

function isReference(source: string): boolean {
  return /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?(\/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/.test(
    source,
  )
}

interface GroupBranch {
  group: Group
  /** In the framework's own list. */
  position: number
  below: GroupBranch[]
  /** Its parent does not exist, or stands below it. */
  lost: boolean
}

/** Groups below their parents; a group whose parents go round, or do not exist, stands at the top and names its parent. */
function groupTree(groups: Group[]): GroupBranch[] {
  const branches = groups.map((group, position): GroupBranch => ({ group, position, below: [], lost: false }))
  const byId = new Map(branches.map((branch) => [branch.group.id, branch]))
  return branches.filter((branch) => {
    const { parent } = branch.group
    if (parent === undefined) return true
    branch.lost = !reachesTop(branch, byId)
    if (!branch.lost) byId.get(parent)?.below.push(branch)
    return branch.lost
  })
}

/** Levels of groups within each other: more is no chapter of anything, and readers bound the depth of JSON. */
const deepest = 20

function reachesTop(branch: GroupBranch, byId: Map<string, GroupBranch>): boolean {
  const seen = new Set<GroupBranch>()
  let current: GroupBranch | undefined = branch
  while (current !== undefined && !seen.has(current) && seen.size < deepest) {
    seen.add(current)
    if (current.group.parent === undefined) return true
    current = byId.get(current.group.parent)
  }
  return false
}
