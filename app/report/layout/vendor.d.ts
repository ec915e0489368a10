declare module 'hyphen/nl/index.js' {
  const dutch: { hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string }
  export default dutch
}

declare module 'hyphen/en-gb/index.js' {
  const english: { hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string }
  export default english
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
