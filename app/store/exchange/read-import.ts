import type { Catalogue } from '../../domain/catalogue'
import type { Fault, ForeignFormat, Mistake } from '../../domain/catalogue-mistake'
import { partOf } from '../catalogue/allowed-keys'
import { codePointOf, decode } from '../catalogue/decode'
import type { ParsedYaml } from '../catalogue/parse-yaml'
import { forbiddenCharacter } from '../catalogue/text-schema'
import { jsonDocument, yamlDocument } from './document'
import type { ImportContent, ImportReading, ReadImport, Sheet } from './import-types'
import { importLimits } from './limits'
import { makeSheet } from './make-sheet'
import { parseJson } from './parse-json'
import { parseLargeYaml } from './parse-large-yaml'
import { readCisoLibrary } from './read-ciso-library'
import { readCsv } from './read-csv'
import { readOscal, rootOf } from './read-oscal'
import { readOwnFile, readOwnZip } from './read-own-files'
import { readWorkbook, type RawSheet } from './read-workbook'
import { looksLikeZip, unzip } from './unzip'

const nothing: Catalogue = { frameworks: [], systems: [], changes: [] }

/** What a file is, is asked of its bytes first; its name only decides between forms of text. */
export const readImport: ReadImport = async (bytes, fileName, known = nothing) => {
  const reading = read(bytes, fileName, known)
  const hidden = reading.ok ? hiddenCharacter(reading.content) : null
  if (hidden !== null) return refused(fileName, { kind: 'forbiddenCharacter', codePoint: hidden })
  return reading.ok ? reading : { ok: false, mistakes: bounded(reading.mistakes, fileName) }
}

/** Escapes (`\\u0000` in YAML and JSON, `&#0;` in a workbook) bring in what the text itself may not hold; tables and pages cannot carry it. */
function hiddenCharacter(content: ImportContent): string | null {
  const waiting: unknown[] = content.kind === 'framework' ? content.languages.map((language) => content.inLanguage(language)) : [content]
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value === 'string') {
      const found = forbiddenCharacter.exec(value)
      if (found) return codePointOf(value, found.index)
    } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      for (const inner of value instanceof Map ? value.values() : Object.values(value)) waiting.push(inner)
    }
  }
  return null
}

function read(bytes: Uint8Array, file: string, known: Catalogue): ImportReading {
  if (bytes.length > importLimits.bytes) return refused(file, { kind: 'fileTooLarge', bytes: bytes.length, limit: importLimits.bytes })
  if (looksLikeZip(bytes)) return readPacked(bytes, file, known)
  const found = foreignBytes(bytes)
  if (found !== null) return refused(file, { kind: 'unknownFormat', found })
  return readText(bytes, file, known)
}

/** Past a number that somebody can work through, more mistakes tell nothing. */
function bounded(mistakes: Mistake[], file: string): Mistake[] {
  const more = mistakes.length - importLimits.mistakes
  if (more <= 0) return mistakes
  return [...mistakes.slice(0, importLimits.mistakes), { file, line: 1, column: 1, kind: 'moreMistakes', more }]
}

function refused(file: string, fault: Fault, sheet?: string): ImportReading {
  return { ok: false, mistakes: [{ file, line: 1, column: 1, ...(sheet === undefined ? {} : { sheet }), ...fault }] }
}

/** First bytes by which files are known (`file(1)`). */
function foreignBytes(bytes: Uint8Array): ForeignFormat | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF')) return 'pdf'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-excel'
  if (start.startsWith('\u001f\u008b')) return 'gzip'
  // UTF-16 has zeros too, and a sentence of its own.
  const utf16 = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff') || (bytes[0] === 0) !== (bytes[1] === 0)
  return !utf16 && bytes.subarray(0, 1024).includes(0) ? 'binary' : null
}

function readPacked(bytes: Uint8Array, file: string, known: Catalogue): ImportReading {
  const unpacked = unzip(bytes)
  if (!unpacked.ok) return refused(file, unpacked.fault)
  const names = [...unpacked.files.keys()]
  if (names.includes('xl/workbook.xml')) return readXlsx(unpacked.files, file)
  if (names.some((name) => name.startsWith('word/'))) return refused(file, { kind: 'unknownFormat', found: 'word' })
  if (names.includes('mimetype')) return refused(file, { kind: 'unknownFormat', found: 'opendocument' })
  return readOwnZip(unpacked.files, file, known)
}

function readXlsx(files: Map<string, Uint8Array>, file: string): ImportReading {
  const book = readWorkbook(files)
  return book.ok ? asTable('xlsx', file, book.sheets) : refused(file, book.fault, book.sheet)
}

function asTable(format: 'csv' | 'xlsx', file: string, raw: RawSheet[]): ImportReading {
  const [first, ...others] = raw.map((sheet) => makeSheet(file, sheet)).filter((sheet): sheet is Sheet => sheet !== null)
  if (first === undefined) return refused(file, { kind: 'tableEmpty' })
  return { ok: true, content: { kind: 'table', format, sheets: [first, ...others] } }
}

function readText(bytes: Uint8Array, file: string, known: Catalogue): ImportReading {
  const decoded = decode(bytes)
  if (!decoded.ok) return { ok: false, mistakes: decoded.faults.map((fault) => ({ file, ...fault })) }
  const { text } = decoded
  switch (formOf(text, file)) {
    case 'json':
      return readJson(text, file, bytes, known)
    case 'yaml':
      return readYaml(text, file, bytes, known)
    case 'csv':
      return readTable(text, file, bytes.length)
    case 'xml':
      return refused(file, { kind: 'unknownFormat', found: 'xml' })
    default:
      return refused(file, { kind: 'unknownFormat', found: 'text' })
  }
}

/** By the name of the file; where that says nothing, by how the text begins. */
function formOf(text: string, file: string): 'json' | 'yaml' | 'csv' | 'xml' | null {
  const start = text.trimStart()
  if (start.startsWith('<')) return 'xml'
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'json') return 'json'
  if (ending === 'yaml' || ending === 'yml') return 'yaml'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (/^[{[]/.test(start)) return 'json'
  if (/^(---|#|[A-Za-z_-]+:(\s|$))/.test(start)) return 'yaml'
  return /^[^\n]*[,;\t]/.test(start) ? 'csv' : null
}

function readTable(text: string, file: string, size: number): ImportReading {
  if (size > importLimits.csvBytes) return refused(file, { kind: 'fileTooLarge', bytes: size, limit: importLimits.csvBytes })
  const reading = readCsv(text)
  if (!reading.ok) return { ok: false, mistakes: reading.faults.map((fault) => ({ file, ...fault })) }
  return asTable('csv', file, [{ name: file, rows: reading.rows }])
}

function readJson(text: string, file: string, bytes: Uint8Array, known: Catalogue): ImportReading {
  const parsing = parseJson(text)
  if (!parsing.ok) return { ok: false, mistakes: parsing.faults.map((fault) => ({ file, ...fault })) }
  const document = jsonDocument(parsing.json)
  return rootOf(document.value) === null ? unknownContent(document.value, file) : readOscal(document, file, bytes, known)
}

function readYaml(text: string, file: string, bytes: Uint8Array, known: Catalogue): ImportReading {
  if (bytes.length > importLimits.yamlBytes)
    return refused(file, { kind: 'fileTooLarge', bytes: bytes.length, limit: importLimits.yamlBytes })
  const parsing = parseLargeYaml(text)
  if (!parsing.ok) return { ok: false, mistakes: parsing.faults.map((fault) => ({ file, ...fault })) }
  return readYamlContent(parsing.yaml, file, bytes, known)
}

function readYamlContent(yaml: ParsedYaml, file: string, bytes: Uint8Array, known: Catalogue): ImportReading {
  const has = (key: string) => partOf(yaml.value, key) !== undefined
  if (has('objects') || (has('urn') && !has('mappings'))) return readCisoLibrary(yaml, file, bytes)
  if (rootOf(yaml.value) !== null) return readOscal(yamlDocument(yaml), file, bytes, known)
  const said = partOf(yaml.value, 'id')
  const id = typeof said === 'string' ? said : 'naamloos'
  if (has('mappings') || has('dependencies') || has('components')) return readOwnFile(bytes, 'system', id, file, known)
  if (has('changes') || has('same')) return readOwnFile(bytes, 'changes', id, file, known)
  if (has('statement') || has('measures')) return refused(file, { kind: 'partAlone', part: 'control' })
  if (has('publisher')) return refused(file, { kind: 'partAlone', part: 'framework' })
  return unknownContent(yaml.value, file)
}

function unknownContent(value: unknown, file: string): ImportReading {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).slice(0, 20) : []
  return refused(file, { kind: 'unknownContent', keys: keys.map((key) => key.slice(0, 40)) })
}
