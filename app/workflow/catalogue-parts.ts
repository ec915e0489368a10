import { z } from 'zod'
import type { Framework } from '../domain/catalogue'
import { accountsFor, type ChangeMap } from '../domain/change-map'
import type { Mistake } from '../domain/catalogue-mistake'
import type { AddedContent, AdditionKind, WorkingCatalogue } from '../domain/working-catalogue'
import { frameworkId } from '../store/catalogue/text-schema'
import { frameworkFromTable } from '../store/exchange/framework-from-table'
import type { ImportContent, ImportedTable, TableColumns, Texts } from '../store/exchange/import-types'
import { textsOf } from '../store/exchange/official-texts'
import { textsFromTable } from '../store/exchange/texts-from-table'
import { choice, day, id, line, normId, number } from './input'

const column = number.pipe(z.number().int().min(0).max(1000))
const columns = z.object({ number: column, title: column.optional(), text: column, group: column.optional() })
const about = z.object({ id, title: line(160), version: line(160), publisher: line(160), date: day, source: line(2000) })

/** What an administrator says that an upload is. */
export const uploadChoice = z.object({
  as: choice(['catalogue', 'framework', 'official-texts', 'change-map']),
  /** Of a library in several languages. */
  language: line(20).optional(),
  /** Of a table: which sheet (from 0) and columns, and what the table does not say of a new framework. */
  sheet: column.optional(),
  columns: columns.optional(),
  about: about.optional(),
  /** Over which framework official texts are to lie. */
  frameworkId: id.optional(),
})
export type UploadChoice = z.output<typeof uploadChoice>

export interface CataloguePart {
  kind: AdditionKind
  name: string
  content: AddedContent
}

/** Unfit: the file is no such thing. Mistakes: it is, and these things in it are wrong. */
export type PartsReading =
  { ok: true; parts: CataloguePart[]; unknownIds: string[] } | { ok: false; mistakes: Mistake[] } | { ok: false; unfit: true }

const unfit = { ok: false, unfit: true } as const

/** What would be taken into the catalogue by this choice: for the preview and for the step alike. */
export function partsFrom(content: ImportContent, choice: UploadChoice, catalogue: WorkingCatalogue, from: string): PartsReading {
  switch (choice.as) {
    case 'catalogue':
      return content.kind === 'catalogue' ? checked(ownParts(content.part), catalogue) : unfit
    case 'change-map':
      if (content.kind !== 'change-map') return unfit
      return checked([{ kind: 'change-map', name: content.map.id, content: content.map }], catalogue)
    case 'framework':
      return newFramework(content, choice)
    case 'official-texts':
      return officialTexts(content, choice, catalogue, from)
  }
}

const taken = (parts: CataloguePart[], unknownIds: string[] = []): PartsReading => ({ ok: true, parts, unknownIds })

/** A change map is between two frameworks that are there, is called after them, and forgets nothing of either. */
function checked(parts: CataloguePart[], catalogue: WorkingCatalogue): PartsReading {
  const frameworks = [...parts.map((part) => part.content), ...catalogue.frameworks].filter((one): one is Framework => 'controls' in one)
  const sound = parts.every((part) => {
    if (part.kind !== 'change-map') return true
    const map = part.content as ChangeMap
    const [from, to] = [map.from, map.to].map((id) => frameworks.find((framework) => framework.id === id))
    return from !== undefined && to !== undefined && map.id === `${map.from}--${map.to}` && accountsFor(map, from, to)
  })
  return sound ? taken(parts) : unfit
}

const ownParts = (part: Extract<ImportContent, { kind: 'catalogue' }>['part']): CataloguePart[] => [
  ...part.frameworks.map((framework) => ({ kind: 'framework' as const, name: framework.id, content: framework })),
  ...part.systems.map((system) => ({ kind: 'system' as const, name: system.id, content: system })),
  ...part.changes.map((map) => ({ kind: 'change-map' as const, name: map.id, content: map })),
]

function newFramework(content: ImportContent, choice: UploadChoice): PartsReading {
  if (content.kind === 'framework') {
    const framework = content.inLanguage(choice.language)
    return taken([{ kind: 'framework', name: framework.id, content: framework }])
  }
  if (content.kind !== 'table' || !choice.about) return unfit
  const chosen = sheetOf(content, choice)
  if (!chosen) return unfit
  const reading = frameworkFromTable(chosen.sheet, chosen.columns, choice.about)
  return reading.ok ? taken([{ kind: 'framework', name: reading.framework.id, content: reading.framework }]) : reading
}

/** Only texts of controls and measures that the framework has; the other ids are told. */
function officialTexts(content: ImportContent, choice: UploadChoice, catalogue: WorkingCatalogue, from: string): PartsReading {
  const framework = catalogue.frameworks.find((one) => one.id === choice.frameworkId)
  if (!framework) return unfit
  const reading = textsIn(content, choice, framework)
  if (!reading) return unfit
  if (!reading.ok) return reading
  const ids = new Set(framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => measure.id)]))
  const known = [...reading.texts].filter(([textId]) => ids.has(textId)).map(([textId, text]) => ({ id: textId, ...text }))
  if (known.length === 0) return unfit
  const unknownIds = [...reading.unknownIds, ...[...reading.texts.keys()].filter((textId) => !ids.has(textId))]
  return taken([{ kind: 'official-texts', name: framework.id, content: { frameworkId: framework.id, from, texts: known } }], unknownIds)
}

type TextsIn = { ok: true; texts: Texts; unknownIds: string[] } | { ok: false; mistakes: Mistake[] }

function textsIn(content: ImportContent, choice: UploadChoice, framework: Framework): TextsIn | undefined {
  if (content.kind === 'framework') return { ok: true, texts: textsOf(content.inLanguage(choice.language)), unknownIds: [] }
  const chosen = content.kind === 'table' ? sheetOf(content, choice) : undefined
  if (!chosen) return undefined
  const first = textsFromTable(chosen.sheet, chosen.columns, framework)
  if (first.ok) return { ...first, unknownIds: [] }
  // A publisher's table also lists what lapsed or moved: a number that the framework lacks is left out, and told.
  const unknown = new Map(first.mistakes.flatMap((mistake) => (mistake.kind === 'unknownReference' ? [[mistake.line, mistake.id]] : [])))
  const sheet = { ...chosen.sheet, rows: chosen.sheet.rows.filter((row) => !unknown.has(row.row)) }
  const rest = textsFromTable(sheet, chosen.columns, framework)
  return rest.ok ? { ...rest, unknownIds: [...unknown.values()] } : rest
}

function sheetOf(content: ImportedTable, choice: UploadChoice) {
  const sheet = content.sheets[choice.sheet ?? 0]
  const chosen: Partial<TableColumns> = choice.columns ?? sheet?.guess ?? {}
  if (!sheet || chosen.number === undefined || chosen.text === undefined) return undefined
  if (Object.values(chosen).some((position) => position >= sheet.columns.length)) return undefined
  return { sheet, columns: { ...chosen, number: chosen.number, text: chosen.text } }
}

/** Ids that are taken already: a framework, a change map or a shipped system is never replaced. */
export function takenIds(parts: CataloguePart[], catalogue: WorkingCatalogue): string[] {
  const added = new Set(catalogue.additions.filter((one) => one.kind === 'system').map((one) => one.name))
  const ids = {
    framework: catalogue.frameworks.map((one) => one.id),
    system: catalogue.systems.map((one) => one.id).filter((one) => !added.has(one)),
    'change-map': catalogue.changes.map((one) => one.id),
    'official-texts': [],
  }
  const pairs = new Set(catalogue.changes.map((map) => `${map.from}--${map.to}`))
  return parts
    .filter(
      (part) =>
        (ids[part.kind] as string[]).includes(part.name) ||
        ('changes' in part.content && pairs.has(`${part.content.from}--${part.content.to}`)),
    )
    .map((part) => part.name)
}

/** Addresses below /frameworks that are no framework. */
const RESERVED = new Set(['upload', 'uploads'])

/** Ids with which nobody could work: twice in one framework, with spaces around them or line breaks, or too long; and reserved names. */
export function unusableIds(parts: CataloguePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'framework') return []
    const framework = part.content as Framework
    const named = frameworkId.safeParse(framework.id).success && !RESERVED.has(framework.id)
    const norms = framework.controls.flatMap((control) => [
      control.id,
      ...control.measures.map((measure) => measure.id).filter((measure) => measure !== control.id),
    ])
    const seen = new Set<string>()
    const twice = norms.filter((one) => seen.size === seen.add(one).size)
    return [...(named ? [] : [framework.id]), ...twice, ...norms.filter((one) => normId.safeParse(one).data !== one)]
  })
}
