import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Spot } from './lines'
import type { ParsedYaml } from './parse-yaml'

/** Steps from the root of a value to one of its parts. */
export type Path = readonly (string | number)[]

/** Where the value at the path begins; when there is none, where the nearest part above it begins. */
export function locateValue(yaml: ParsedYaml, path: Path): Spot {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(yaml, path.slice(0, length))
    if (node !== undefined) return spotOf(yaml, node)
  }
  return spotOf(yaml, yaml.document.contents ?? undefined)
}

/** Where a key of the map at the path begins. */
export function locateKey(yaml: ParsedYaml, path: Path, key: string): Spot {
  const map = nodeAt(yaml, path)
  const pair = isMap(map) ? pairsOf(map).get(key) : undefined
  return pair === undefined ? locateValue(yaml, path) : spotOf(yaml, pair.key as Node)
}

/** The node at the path; aliases are followed to what they stand for. */
export function nodeAt(yaml: ParsedYaml, path: Path): Node | undefined {
  let node: Node | undefined = follow(yaml.document, yaml.document.contents ?? undefined)
  for (const step of path) node = follow(yaml.document, stepInto(node, step))
  return node
}

function stepInto(node: Node | undefined, step: string | number): Node | undefined {
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined
  if (!isMap(node)) return undefined
  const pair = pairsOf(node).get(String(step))
  if (pair === undefined) return undefined
  // `key:` with nothing behind it has no node: its key stands for it.
  return (pair.value ?? pair.key) as Node
}

function follow(document: Document.Parsed, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node
}

const pairsByMap = new WeakMap<YAMLMap, Map<string, Pair>>()

/** Made once for each map, so that a map of a hundred thousand keys is not walked for each of them. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = pairsByMap.get(map)
  if (known !== undefined) return known
  const pairs = new Map<string, Pair>()
  for (const pair of map.items) if (isScalar(pair.key)) pairs.set(String(pair.key.value), pair)
  pairsByMap.set(map, pairs)
  return pairs
}

function spotOf(yaml: ParsedYaml, node: Node | undefined): Spot {
  return yaml.lines.spotAt(node?.range?.[0] ?? 0)
}
