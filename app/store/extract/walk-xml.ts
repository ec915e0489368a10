import { SaxesParser } from 'saxes'
import { extractLimits } from './limits'
import { broken } from './unreadable'

export interface XmlWalk {
  /** Local name; attributes by their local names. */
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
  /** Whether there is enough: what follows is not read. */
  enough?(): boolean
}

/**
 * Walks through XML as it streams by. What declares a document type (with entities that multiply), nests without end or does not
 * close is no part of an office document. @throws Unreadable
 */
export async function walkXml(texts: AsyncIterable<string>, walk: XmlWalk): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let [depth, begun] = [0, false]
  parser.on('error', () => {
    throw broken()
  })
  parser.on('doctype', () => {
    throw broken()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > extractLimits.depth) throw broken()
    walk.open(localName(name), localNames(attributes))
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    walk.close(localName(name))
  })
  parser.on('text', (text) => walk.text(text))
  parser.on('cdata', (text) => walk.text(text))
  for await (const text of texts) {
    begun ||= text !== ''
    parser.write(text)
    if (walk.enough?.()) return
  }
  // A part that is not there is no part that is broken.
  if (begun) parser.close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function localNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
}
