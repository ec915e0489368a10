import {
  aspects,
  themes,
  type Aspect,
  type Control,
  type Framework,
  type Group,
  type Measure,
  type OfficialText,
  type Pointer,
  type ProtectionLevel,
} from '../../domain/catalogue'
import { inNaturalOrder } from '../../domain/natural-order'
import { frameworkId } from '../catalogue/text-schema'
import { free } from './ciso-tree'
import { unescapeMarkup, valueOf, valuesOf, ours } from './oscal-names'
import { Prose } from './oscal-prose'
import type { OscalCatalogFile, OscalControl, OscalGroup, OscalMetadata, OscalPart } from './oscal-schema'
import { slug } from './slug'
import { themesBy } from './theme-of'
import { oneLine } from './title-from'

/** The framework that an OSCAL catalog holds; one that we wrote comes back as it was. */
export function readOscalCatalog(catalog: OscalCatalogFile): Framework {
  return new Reader(catalog).framework()
}

class Reader {
  readonly #prose: Prose
  readonly #groups: { group: Group; position: number }[] = []
  readonly #controls: Control[] = []
  readonly #groupIds = new Set<string>()
  readonly #source: string
  /** Of a catalog that we wrote: a control with measures is no norm itself. */
  readonly #ownId: string | undefined

  constructor(readonly catalog: OscalCatalogFile) {
    this.#prose = new Prose(catalog)
    this.#source = sourceOf(catalog.metadata) ?? ''
    this.#ownId = valueOf(catalog.metadata.props, 'framework')
  }

  framework(): Framework {
    const { metadata } = this.catalog
    for (const control of this.catalog.controls ?? []) this.#addControl(control, undefined)
    for (const group of this.catalog.groups ?? []) this.#addGroup(group, undefined)
    const title = valueOf(metadata.props, 'title') ?? unescapeMarkup(metadata.title)
    const version = valueOf(metadata.props, 'version') ?? metadata.version.trim()
    return {
      id: this.#ownId && isFrameworkId(this.#ownId) ? this.#ownId : slug(`${title} ${version}`) || 'framework',
      title,
      version,
      publisher: valueOf(metadata.props, 'publisher') ?? publisherOf(metadata) ?? title,
      date: valueOf(metadata.props, 'date') ?? dateOf(metadata),
      source: this.#source,
      categories: (metadata.props ?? [])
        .filter((prop) => prop.ns === ours && prop.name === 'category')
        .map((prop) => ({ id: valueOf([prop], 'category') ?? prop.value, title: prop.remarks ?? prop.value })),
      groups: this.#groups.sort((left, right) => left.position - right.position).map(({ group }) => group),
      controls: inNaturalOrder(this.#themed(), (control) => control.id),
    }
  }

  #themed(): Control[] {
    if (this.#ownId !== undefined) return this.#controls
    const theme = themesBy(this.#controls.map((control) => control.id))
    return this.#controls.map((control) => ({ ...control, theme: theme(control.id) }))
  }

  #addGroup(source: OscalGroup, parent: Group | undefined): void {
    const beside = valueOf(source.props, 'beside')
    const group = beside === undefined ? this.#makeGroup(source, parent) : parent
    for (const control of source.controls ?? []) this.#addControl(control, group)
    for (const below of source.groups ?? []) this.#addGroup(below, group)
  }

  #makeGroup(source: OscalGroup, parent: Group | undefined): Group {
    const id = valueOf(source.props, 'id') ?? free(source.id ?? `g${this.#groups.length + 1}`, this.#groupIds)
    this.#groupIds.add(id)
    const above = valueOf(source.props, 'parent') ?? parent?.id
    const title = valueOf(source.props, 'title') ?? unescapeMarkup(source.title)
    const group = { id, title, ...(above === undefined ? {} : { parent: above }) }
    this.#groups.push({ group, position: Number(valueOf(source.props, 'position') ?? this.#groups.length) })
    return group
  }

  #addControl(source: OscalControl, group: Group | undefined): void {
    const norm = this.#norm(source)
    const below = this.#measuresBelow(source)
    const own = this.#ownId === undefined && below.length > 0 && this.#prose.demandOf(source.parts) !== ''
    const measures = own ? [this.#asMeasure(source, norm), ...below] : below
    const categories = valuesOf(source.props, 'category')
    const groupId = group?.id ?? valueOf(source.props, 'group')
    this.#controls.push({
      ...norm,
      theme: themes.find((theme) => theme === valueOf(source.props, 'theme')) ?? 'other',
      evidenceHints: this.#hints(source.parts),
      ...(groupId === undefined ? {} : { group: groupId }),
      ...(valueOf(source.props, 'pointers') === undefined ? {} : { pointers: pointersIn(source.props) }),
      ...(categories.length === 0 || own ? {} : { categories }),
      measures: inNaturalOrder(measures, (measure) => measure.id),
    })
  }

  #measuresBelow(source: OscalControl): Measure[] {
    return (source.controls ?? []).flatMap((one) => [this.#asMeasure(one, this.#norm(one)), ...this.#measuresBelow(one)])
  }

  #asMeasure(source: OscalControl, norm: Norm): Measure {
    return { ...norm, categories: valuesOf(source.props, 'category') }
  }

  #norm({ id, title, props, parts, links }: OscalControl): Norm {
    const aspectsNamed = valuesOf(props, 'aspect').filter((value): value is Aspect => aspects.some((aspect) => aspect === value))
    const name = valueOf(props, 'title') ?? (oneLine(this.#prose.read(title)) || id)
    const level = valueOf(props, 'level')
    const note = this.#note(parts, props, links)
    const official = this.#official(parts)
    return {
      id: valueOf(props, 'id') ?? id,
      title: name,
      statement: this.#statement(parts) || name,
      aspects: aspectsNamed.length > 0 ? aspectsNamed : [...aspects],
      source: valueOf(props, 'source') ?? this.#sourceOf(links),
      ...(level === '1' || level === '2' || level === '3' ? { level: Number(level) as ProtectionLevel } : {}),
      ...(note === undefined ? {} : { note }),
      ...(official === undefined ? {} : { official }),
    }
  }

  /** Links of a foreign catalog lead to other controls and to literature. */
  #sourceOf(links: OscalControl['links']): string {
    return (this.#ownId === undefined ? undefined : webAddress(links, ['reference'])) ?? this.#source
  }

  #statement(parts: OscalPart[] | undefined): string {
    const [only, another] = (parts ?? []).filter((part) => part.name === 'statement')
    const plain = this.#ownId !== undefined && only !== undefined && another === undefined && !only.parts && !only.props && !only.title
    return plain ? unescapeMarkup(only.prose ?? '') : this.#prose.demandOf(parts)
  }

  /** Of a foreign catalog only why a control is empty: it was withdrawn, and where its text went. */
  #note(parts: OscalPart[] | undefined, props: OscalControl['props'], links: OscalControl['links']): string | undefined {
    const own = parts?.find((part) => part.ns === ours && part.name === 'note')
    if (own !== undefined) return unescapeMarkup(own.prose ?? '')
    const status = props?.find((prop) => prop.name === 'status' && prop.value.toLowerCase() === 'withdrawn')
    if (status === undefined) return undefined
    const went = (links ?? []).filter((link) => /^(moved-to|incorporated-into)$/.test(link.rel ?? ''))
    return [status.value, ...went.map((link) => `${link.rel} ${link.href}`)].join('; ')
  }

  #official(parts: OscalPart[] | undefined): OfficialText | undefined {
    const part = parts?.find((one) => one.ns === ours && one.name === 'official-text')
    if (part === undefined) return undefined
    const title = valueOf(part.props, 'title') ?? (part.title === undefined ? undefined : unescapeMarkup(part.title))
    return { ...(title === undefined ? {} : { title }), text: unescapeMarkup(part.prose ?? ''), from: valueOf(part.props, 'from') ?? '' }
  }

  #hints(parts: OscalPart[] | undefined): Control['evidenceHints'] {
    const own = (parts ?? []).filter((part) => part.ns === ours && part.name === 'evidence-hints')
    return Object.fromEntries(
      own
        .filter((part) => aspects.some((aspect) => aspect === part.class))
        .map((part) => [part.class, (part.parts ?? []).map((hint) => unescapeMarkup(hint.prose ?? ''))]),
    )
  }
}

function pointersIn(props: OscalControl['props']): Pointer[] {
  const own = (props ?? []).filter((prop) => prop.ns === ours && prop.name === 'pointer')
  return own.map((prop) => ({ id: valueOf([prop], 'pointer') ?? prop.value, to: prop.remarks ?? '' }))
}

function isFrameworkId(id: string): boolean {
  return frameworkId.safeParse(id).success
}

type Norm = Omit<Measure, 'categories'>

function sourceOf({ props, links }: OscalMetadata): string | undefined {
  return valueOf(props, 'source') ?? webAddress(links, ['reference', 'canonical', 'latest-version', 'alternate'])
}

/** The first address of the web among these links, by what they are for; never a script or a file. */
function webAddress(links: OscalControl['links'], rels: string[]): string | undefined {
  const usable = (links ?? []).filter((link) => /^https?:\/\//.test(link.href) && URL.canParse(link.href))
  return rels.map((rel) => usable.find((link) => link.rel === rel)?.href).find((href) => href !== undefined)
}

/** The organisation that the document names as its publisher, else the one that made it, else the first. */
function publisherOf(metadata: OscalMetadata): string | undefined {
  const named = (uuid: string) => metadata.parties?.find((party) => party.uuid === uuid)?.name
  const roles = metadata['responsible-parties'] ?? []
  const chosen = ['publisher', 'creator', 'contact'].flatMap((role) => roles.filter((one) => one['role-id'] === role))
  const names = chosen.flatMap((role) => (role['party-uuids'] ?? []).map(named))
  return [...names, ...(metadata.parties ?? []).map((party) => party.name)].find((name) => name !== undefined && name.trim() !== '')?.trim()
}

function dateOf(metadata: OscalMetadata): string {
  return (metadata.published ?? metadata['last-modified']).slice(0, 10)
}
