import { aspects, UNDATED, type Category, type Control, type Framework, type Group, type Measure } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import { inNaturalOrder } from '../../domain/natural-order'
import type { ParsedYaml } from '../catalogue/parse-yaml'
import { date } from '../catalogue/text-schema'
import { cisoLibraryFile, shortenedNumbers, type CisoFramework, type CisoLibraryFile } from './ciso-schema'
import { free, growTree, type CisoBranch } from './ciso-tree'
import { yamlDocument } from './document'
import type { ImportReading } from './import-types'
import { plainSlug, slug } from './slug'
import { themesBy } from './theme-of'
import { oneLine, titleFrom } from './title-from'

/** A library of CISO Assistant (intuitem/ciso-assistant-community), in each of its languages. */
export function readCisoLibrary(yaml: ParsedYaml, file: string, bytes: Uint8Array): ImportReading {
  const document = yamlDocument(yaml)
  const told = (mistakes: Omit<Mistake, 'file'>[]): ImportReading => ({
    ok: false,
    mistakes: mistakes.map((mistake) => ({ file, ...mistake }) as Mistake),
  })
  const absent = withoutFramework(yaml.value)
  if (absent !== null) return told([{ ...document.locate(['objects']), kind: 'frameworkAbsent', found: absent } as Mistake])
  const shortened = shortenedNumbers(yaml)
  if (shortened.length > 0) return told(shortened)
  const shaped = document.shape(cisoLibraryFile)
  if (!shaped.ok) return told(shaped.faults)
  const dated = shaped.value.publication_date?.trim() ?? ''
  if (dated !== '' && !isDate(dated)) {
    const place = document.locate(['publication_date'])
    return told([{ ...place, kind: 'wrongForm', key: 'publication_date', value: dated.slice(0, 60), form: 'date' } as Mistake])
  }
  const { path, framework, count } = frameworkIn(shaped.value)
  if (framework === undefined || count > 1) {
    const fault = count > 1 ? { kind: 'severalInside', noun: 'framework', count } : { kind: 'frameworkAbsent', found: [] }
    return told([{ ...document.locate(path), ...fault } as Mistake])
  }
  const nodes = [...path, 'requirement_nodes']
  const tree = growTree(framework.requirement_nodes, (below) => ({ file, ...document.locate([...nodes, ...below]) }))
  if (!tree.ok) return tree
  if (!framework.requirement_nodes.some((node) => node.assessable)) {
    return told([{ ...document.locate(nodes), kind: 'emptyList', key: 'requirement_nodes' } as Mistake])
  }
  const languages = languagesOf(shaped.value, framework)
  return {
    ok: true,
    content: {
      kind: 'framework',
      format: 'ciso-assistant',
      languages,
      inLanguage: (language = languages[0]) => new Reader(shaped.value, framework, language).framework(tree.tops),
      received: { format: 'ciso-assistant', bytes },
    },
  }
}

/** With or without a time behind it. */
function isDate(text: string): boolean {
  return date.safeParse(text.slice(0, 10)).success
}

/** The kinds of objects in a library that has no framework; null when it has one. */
function withoutFramework(value: unknown): string[] | null {
  const objects = (value as { objects?: unknown }).objects
  if (typeof objects !== 'object' || objects === null || Array.isArray(objects)) return []
  return 'framework' in objects || 'frameworks' in objects ? null : Object.keys(objects)
}

function frameworkIn({ objects }: CisoLibraryFile): { path: (string | number)[]; framework: CisoFramework | undefined; count: number } {
  if (objects.framework) return { path: ['objects', 'framework'], framework: objects.framework, count: 1 }
  const several = objects.frameworks ?? []
  return { path: ['objects', 'frameworks', 0], framework: several[0], count: several.length }
}

function languagesOf(library: CisoLibraryFile, framework: CisoFramework): [string, ...string[]] {
  const first = library.locale || 'en'
  const all = [library, framework, ...framework.requirement_nodes].flatMap((part) => Object.keys(part.translations ?? {}))
  return [first, ...[...new Set(all)].filter((language) => language !== first).sort()]
}

/** The first that says anything, in one line. */
function firstOf(...texts: (string | null | undefined)[]): string {
  return texts.map((text) => oneLine(text ?? '')).find((text) => text !== '') ?? ''
}

type Words = 'name' | 'description' | 'annotation' | 'typical_evidence'
type Translated = Partial<Record<Words, string | null>> & { translations?: CisoLibraryFile['translations'] }

class Reader {
  readonly #categories = new Map<string, Category>()

  constructor(
    readonly library: CisoLibraryFile,
    readonly source: CisoFramework,
    readonly language: string,
  ) {
    const taken = new Set<string>()
    for (const definition of source.implementation_groups_definition ?? []) {
      const ref = definition.ref_id ?? ''
      this.#addCategory(ref, this.#say(definition, 'name') || ref, taken)
    }
    const used = source.requirement_nodes.flatMap((node) => node.implementation_groups ?? [])
    for (const ref of used) if (ref && this.#categoryOf(ref) === undefined) this.#addCategory(ref, ref, taken)
  }

  framework(tops: CisoBranch[]): Framework {
    const { library, source } = this
    const [groups, controls]: [Group[], Control[]] = [[], []]
    for (const branch of tops) this.#sort(branch, undefined, groups, controls)
    const theme = themesBy(controls.map((control) => control.id))
    const version = firstOf(library.version) || '1'
    const title = firstOf(this.#say(source, 'name'), this.#say(library, 'name'), source.ref_id, library.ref_id) || 'framework'
    return {
      id: slug(`${firstOf(source.ref_id, library.ref_id, title)} ${version}`) || 'framework',
      title,
      version,
      publisher: firstOf(library.provider, library.packager, title),
      date: library.publication_date?.trim().slice(0, 10) || UNDATED,
      source: this.#address(),
      categories: [...this.#categories.values()],
      groups,
      controls: inNaturalOrder(
        controls.map((control) => ({ ...control, theme: theme(control.id) })),
        (control) => control.id,
      ),
    }
  }

  /** A library has no field for the address of the original; publishers write it in the description. Empty when they do not. */
  #address(): string {
    const texts = [this.source.description, this.library.description, this.library.copyright]
    return /https:\/\/[^\s"'<>()]+[^\s"'<>().,;]/.exec(texts.filter(Boolean).join(' '))?.[0] ?? ''
  }

  #addCategory(ref: string, title: string, taken: Set<string>): void {
    const id = free(plainSlug(ref) || 'categorie', taken)
    taken.add(id)
    this.#categories.set(ref, { id, title: oneLine(title) || id })
  }

  /** Libraries write the same group with and without a capital. */
  #categoryOf(ref: string): Category | undefined {
    const folded = [...this.#categories].find(([key]) => key.normalize('NFC').toLowerCase() === ref.normalize('NFC').toLowerCase())
    return this.#categories.get(ref) ?? folded?.[1]
  }

  /** Headings above become groups, the topmost requirement a control, and what stands below that its measures. */
  #sort(branch: CisoBranch, parent: Group | undefined, groups: Group[], controls: Control[]): void {
    if (branch.node.assessable) {
      controls.push(this.#control(branch, parent))
      return
    }
    const title = [branch.node.ref_id, this.#say(branch.node, 'name') || titleFrom(this.#say(branch.node, 'description'))]
    const group = { id: branch.id, title: oneLine(title.filter(Boolean).join(' ')) || branch.id, ...(parent ? { parent: parent.id } : {}) }
    groups.push(group)
    for (const below of branch.below) this.#sort(below, group, groups, controls)
  }

  #control(branch: CisoBranch, group: Group | undefined): Control {
    const words = this.#words(branch)
    const below = this.#measuresBelow(branch, [])
    const own = this.#say(branch.node, 'description') !== ''
    // A verdict is given per measure: what is a requirement itself, beside those below it, must be one of them.
    const measures = own && below.length > 0 ? [this.#measure(branch, []), ...below] : below
    const categories = this.#categoriesOf(branch)
    const evidence = this.#say(branch.node, 'typical_evidence')
    return {
      ...words,
      theme: 'other',
      evidenceHints: evidence === '' ? {} : { existence: [evidence] },
      ...(group === undefined ? {} : { group: group.id }),
      ...(measures.length === 0 && categories.length > 0 ? { categories } : {}),
      measures: inNaturalOrder(measures, (measure) => measure.id),
    }
  }

  #measuresBelow(branch: CisoBranch, headings: string[]): Measure[] {
    return branch.below.flatMap((one) => {
      const title = oneLine(this.#say(one.node, 'name')) || one.id
      if (!one.node.assessable) return this.#measuresBelow(one, [...headings, title])
      return [this.#measure(one, headings), ...this.#measuresBelow(one, headings)]
    })
  }

  #measure(branch: CisoBranch, headings: string[]): Measure {
    const { title, ...words } = this.#words(branch)
    return { ...words, title: [...headings, title].join(' › '), categories: this.#categoriesOf(branch) }
  }

  #categoriesOf({ node }: CisoBranch): string[] {
    const groups = new Set((node.implementation_groups ?? []).map((ref) => (ref ? this.#categoryOf(ref) : undefined)))
    return [...this.#categories.values()].filter((category) => groups.has(category)).map((category) => category.id)
  }

  #words({ node, id }: CisoBranch) {
    const [name, description, annotation] = (['name', 'description', 'annotation'] as const).map((word) => this.#say(node, word))
    const title = oneLine(name ?? '') || titleFrom(description ?? '') || id
    const note = annotation ? { note: annotation } : {}
    return { id, title, statement: description || title, aspects: [...aspects], source: this.#address(), ...note }
  }

  /** In the language that is asked for, else as it stands. */
  #say(part: Translated, word: Words): string {
    return (part.translations?.[this.language]?.[word] || part[word] || '').replace(/\r\n?/g, '\n').trim()
  }
}
