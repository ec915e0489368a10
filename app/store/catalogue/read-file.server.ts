import type { Mistake } from '../../domain/catalogue-mistake'
import { changeMapFile } from './change-map-schema'
import { checkShape } from './check-shape'
import { decode, type LocatedFault } from './decode'
import { controlFile, frameworkFile } from './framework-schema'
import type { CatalogueFile } from './list-files.server'
import { parseYaml, type ParsedYaml } from './parse-yaml'
import { readBytes } from './read-bytes.server'
import { systemFile } from './system-schema'

/** What one file came to: its nodes when it is YAML at all, its content when it also has the right shape. */
export type ReadFile =
  | ReadOf<'framework', typeof frameworkFile>
  | ReadOf<'control', typeof controlFile>
  | ReadOf<'system', typeof systemFile>
  | ReadOf<'changes', typeof changeMapFile>

interface ReadOf<Role extends CatalogueFile['role'], Schema extends { _output: unknown }> {
  file: string
  role: Role
  yaml: ParsedYaml | null
  content: Schema['_output'] | null
  mistakes: Mistake[]
}

export async function readCatalogueFile(root: string, { file, role }: CatalogueFile): Promise<ReadFile> {
  const read = await readBytes(root, file)
  return read.ok
    ? fileOf(file, role, read.bytes)
    : { file, role, yaml: null, content: null, mistakes: [{ file, line: 1, column: 1, ...read.fault }] }
}

/** A file of these bytes, wherever they come from. */
export function fileOf(file: string, role: CatalogueFile['role'], bytes: Uint8Array): ReadFile {
  const { yaml, faults } = readYaml(bytes)
  const mistakes = faults.map((fault) => ({ file, ...fault }))
  if (yaml === null) return { file, role, yaml, content: null, mistakes }
  return shaped(file, role, yaml)
}

function readYaml(bytes: Uint8Array): { yaml: ParsedYaml | null; faults: LocatedFault[] } {
  const decoded = decode(bytes)
  if (!decoded.ok) return { yaml: null, faults: decoded.faults }
  const parsing = parseYaml(decoded.text)
  return parsing.ok ? { yaml: parsing.yaml, faults: [] } : { yaml: null, faults: parsing.faults }
}

function shaped(file: string, role: CatalogueFile['role'], yaml: ParsedYaml): ReadFile {
  switch (role) {
    case 'framework':
      return { file, role, yaml, ...contentOf(file, checkShape(frameworkFile, yaml)) }
    case 'control':
      return { file, role, yaml, ...contentOf(file, checkShape(controlFile, yaml)) }
    case 'system':
      return { file, role, yaml, ...contentOf(file, checkShape(systemFile, yaml)) }
    case 'changes':
      return { file, role, yaml, ...contentOf(file, checkShape(changeMapFile, yaml)) }
    default:
      return role satisfies never
  }
}

function contentOf<Value>(file: string, result: ReturnType<typeof checkShape<Value>>) {
  if (result.ok) return { content: result.value, mistakes: [] }
  return { content: null, mistakes: result.faults.map((fault) => ({ file, ...fault })) }
}
