import {
  Composer,
  Lexer,
  Parser,
  YAMLParseError,
  isAlias,
  isMap,
  isScalar,
  visit,
  type Alias,
  type CST,
  type Document,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Fault, SyntaxProblem } from '../../domain/catalogue-mistake'
import type { LocatedFault } from './decode'
import { fileLimits } from './limits'
import { Lines } from './lines'

/** A YAML text once read: its value, and the nodes that know where each part of it stands. */
export interface ParsedYaml {
  document: Document.Parsed
  lines: Lines
  value: unknown
}

export type Parsing = { ok: true; yaml: ParsedYaml } | { ok: false; faults: LocatedFault[] }

/** YAML 1.2 core schema, one document, no directives, tags or merge keys; aliases within reason. */
export function parseYaml(text: string): Parsing {
  const lines = new Lines(text)
  const tokens = tokenize(text)
  if (!Array.isArray(tokens)) return failed(lines, [{ at: tokens.tooDeepAt, fault: { kind: 'tooDeep', limit: fileLimits.depth } }])
  const document = compose(tokens, text.length)
  const faults = [...syntaxFaults(document), ...directiveFaults(document), ...structureFaults(document, lines)]
  if (faults.length > 0) return failed(lines, faults)
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return failed(lines, [{ at: 0, fault: { kind: 'fileEmpty' } }])
  }
  return evaluate(document, lines)
}

interface FaultAt {
  /** Offset in the text, in UTF-16 code units. */
  at: number
  fault: Fault
}

function failed(lines: Lines, faults: FaultAt[]): Parsing {
  return { ok: false, faults: faults.map(({ at, fault }) => ({ ...lines.spotAt(at), ...fault })) }
}

/** The composer calls itself for each level: depth is bounded here, before it starts. */
function tokenize(text: string): CST.Token[] | { tooDeepAt: number } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > fileLimits.depth) return { tooDeepAt: Math.max(parser.offset - lexeme.length, 0) }
  }
  tokens.push(...parser.end())
  return tokens
}

function compose(tokens: CST.Token[], length: number): Document.Parsed {
  // Unique keys are looked for below, in one pass: the library compares each key with all before it.
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, stringKeys: true, uniqueKeys: false })
  const [first, second] = [...composer.compose(tokens, true, length)]
  if (first === undefined) throw new Error('the YAML composer always gives a document when asked to')
  if (second !== undefined) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''))
  return first as Document.Parsed
}

function syntaxFaults(document: Document.Parsed): FaultAt[] {
  return [...document.errors, ...document.warnings].map((error) => ({ at: error.pos[0], fault: faultOf(error) }))
}

function faultOf(error: YAMLError): Fault {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { kind: 'tabIndent' }
    case 'BAD_INDENT':
      return { kind: 'badIndent' }
    case 'MULTIPLE_DOCS':
      return { kind: 'severalDocuments' }
    case 'BAD_DIRECTIVE':
      return { kind: 'directive' }
    case 'TAG_RESOLVE_FAILED':
      return { kind: 'unknownTag', tag: /(!\S*)/.exec(error.message)?.[1] ?? '!' }
    default:
      return { kind: 'syntax', problem: problems[error.code] ?? 'other' }
  }
}

const problems: Partial<Record<YAMLError['code'], SyntaxProblem>> = {
  BLOCK_AS_IMPLICIT_KEY: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  NON_STRING_KEY: 'key',
  BLOCK_IN_FLOW: 'block',
  BAD_SCALAR_START: 'character',
  BAD_DQ_ESCAPE: 'escape',
  MISSING_CHAR: 'quote',
  BAD_ALIAS: 'anchor',
  ALIAS_PROPS: 'anchor',
  MULTIPLE_ANCHORS: 'anchor',
  BAD_COLLECTION_TYPE: 'other',
  UNEXPECTED_TOKEN: 'unexpected',
  IMPOSSIBLE: 'other',
}

/** `%YAML 1.1` would change what `yes` and `5.10` mean. */
function directiveFaults(document: Document.Parsed): FaultAt[] {
  const explicit = document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1
  return explicit ? [{ at: 0, fault: { kind: 'directive' } }] : []
}

/** Keys that stand twice, and aliases; one walk through the nodes, in the order of the text. */
function structureFaults(document: Document.Parsed, lines: Lines): FaultAt[] {
  const faults: FaultAt[] = []
  const anchors = new Set<string>()
  let aliases = 0
  visit(document, {
    Node: (_, node) => {
      if (isMap(node)) faults.push(...repeatedKeys(node, lines))
      if (!isAlias(node)) return void (node.anchor !== undefined && anchors.add(node.anchor))
      aliases += 1
      faults.push(...aliasFaults(node, anchors, aliases))
      return aliases > fileLimits.aliases ? visit.BREAK : undefined
    },
  })
  return faults
}

/** An alias stands after its anchor; the library looks each up anew, so their number is bounded here. */
function aliasFaults(alias: Alias, anchors: Set<string>, count: number): FaultAt[] {
  const at = alias.range?.[0] ?? 0
  if (!anchors.has(alias.source)) return [{ at, fault: { kind: 'unresolvedAlias', name: alias.source } }]
  return count > fileLimits.aliases ? [{ at, fault: { kind: 'aliasesExplode', limit: fileLimits.aliases } }] : []
}

function repeatedKeys(map: YAMLMap, lines: Lines): FaultAt[] {
  const firstLines = new Map<string, number>()
  const faults: FaultAt[] = []
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const [name, at] = [String(key.value), key.range?.[0] ?? 0]
    const firstLine = firstLines.get(name)
    if (firstLine === undefined) firstLines.set(name, lines.spotAt(at).line)
    else faults.push({ at, fault: { kind: 'duplicateKey', key: name, firstLine } })
  }
  return faults
}

function evaluate(document: Document.Parsed, lines: Lines): Parsing {
  try {
    return { ok: true, yaml: { document, lines, value: document.toJS({ maxAliasCount: fileLimits.aliases }) as unknown } }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return failed(lines, [{ at: lastAlias(document), fault: { kind: 'aliasesExplode', limit: fileLimits.aliases } }])
  }
}

/** Where aliases multiply, the last one is the one too many. */
function lastAlias(document: Document.Parsed): number {
  let at = 0
  visit(document, { Node: (_, node) => void (isAlias(node) && (at = node.range?.[0] ?? at)) })
  return at
}
