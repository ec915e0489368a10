import type { ExtractionEnd } from '../../domain/extraction'

/** Why nothing can be read out of a file. */
export class Unreadable extends Error {
  constructor(readonly end: Exclude<ExtractionEnd, { state: 'extracted' }>) {
    super(end.reason)
  }
}

export const broken = () => new Unreadable({ state: 'failed', reason: 'broken' })
export const encrypted = () => new Unreadable({ state: 'failed', reason: 'encrypted' })
export const tooLarge = () => new Unreadable({ state: 'failed', reason: 'too-large' })
export const unknownFormat = () => new Unreadable({ state: 'nothing-to-extract', reason: 'unknown-format' })
