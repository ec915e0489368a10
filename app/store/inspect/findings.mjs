// @ts-check
import { inspectLimits } from './limits.mjs'

/**
 * @typedef {import('../../domain/file-finding').FileFinding} FileFinding
 * @typedef {import('../../domain/file-finding').PlainFinding} PlainFinding
 */

/** What a look into one file shows, each thing once; and how much more of it may be unpacked. */
export class Findings {
  /** @type {FileFinding[]} */
  list = []
  /** Nothing more needs to be known: it is refused for its size. */
  ended = false
  #left = inspectLimits.unpacked
  /** @type {(bytes: Uint8Array, level: number) => Promise<void>} */
  #inspect

  /** @param {(bytes: Uint8Array, found: Findings, level: number) => Promise<void>} inspect looks into an archive inside */
  constructor(inspect) {
    this.#inspect = (bytes, level) => inspect(bytes, this, level)
  }

  /** @param {PlainFinding | Exclude<FileFinding, { kind: PlainFinding }>} finding */
  add(finding) {
    const whole = typeof finding === 'string' ? { kind: finding } : finding
    if (!this.list.some((one) => one.kind === whole.kind)) this.list.push(whole)
  }

  /** @param {PlainFinding} kind @returns {null} */
  end(kind) {
    this.add(kind)
    this.ended = true
    return null
  }

  /** @param {number} unpacked bytes @returns {null} */
  bomb(unpacked) {
    this.add({ kind: 'archive-bomb', unpacked })
    this.ended = true
    return null
  }

  /** @param {number} unpacked bytes that it says or shows @param {number} packed bytes */
  bombIf(unpacked, packed) {
    const { most, harmless, ratio } = inspectLimits
    if (unpacked > most || (unpacked > harmless && unpacked > packed * ratio)) this.bomb(unpacked)
  }

  /** Takes from what may be unpacked of this file; false when it is used up. @param {number} count bytes */
  mayUnpack(count) {
    this.#left -= count
    return this.#left > 0
  }

  /** @param {Uint8Array} bytes an archive inside @param {number} level */
  async nested(bytes, level) {
    if (level > inspectLimits.depth) this.end('archive-too-deep')
    else await this.#inspect(bytes, level)
  }
}
