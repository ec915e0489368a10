/** Sizes and colours of the report: the only place that knows them. Lengths in PDF points (1/72 inch). */
export const sheet = { width: 595.28, height: 841.89 } as const

export const margin = { left: 78, right: 70, top: 92, bottom: 84 } as const

/** Red, green, blue from 0 to 1 in sRGB, as the output intent of the document says. */
export type Colour = readonly [number, number, number]

const hex = (code: number): Colour => [(code >> 16) / 255, ((code >> 8) & 255) / 255, (code & 255) / 255]

export const colour = {
  ink: hex(0x1d2429),
  muted: hex(0x55626b),
  accent: hex(0x0e4f5e),
  accentTint: hex(0xeaf2f3),
  rule: hex(0xc6d0d4),
  strongRule: hex(0x7d8d95),
  warning: hex(0x8a3b12),
  warningTint: hex(0xfbf1ea),
  white: hex(0xffffff),
} as const

export interface TextSize {
  size: number
  /** From baseline to baseline. */
  lead: number
}

export const text = {
  cover: { size: 30, lead: 38 },
  coverSubtitle: { size: 14, lead: 21 },
  lead: { size: 11.5, lead: 18 },
  body: { size: 9.75, lead: 15 },
  contents: { size: 9.25, lead: 13.75 },
  table: { size: 8.25, lead: 11.75 },
  small: { size: 7.75, lead: 11 },
  running: { size: 7.5, lead: 10 },
} as const satisfies Record<string, TextSize>

/** Per level of heading: its size, and the space above and below it. */
export const heading = {
  1: { size: 23, lead: 29, above: 0, below: 20 },
  2: { size: 14.5, lead: 20, above: 16, below: 7 },
  3: { size: 11.25, lead: 16, above: 11, below: 5 },
  4: { size: 9.75, lead: 15, above: 6, below: 3 },
} as const

export const space = {
  afterParagraph: 8,
  afterBlock: 14,
  listIndent: 17,
  betweenItems: 3,
  cell: { across: 6, down: 5 },
  callout: { across: 14, down: 11 },
} as const

export const monoScale = 0.92
