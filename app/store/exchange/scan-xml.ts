import { importLimits } from './limits'

export interface XmlReader {
  /** Local name without prefix; the attributes by local name too. */
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

/**
 * Walks through XML as the parts of a workbook have it: elements, attributes and text, nothing declared. False for anything
 * else: a document type (entities that multiply), levels without end, tags that do not close.
 */
export function scanXml(xml: string, reader: XmlReader): boolean {
  const stack: string[] = []
  let at = 0
  for (let tag = xml.indexOf('<'); tag !== -1; tag = xml.indexOf('<', at)) {
    if (tag > at && stack.length > 0) reader.text(unescape(xml.slice(at, tag)))
    const skipped = skipSpecial(xml, tag, reader)
    if (skipped === null) return false
    if (skipped > tag) {
      at = skipped
      continue
    }
    const end = endOfTag(xml, tag)
    if (end === -1) return false
    at = end + 1
    const name = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(xml.slice(tag, Math.min(end, tag + 200)))?.[1]
    if (name === undefined) return false
    if (xml[tag + 1] === '/') {
      if (stack.pop() !== name) return false
      reader.close(name)
      continue
    }
    const inside = xml.slice(tag, end)
    reader.open(name, (wanted) => attributeIn(inside, wanted))
    if (inside.endsWith('/')) reader.close(name)
    else if (stack.push(name) > importLimits.depth) return false
  }
  return stack.length === 0
}

/** Where a comment, instruction or CDATA ends; the same place when there is none, null when it is none that we read. */
function skipSpecial(xml: string, tag: number, reader: XmlReader): number | null {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag)
  if (xml.startsWith('<?', tag)) return after(xml, '?>', tag)
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = after(xml, ']]>', tag)
    if (end !== null) reader.text(xml.slice(tag + 9, end - 3))
    return end
  }
  return xml.startsWith('<!', tag) ? null : tag
}

function after(xml: string, mark: string, from: number): number | null {
  const found = xml.indexOf(mark, from)
  return found === -1 ? null : found + mark.length
}

/** A `>` within quotes is text. */
function endOfTag(xml: string, tag: number): number {
  let quote = ''
  for (let at = tag + 1; at < xml.length; at++) {
    const character = xml[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
    else if (character === '<') return -1
  }
  return -1
}

/** In one pass from the left, so that a tag of any length takes no longer than its length. */
function attributeIn(tag: string, wanted: string): string | undefined {
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  attribute.lastIndex = tag.search(/\s/)
  if (attribute.lastIndex === -1) return undefined
  for (let found = attribute.exec(tag); found !== null; found = attribute.exec(tag)) {
    const name = found[1] ?? ''
    if (name.slice(name.indexOf(':') + 1) === wanted) return unescape(found[2] ?? found[3] ?? '')
  }
  return undefined
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
