import { createHash } from 'node:crypto'
import type { Framework } from '../../domain/catalogue'
import { canonicalJson } from '../../domain/canonical'
import { free } from './ciso-tree'

/** Marks the properties and parts that are ours (OSCAL: `ns`). */
export const ours = 'urn:duiding:oscal'

export const oscalVersion = '1.2.1'

export interface Prop {
  name: string
  ns?: string
  value: string
  remarks?: string
}

/** A property of ours; a text that OSCAL's strings cannot hold as it stands is written as JSON, in quotes. */
export function prop(name: string, value: string, remarks?: string): Prop {
  const plain = /^\S(.*\S)?$/.test(value) && !value.startsWith('"')
  return { name, ns: ours, value: plain ? value : inOneLine(JSON.stringify(value)), ...(remarks === undefined ? {} : { remarks }) }
}

/** Line ends that JSON leaves as they are, but OSCAL's strings do not allow. */
export function inOneLine(json: string): string {
  return json.replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)
}

/** The value of our property of this name. */
export function valueOf(props: Prop[] | undefined, name: string): string | undefined {
  return valuesOf(props, name)[0]
}

export function valuesOf(props: Prop[] | undefined, name: string): string[] {
  return (props ?? []).filter((one) => one.ns === ours && one.name === name).map((one) => plainValue(one.value))
}

/** As `prop` wrote it; what somebody else put there is left as it stands. */
function plainValue(value: string): string {
  if (!value.startsWith('"')) return value
  try {
    const read: unknown = JSON.parse(value)
    return typeof read === 'string' ? read : value
  } catch {
    return value
  }
}

/** OSCAL's one line of markup: escaped, white space made one; what that loses goes in a property beside it. */
export function line(name: string, text: string): { text: string; props: Prop[] } {
  const written = escapeMarkup(text.replace(/\s+/g, ' ').trim()) || '-'
  return { text: written, props: unescapeMarkup(written) === text ? [] : [prop(name, text)] }
}

/** OSCAL's one line without markup. */
export function plainLine(name: string, text: string): { text: string; props: Prop[] } {
  const written = text.replace(/\s+/g, ' ').trim() || '-'
  return { text: written, props: written === text ? [] : [prop(name, text)] }
}

/** Markup characters (CommonMark with OSCAL's insertions) with a backslash before them. */
export function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_~^[\]{}<>]/g, (character) => `\\${character}`)
}

export function unescapeMarkup(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Version 5 of RFC 9562: the same name gives the same UUID. */
export function uuidOf(name: unknown): string {
  const bytes = createHash('sha1').update(namespace).update(canonicalJson(name)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The namespace of our UUIDs: that of URLs (RFC 9562, 6.6). */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** OSCAL's ids of a framework's controls, measures and groups: they begin with a letter and hold no spaces. */
export interface Tokens {
  controls: Map<string, string>
  measures: Map<string, string>
  groups: Map<string, string>
}

/** `8.08.01` of bio2-1.3 becomes `bio2-8.08.01`; an id that is a token already stays what it is. */
export function tokensOf(framework: Framework): Tokens {
  const prefix = /^[a-z][a-z0-9]*/.exec(framework.id)?.[0] ?? 'n'
  const taken = new Set<string>()
  const tokens: Tokens = { controls: new Map(), measures: new Map(), groups: new Map() }
  const add = (map: Map<string, string>, id: string, wanted: string) => {
    const token = free(wanted, taken)
    taken.add(token)
    map.set(id, token)
  }
  for (const control of framework.controls) add(tokens.controls, control.id, tokenOf(control.id, prefix))
  for (const { id } of framework.controls.flatMap((control) => control.measures)) add(tokens.measures, id, tokenOf(id, prefix))
  for (const { id } of framework.groups) add(tokens.groups, id, tokenOf(id, `${prefix}-group`))
  return tokens
}

function tokenOf(id: string, prefix: string): string {
  if (/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)) return id
  return `${prefix}-${id.replace(/[^\p{L}\p{N}._-]+/gu, '_')}`
}

/** A moment of OSCAL from a date of ours; absent for what its dates cannot say. */
export function momentOf(date: string): string | undefined {
  return /^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : undefined
}

/** The bytes of an OSCAL document: JSON as people indent it. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
