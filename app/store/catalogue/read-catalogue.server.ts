import { realpath } from 'node:fs/promises'
import path from 'node:path/posix'
import type { Catalogue, Control, Framework, SystemProfile } from '../../domain/catalogue'
import type { ChangeMap } from '../../domain/change-map'
import { compareMistakes, type Mistake } from '../../domain/catalogue-mistake'
import { inNaturalOrder } from '../../domain/natural-order'
import { checkIds } from './check-ids'
import { checkReferences } from './check-references'
import { listFiles } from './list-files.server'
import { readCatalogueFile, type ReadFile } from './read-file.server'

export type CatalogueReading = { ok: true; catalogue: Catalogue } | { ok: false; mistakes: Mistake[] }

/**
 * Reads the folder of the catalogue once and strictly. Whatever stands in it, the answer is a catalogue without
 * mistakes or all the mistakes, in reading order; it throws for no content.
 */
export async function readCatalogue(dir: string): Promise<CatalogueReading> {
  const { files, mistakes } = await listFiles(dir)
  const root = files.length === 0 ? dir : await realpath(dir)
  const read = await Promise.all(files.map((file) => readCatalogueFile(root, file)))
  const all = [...mistakes, ...mistakesIn(read)].sort(compareMistakes)
  return all.length === 0 ? { ok: true, catalogue: assemble(read) } : { ok: false, mistakes: all }
}

/** All that is wrong in files that were read, each by itself and together. */
export function mistakesIn(files: ReadFile[]): Mistake[] {
  const shape = files.flatMap((file) => file.mistakes)
  return [...shape, ...withoutPlacesOf(shape, [...checkIds(files), ...checkReferences(files)])]
}

/** An id in a wrong form refers to nothing too: one mistake for one place is enough. */
function withoutPlacesOf(told: Mistake[], mistakes: Mistake[]): Mistake[] {
  const places = new Set(told.map(placeOf))
  return mistakes.filter((mistake) => !places.has(placeOf(mistake)))
}

function placeOf({ file, line, column }: Mistake): string {
  return `${file}:${line}:${column}`
}

/** The catalogue of files without mistakes. */
export function assemble(files: ReadFile[]): Catalogue {
  const frameworks = files.flatMap((file) =>
    file.role === 'framework' && file.content ? [frameworkOf(file.file, file.content, files)] : [],
  )
  const systems = files.flatMap((file) => (file.role === 'system' && file.content ? [systemOf(file.content)] : []))
  const changes = files.flatMap((file) => (file.role === 'changes' && file.content ? [changeMapOf(file.content)] : []))
  return {
    frameworks: inNaturalOrder(frameworks, (item) => item.id),
    systems: inNaturalOrder(systems, (item) => item.id),
    changes: inNaturalOrder(changes, (item) => item.id),
  }
}

function changeMapOf({ same, ...map }: ChangeMap & { same: string[] }): ChangeMap {
  const unchanged = same.map((id) => ({
    kind: 'same' as const,
    from: [id],
    to: [id],
    meaning: 'same' as const,
    confidence: 'certain' as const,
  }))
  return { ...map, changes: inNaturalOrder([...unchanged, ...map.changes], (change) => change.from[0] ?? change.to[0] ?? '') }
}

function frameworkOf(file: string, content: Omit<Framework, 'controls'>, files: ReadFile[]): Framework {
  const folder = path.dirname(file)
  const own = files.flatMap((other) =>
    other.role === 'control' && other.content && path.dirname(other.file) === folder ? [controlOf(other.content)] : [],
  )
  return { ...content, controls: inNaturalOrder(own, (control) => control.id) }
}

type ControlContent = NonNullable<Extract<ReadFile, { role: 'control' }>['content']>

function controlOf(content: ControlContent): Control {
  const measures = content.measures.map((measure) => ({ ...measure, source: measure.source ?? content.source }))
  return { ...content, measures: inNaturalOrder(measures, (measure) => measure.id) }
}

function systemOf(content: SystemProfile): SystemProfile {
  return { ...content, mappings: inNaturalOrder(content.mappings, (mapping) => mapping.control) }
}
