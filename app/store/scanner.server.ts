import type { Readable } from 'node:stream'
import type { ScannerFault, ScannerHealth } from '../domain/backlog'

/** Looks for harmful content in bytes. */
export interface Scanner {
  /** @throws ScannerAway when it cannot be asked, or breaks off: then nothing is known of the bytes */
  scan(bytes: Readable): Promise<Scanned>
  /** @throws ScannerAway */
  version(): Promise<ScannerVersion>
  /** Asks it how it does; whatever it answers, this does. */
  health(): Promise<ScannerHealth>
}

export interface ScannerVersion {
  /** Name, version and signatures, as it tells them. */
  name: string
  /** Whether it says so when it stops half-way; one that does not calls clean what it did not look at. */
  tellsLimits: boolean
}

export type Scanned =
  | { kind: 'clean' }
  /** As the scanner calls it. */
  | { kind: 'infected'; name: string }
  /** It takes no more than this, in bytes, and knows nothing of the file. */
  | { kind: 'too-large'; limit: number }
  /** It stopped half-way: too deep, too many files, too much when unpacked. */
  | { kind: 'gave-up' }

export class ScannerAway extends Error {
  override name = 'ScannerAway'
  constructor(
    readonly fault: ScannerFault,
    /** What it said, or the system's code. */
    readonly said = '',
  ) {
    super(said ? `${fault}: ${said}` : fault)
  }
}
