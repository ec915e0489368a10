import type { Fault, JsonProblem } from '../../domain/catalogue-mistake'
import { codePointOf, type LocatedFault } from '../catalogue/decode'
import { Lines } from '../catalogue/lines'
import { forbiddenCharacter } from '../catalogue/text-schema'
import { importLimits } from './limits'

/** Where the keys and values of an object begin, or the items of an array, as offsets in the text. */
export type Offsets = Map<string, { key: number; value: number }> | number[]

export interface ParsedJson {
  value: unknown
  lines: Lines
  /** Of each object and array in the value. */
  offsets: WeakMap<object, Offsets>
}

export type JsonParsing = { ok: true; json: ParsedJson } | { ok: false; faults: LocatedFault[] }

/** RFC 8259, each key once in its object; unlike JSON.parse it says where a fault stands, and remembers where all parts stand. */
export function parseJson(text: string): JsonParsing {
  const reader = new Reader(text)
  try {
    const value = reader.document()
    const json = { value, lines: reader.lines, offsets: reader.offsets }
    return reader.faults.length === 0 ? { ok: true, json } : { ok: false, faults: reader.faults }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { ok: false, faults: [...reader.faults, { ...reader.lines.spotAt(error.at), ...error.fault }] }
  }
}

class Stop extends Error {
  constructor(
    readonly at: number,
    readonly fault: Fault,
  ) {
    super(fault.kind)
  }
}

class Reader {
  readonly lines: Lines
  readonly offsets: WeakMap<object, Offsets> = new WeakMap()
  readonly faults: LocatedFault[] = []
  #at = 0
  #depth = 0

  constructor(readonly text: string) {
    this.lines = new Lines(text)
  }

  document(): unknown {
    this.#space()
    const value = this.#value()
    this.#space()
    if (this.#at < this.text.length) this.#stop('after')
    return value
  }

  #value(): unknown {
    switch (this.text[this.#at]) {
      case '{':
        return this.#within(() => this.#object())
      case '[':
        return this.#within(() => this.#array())
      case '"':
        return this.#string()
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return this.#number()
    }
  }

  /** The reader calls itself for each level. */
  #within<Value>(read: () => Value): Value {
    this.#depth += 1
    if (this.#depth > importLimits.depth) throw new Stop(this.#at, { kind: 'tooDeep', limit: importLimits.depth })
    const value = read()
    this.#depth -= 1
    return value
  }

  #object(): Record<string, unknown> {
    const [object, offsets]: [Record<string, unknown>, Keys] = [{}, new Map()]
    this.offsets.set(object, offsets)
    this.#at += 1
    this.#space()
    if (this.#skip('}')) return object
    for (;;) {
      const key = this.#at
      const name = this.text[key] === '"' ? this.#string() : this.#stop(key < this.text.length ? 'character' : 'end')
      this.#space()
      if (!this.#skip(':')) this.#stop(this.#at < this.text.length ? 'character' : 'end')
      this.#space()
      this.#keep(object, offsets, name, key)
      this.#space()
      if (this.#skip('}')) return object
      if (!this.#skip(',')) this.#stop(this.#at < this.text.length ? 'comma' : 'end')
      this.#space()
    }
  }

  #keep(object: Record<string, unknown>, offsets: Keys, name: string, key: number): void {
    const first = offsets.get(name)
    if (first !== undefined) {
      this.faults.push({ ...this.lines.spotAt(key), kind: 'duplicateKey', key: name, firstLine: this.lines.spotAt(first.key).line })
      if (this.faults.length > importLimits.mistakes) throw new Stop(key, { kind: 'moreMistakes', more: 1 })
    }
    const at = this.#at
    const value = this.#value()
    // A plain assignment to `__proto__` would set what the object inherits.
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
    offsets.set(name, { key, value: at })
  }

  #array(): unknown[] {
    const [items, offsets]: [unknown[], number[]] = [[], []]
    this.offsets.set(items, offsets)
    this.#at += 1
    this.#space()
    if (this.#skip(']')) return items
    for (;;) {
      offsets.push(this.#at)
      items.push(this.#value())
      this.#space()
      if (this.#skip(']')) return items
      if (!this.#skip(',')) this.#stop(this.#at < this.text.length ? 'comma' : 'end')
      this.#space()
    }
  }

  #string(): string {
    const start = this.#at
    for (let at = start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        return this.#clean(start, JSON.parse(this.text.slice(start, this.#at)) as string)
      }
      if (code < 0x20) return this.#stopAt(at, 'character')
      if (code === backslash) at = this.#escapeEnd(at)
    }
    return this.#stopAt(this.text.length, 'end')
  }

  /** What decoding refuses in the text itself may not come in as an escape either; line ends may. */
  #clean(start: number, value: string): string {
    const text = value.replace(/\r\n?/g, '\n')
    const bad = text.search(forbiddenCharacter)
    if (bad !== -1) throw new Stop(start, { kind: 'forbiddenCharacter', codePoint: codePointOf(text, bad) })
    return text
  }

  #escapeEnd(at: number): number {
    const next = this.text[at + 1]
    if (next === undefined) return this.#stopAt(this.text.length, 'end')
    if (next === 'u') return /^[0-9a-fA-F]{4}$/.test(this.text.slice(at + 2, at + 6)) ? at + 5 : this.#stopAt(at, 'escape')
    return '"\\/bfnrt'.includes(next) ? at + 1 : this.#stopAt(at, 'escape')
  }

  #word<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.#at)) this.#stop('character')
    this.#at += word.length
    return value
  }

  #number(): number {
    if (this.#at >= this.text.length) this.#stop('end')
    written.lastIndex = this.#at
    const found = written.exec(this.text)?.[0]
    if (found === undefined) return this.#stop('character')
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) this.#stop('number')
    this.#at += found.length
    return Number(found)
  }

  #space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.#at += 1
    }
  }

  #skip(character: string): boolean {
    if (this.text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #stop(problem: JsonProblem): never {
    return this.#stopAt(this.#at, problem)
  }

  #stopAt(at: number, problem: JsonProblem): never {
    throw new Stop(at, { kind: 'jsonSyntax', problem })
  }
}

type Keys = Extract<Offsets, Map<string, unknown>>

const quote = 0x22
const backslash = 0x5c
const written = /[-+.0-9][-+.0-9eE]*/y
