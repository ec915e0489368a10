/** A place in a text as people count: both from 1, columns in UTF-16 code units. */
export interface Spot {
  line: number
  column: number
}

/**
 * The line of any offset in a text. Made from the text itself: the YAML parser loses count of line ends
 * when it recovers from a broken bracket.
 */
export class Lines {
  readonly #starts = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1)
  }

  /** Always a spot inside the text, whatever the offset. */
  spotAt(offset: number): Spot {
    const inside = Math.min(Math.max(offset, 0), this.#length)
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= inside) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1 }
  }
}
