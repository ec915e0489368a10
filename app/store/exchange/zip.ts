import { zipSync } from 'fflate'

/** A ZIP of these files that has the same bytes for the same files: in the order given, dated as early as a ZIP can say. */
export function zip(files: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder()
  const entries = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)] as const)
  // Local time, as the format has it: the same fields in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1, 0, 0, 0) })
}
