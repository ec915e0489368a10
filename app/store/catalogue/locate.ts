import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { placeOf, type ParsedYaml } from './parse-yaml';

/** Steps from the root of a value to one of its parts. */
export type Path = readonly (string | number)[];

interface Spot {
  line: number;
  column: number;
}

/** Where the value at the path begins; when there is none, where the nearest part above it begins. */
export function locateValue(yaml: ParsedYaml, path: Path): Spot {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(yaml, path.slice(0, length));
    if (node !== undefined) return spotOf(yaml, node);
  }
  return spotOf(yaml, yaml.document.contents ?? undefined);
}

/** Where a key of the map at the path begins. */
export function locateKey(yaml: ParsedYaml, path: Path, key: string): Spot {
  const map = nodeAt(yaml, path);
  const pair = isMap(map) ? map.items.find((item) => keyOf(item) === key) : undefined;
  return pair === undefined ? locateValue(yaml, path) : spotOf(yaml, pair.key as Node);
}

/** The node at the path; aliases are followed to what they stand for. */
export function nodeAt(yaml: ParsedYaml, path: Path): Node | undefined {
  let node: Node | undefined = follow(yaml.document, yaml.document.contents ?? undefined);
  for (const step of path) node = follow(yaml.document, stepInto(node, step));
  return node;
}

function stepInto(node: Node | undefined, step: string | number): Node | undefined {
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => keyOf(item) === String(step));
  if (pair === undefined) return undefined;
  // `key:` with nothing behind it has no node: its key stands for it.
  return (pair.value ?? pair.key) as Node;
}

function follow(document: Document.Parsed, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function spotOf(yaml: ParsedYaml, node: Node | undefined): Spot {
  return placeOf(yaml.lines, node?.range?.[0] ?? 0);
}
