import type { Fault, Mistake } from '../../domain/catalogue-mistake'

/** A file of a pack, wherever the pack lies. */
export interface PackFile {
  /** Path below the pack, with forward slashes. */
  name: string
  /** Bytes, as the pack declares them. */
  size: number
  /** @throws BrokenPackFile when it is not what the pack declares */
  open(): AsyncIterable<Uint8Array>
}

/** The files of a folder or ZIP, or why it cannot be read. */
export type PackListing = { ok: true; files: PackFile[] } | { ok: false; mistakes: Mistake[] }

/** Found while its bytes were read. */
export class BrokenPackFile extends Error {
  constructor(
    readonly file: string,
    readonly fault: Fault,
  ) {
    super(fault.kind)
  }
}

export const mistakeOf = (file: string, fault: Fault): Mistake => ({ file, line: 1, column: 1, ...fault })

/** What systems put beside files by themselves; it is no evidence, and nobody need name it. */
export function isAside(name: string): boolean {
  const steps = name.split('/')
  return steps.some((step) => step.startsWith('.') || step === '__MACOSX') || /^(thumbs\.db|desktop\.ini)$/i.test(steps.at(-1) ?? '')
}
