import { compareMistakes, type Fault, type Mistake } from '../../domain/catalogue-mistake'
import { checkShape } from '../catalogue/check-shape'
import { decode, type LocatedFault } from '../catalogue/decode'
import { fileLimits } from '../catalogue/limits'
import { locateValue, type Path } from '../catalogue/locate'
import { parseYaml, type ParsedYaml } from '../catalogue/parse-yaml'
import { suggest } from '../catalogue/suggest'
import { isFileName } from '../media-type'
import { packLimits } from './limits'
import { evidencePack, type EvidencePack, type PackEntry } from './pack-schema'
import { BrokenPackFile, mistakeOf, type PackFile } from './pack-file'

export const PACK_YAML = 'evidence.yaml'

/** A pack that is right in itself; whether it fits the engagement is asked after. */
export interface ReadPack {
  system: string
  entries: ReadEntry[]
  /** A mistake at a place of evidence.yaml. */
  mistakeAt(path: Path, fault: Fault): Mistake
}

export interface ReadEntry {
  entry: PackEntry
  /** The file that it names; null for an inspection, and for a file that is not there. */
  file: PackFile | null
}

/** The pack where evidence.yaml has the right shape, also when a file lacks: so that all that is wrong with it is told at once. */
export interface PackReading {
  pack: ReadPack | null
  mistakes: Mistake[]
}

/** Reads evidence.yaml and holds it against the files beside it. */
export async function readPack(listed: PackFile[]): Promise<PackReading> {
  const root = rootOf(listed)
  if (root === null) return { pack: null, mistakes: [mistakeOf(PACK_YAML, { kind: 'noEvidenceYaml' })] }
  const files = listed.map((file) => (file.name.startsWith(root) ? { ...file, name: file.name.slice(root.length) } : file))
  const yaml = await yamlOf(files.find((file) => file.name === PACK_YAML)!)
  if (!yaml.ok) return { pack: null, mistakes: yaml.mistakes }
  const shaped = checkShape(evidencePack, yaml.yaml)
  const byName = new Map(files.map((file) => [sameName(file.name), file]))
  const faults = shaped.ok ? [] : shaped.faults.map((fault) => ({ file: PACK_YAML, ...ownWords(fault) }))
  return {
    pack: shaped.ok ? packOf(shaped.value, byName, yaml.yaml) : null,
    mistakes: [...faults, ...filesNamed(yaml.yaml, files, byName), ...repeated(yaml.yaml)],
  }
}

/** In the order in which one mends them, and no more than one reads. */
export function toMend(mistakes: Mistake[]): Mistake[] {
  const inOrder = [...mistakes].sort(yamlFirst)
  const more = inOrder.length - packLimits.mistakes
  return more <= 0 ? inOrder : [...inOrder.slice(0, packLimits.mistakes), mistakeOf(PACK_YAML, { kind: 'moreMistakes', more })]
}

function yamlFirst(left: Mistake, right: Mistake): number {
  const [a, b] = [left, right].map((mistake) => (mistake.file === PACK_YAML ? 0 : 1)) as [number, number]
  return a - b || compareMistakes(left, right)
}

/** Who packs a folder often packs the folder itself, with its name before every file. */
function rootOf(files: PackFile[]): string | null {
  const names = files.map((file) => file.name)
  if (names.includes(PACK_YAML)) return ''
  const below = names.filter((name) => /^[^/]+\/evidence\.yaml$/.test(name))
  return below.length === 1 ? below[0]!.slice(0, -PACK_YAML.length) : null
}

async function yamlOf(file: PackFile): Promise<{ ok: true; yaml: ParsedYaml } | { ok: false; mistakes: Mistake[] }> {
  const refuse = (fault: Fault) => ({ ok: false as const, mistakes: [mistakeOf(PACK_YAML, fault)] })
  if (file.size > fileLimits.bytes) return refuse({ kind: 'fileTooLarge', bytes: file.size, limit: fileLimits.bytes })
  const bytes = await whole(file)
  if (!bytes) return refuse({ kind: 'zipBroken' })
  const decoded = decode(bytes)
  const parsing = decoded.ok ? parseYaml(decoded.text) : decoded
  return parsing.ok ? parsing : { ok: false, mistakes: parsing.faults.map((fault) => ({ file: PACK_YAML, ...fault })) }
}

/** Null when it does not unpack. */
async function whole(file: PackFile): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of file.open()) chunks.push(chunk)
  } catch (error) {
    if (error instanceof BrokenPackFile) return null
    throw error
  }
  return Buffer.concat(chunks)
}

/** Macs write an accent as a letter and a mark, others as one character; and many a computer keeps no two names apart by case. */
const sameName = (name: string): string => name.normalize('NFC')

/** Each file that is named must be there, each that is there must be named; whatever else is wrong in evidence.yaml. */
function filesNamed(yaml: ParsedYaml, files: PackFile[], byName: Map<string, PackFile>): Mistake[] {
  const mistakes: Mistake[] = []
  const named = new Set([PACK_YAML])
  for (const { name, path } of namesIn(yaml)) {
    const at = (fault: Fault) => mistakes.push({ file: PACK_YAML, ...locateValue(yaml, path), ...fault })
    named.add(sameName(name))
    if (!isPath(name)) at({ kind: 'fileName', name: name.slice(0, 100) })
    else if (!byName.has(sameName(name))) at({ kind: 'fileAbsent', name, suggestion: suggest(name, byName.keys()) })
  }
  const seen = new Map<string, string>()
  for (const file of files) {
    const folded = sameName(file.name).toLowerCase()
    const other = seen.get(folded)
    if (other !== undefined) mistakes.push(mistakeOf(file.name, { kind: 'fileNameTwice', name: file.name, other }))
    else if (!named.has(sameName(file.name))) mistakes.push(mistakeOf(file.name, { kind: 'fileUnnamed' }))
    else if (file.size === 0) mistakes.push(mistakeOf(file.name, { kind: 'fileEmpty' }))
    seen.set(folded, file.name)
  }
  return mistakes
}

/** A path below the pack, of which the last part can be the name of evidence. */
function isPath(name: string): boolean {
  const steps = name.split('/')
  return !name.startsWith('/') && !/^[A-Za-z]:/.test(name) && steps.every(isFileName)
}

/** The files that entries name, also where the rest of an entry is wrong. */
function namesIn({ value }: ParsedYaml): { name: string; path: Path; asked: unknown }[] {
  return entriesIn(value).flatMap((entry, index) =>
    typeof entry['file'] === 'string'
      ? [
          {
            name: entry['file'],
            path: ['evidence', index, 'file'],
            asked: entry['request'] ?? entry['control'] ?? entry['revises'] ?? null,
          },
        ]
      : [],
  )
}

function entriesIn(value: unknown): Record<string, unknown>[] {
  const evidence = typeof value === 'object' && value !== null && 'evidence' in value ? value.evidence : []
  return (Array.isArray(evidence) ? evidence : []).map((entry: unknown) =>
    typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {},
  )
}

/** One file may answer two requests; twice the same is a slip, and so is one piece of evidence that is revised twice at once. */
function repeated(yaml: ParsedYaml): Mistake[] {
  const first = new Map<string, number>()
  const revised = entriesIn(yaml.value).flatMap(({ revises }, index) =>
    typeof revises === 'string' ? [{ key: revises, name: revises, path: ['evidence', index, 'revises'] }] : [],
  )
  const given = namesIn(yaml).map(({ name, path, asked }) => ({ key: JSON.stringify([sameName(name), asked]), name, path }))
  return [...revised, ...given].flatMap(({ key, name, path }) => {
    const spot = locateValue(yaml, path)
    const firstLine = first.get(key)
    if (firstLine === undefined) first.set(key, spot.line)
    return firstLine === undefined ? [] : [{ file: PACK_YAML, ...spot, kind: 'entryTwice' as const, name, firstLine }]
  })
}

/** Keys of the samples and of the auditors' work are known, and told as what they are. */
function ownWords(fault: LocatedFault): LocatedFault {
  const whose = fault.kind === 'unknownKey' ? others[fault.key] : undefined
  if (fault.kind !== 'unknownKey' || !whose) return fault
  return { line: fault.line, column: fault.column, kind: 'notForGivers', key: fault.key, whose }
}

const others: Record<string, Extract<Fault, { kind: 'notForGivers' }>['whose']> = {
  ...Object.fromEntries(
    ['engagement', 'judgements', 'clarifications', 'annotations', 'verdicts', 'findings', 'limitationNotes', 'managementResponse'].map(
      (key) => [key, 'auditors' as const],
    ),
  ),
  ...Object.fromEntries(['notice', 'id', 'givenBy', 'revisions'].map((key) => [key, 'samples' as const])),
  notAvailable: 'answer',
}

function packOf({ system, evidence }: EvidencePack, byName: Map<string, PackFile>, yaml: ParsedYaml): ReadPack {
  return {
    system,
    entries: evidence.map((entry) => ({ entry, file: entry.file === undefined ? null : (byName.get(sameName(entry.file)) ?? null) })),
    mistakeAt: (path, fault) => ({ file: PACK_YAML, ...locateValue(yaml, path), ...fault }),
  }
}
