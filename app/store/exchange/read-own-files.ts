import type { Catalogue } from '../../domain/catalogue'
import { compareMistakes, type Mistake } from '../../domain/catalogue-mistake'
import { inNaturalOrder } from '../../domain/natural-order'
import { fileLimits } from '../catalogue/limits'
import type { CatalogueFile } from '../catalogue/list-files.server'
import { parseYaml, type ParsedYaml } from '../catalogue/parse-yaml'
import { assemble, mistakesIn } from '../catalogue/read-catalogue.server'
import { fileOf, type ReadFile } from '../catalogue/read-file.server'
import type { ImportReading } from './import-types'
import { addOfficial } from './official-file'

type Files = Map<string, Uint8Array>

/** A ZIP of our own YAML, read as strictly as the folder itself; the folder may stand within another one. */
export function readOwnZip(files: Files, zip: string, known: Catalogue): ImportReading {
  const [listed, mistakes, official]: [{ file: string; role: CatalogueFile['role']; bytes: Uint8Array }[], Mistake[], Files] = [
    [],
    [],
    new Map(),
  ]
  const refuse = (
    file: string,
    fault: { kind: 'unexpectedEntry'; expected: string[] } | { kind: 'fileTooLarge'; bytes: number; limit: number },
  ) => mistakes.push({ file, line: 1, column: 1, ...fault })
  for (const [name, bytes] of files) {
    const file = belowRoot(name)
    if (isAside(file)) continue
    const role = roleOf(file)
    if (role === null) refuse(file, { kind: 'unexpectedEntry', expected: ['frameworks/', 'systems/', 'changes/'] })
    else if (bytes.length > fileLimits.bytes) refuse(file, { kind: 'fileTooLarge', bytes: bytes.length, limit: fileLimits.bytes })
    else if (role === 'official') official.set(file, bytes)
    else listed.push({ file, role, bytes })
  }
  if (listed.length === 0 && mistakes.length === 0) {
    mistakes.push({ file: zip, line: 1, column: 1, kind: 'folderEmpty', expected: 'frameworks/' })
  }
  // As the folder is read, so that of two with one id the same is told to be the second.
  const read = inNaturalOrder(listed, (one) => one.file).map(({ file, role, bytes }) => fileOf(file, role, bytes))
  return judge(read, [...mistakes, ...incomplete(read)], known, official)
}

/** One file of our own YAML; the name of the file need not be that of what it holds. */
export function readOwnFile(bytes: Uint8Array, role: 'system' | 'changes', id: string, fileName: string, known: Catalogue): ImportReading {
  const name = `${role === 'system' ? 'systems' : 'changes'}/${id}.yaml`
  const reading = judge([fileOf(name, role, bytes)], [], known, new Map())
  if (reading.ok) return reading
  return { ok: false, mistakes: reading.mistakes.map((mistake) => ({ ...mistake, file: fileName })) }
}

function judge(read: ReadFile[], before: Mistake[], known: Catalogue, official: Files): ImportReading {
  const own = new Set(read.map((file) => file.file))
  const mistakes = [...before, ...mistakesIn([...asFiles(known, own), ...read]).filter((mistake) => own.has(mistake.file))]
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.sort(compareMistakes) }
  const part = assemble(read)
  for (const [file, bytes] of official) {
    const added = addOfficial(part.frameworks, file, bytes)
    part.frameworks = added.frameworks
    mistakes.push(...added.mistakes)
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: { kind: 'catalogue', part } }
}

const rooms = ['frameworks', 'systems', 'changes', 'official']

/** `controls/systems/laptops.yaml` → `systems/laptops.yaml`. */
function belowRoot(name: string): string {
  const steps = name.split('/')
  const at = steps.findIndex((step) => rooms.includes(step))
  return at > 0 ? steps.slice(at).join('/') : name
}

/** What stands beside our files and is not read: as in the folder, and what other systems put in a ZIP. */
function isAside(file: string): boolean {
  const steps = file.split('/')
  return steps.some((step) => step.startsWith('.') || step === '__MACOSX' || step === 'schema') || steps.at(-1) === 'README.md'
}

function roleOf(file: string): CatalogueFile['role'] | 'official' | null {
  if (/^frameworks\/[^/]+\/framework\.yaml$/.test(file)) return 'framework'
  if (/^frameworks\/[^/]+\/[^/]+\.yaml$/.test(file)) return 'control'
  if (/^systems\/[^/]+\.yaml$/.test(file)) return 'system'
  if (/^changes\/[^/]+\.yaml$/.test(file)) return 'changes'
  return /^official\/[^/]+\.yaml$/.test(file) ? 'official' : null
}

/** A framework is its framework.yaml and at least one control. */
function incomplete(read: ReadFile[]): Mistake[] {
  const folders = new Map<string, Set<string>>()
  for (const { file, role } of read) {
    if (role !== 'framework' && role !== 'control') continue
    const folder = file.slice(0, file.lastIndexOf('/'))
    folders.set(folder, (folders.get(folder) ?? new Set()).add(role))
  }
  return [...folders].flatMap(([folder, roles]): Mistake[] => [
    ...(roles.has('framework')
      ? []
      : [{ file: folder, line: 1, column: 1, kind: 'fileMissing' as const, expected: `${folder}/framework.yaml` }]),
    ...(roles.has('control') ? [] : [{ file: folder, line: 1, column: 1, kind: 'folderEmpty' as const, expected: '8.09.yaml' }]),
  ])
}

/** What is known already, as if it had been read: only ids, for references; what the import brings itself takes its place. */
function asFiles(known: Catalogue, own: Set<string>): ReadFile[] {
  const parsing = parseYaml('{}')
  if (!parsing.ok) throw new Error('an empty map is YAML')
  const yamlOf = (value: unknown): ParsedYaml => ({ ...parsing.yaml, value })
  const rest = { content: null, mistakes: [] }
  return [
    ...known.frameworks
      .filter(({ id }) => !own.has(`frameworks/${id}/framework.yaml`))
      .flatMap(({ id, controls }): ReadFile[] => [
        { file: `frameworks/${id}/framework.yaml`, role: 'framework', yaml: yamlOf({ id }), ...rest },
        ...controls.map((control): ReadFile => {
          const value = { id: control.id, measures: control.measures.map((measure) => ({ id: measure.id })) }
          return { file: `frameworks/${id}/${control.id.replaceAll('/', '_')}.yaml`, role: 'control', yaml: yamlOf(value), ...rest }
        }),
      ]),
    ...inNaturalOrder(known.systems, (system) => system.id)
      .filter(({ id }) => !own.has(`systems/${id}.yaml`))
      .map(({ id }): ReadFile => ({ file: `systems/${id}.yaml`, role: 'system', yaml: yamlOf({ id }), ...rest })),
  ]
}
