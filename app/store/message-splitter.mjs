// @ts-check

/**
 * Gathers bytes into whole messages of PostgreSQL's frontend protocol (PostgreSQL documentation, "Message Formats"): a
 * type byte and a length that counts itself; the first message of a connection has no type byte. PGlite must never be
 * given half a message. Pieces are joined once per message, so that a large parameter costs no quadratic copying.
 */
export class MessageSplitter {
  /** @type {Uint8Array[]} */
  #pieces = []
  #held = 0
  #started = false

  /** A new connection begins with a start-up message. */
  restart() {
    this.#pieces = []
    this.#held = 0
    this.#started = false
  }

  /**
   * @param {Uint8Array} piece
   * @returns {Uint8Array | undefined} one or more whole messages, in memory of their own
   */
  take(piece) {
    this.#pieces.push(piece)
    this.#held += piece.length
    if (this.#held < this.#wanted) return undefined
    const bytes = new Uint8Array(this.#held)
    let at = 0
    for (const part of this.#pieces) {
      bytes.set(part, at)
      at += part.length
    }
    const end = this.#wholeUntil(bytes)
    const rest = bytes.slice(end)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#held = rest.length
    return end > 0 ? bytes.slice(0, end) : undefined
  }

  /** Bytes needed before looking again: until then the message at the front is surely incomplete. */
  #wanted = 0

  /** @param {Uint8Array} bytes @returns {number} where the last whole message ends */
  #wholeUntil(bytes) {
    const view = new DataView(bytes.buffer)
    let end = 0
    for (;;) {
      const head = this.#started ? 1 : 0
      const left = bytes.length - end
      this.#wanted = left < head + 4 ? head + 4 : head + view.getUint32(end + head)
      if (left < this.#wanted) return end
      end += this.#wanted
      this.#started = true
    }
  }
}
