import type { EvidenceContext } from './evidence-context'
import type { Day, Period } from './values'

/** Why the day or period that was typed may be a mistake: told, never refused. */
export type PeriodDoubt =
  | { doubt: 'in-future' }
  | { doubt: 'outside-engagement'; period: Period }
  /** The file holds days that lie outside of it. */
  | { doubt: 'not-in-file'; inside: Period }

/** `inside`: the earliest and latest day in the file, where they are known. A register of one day may well hold older days. */
export function doubtsAbout(
  covers: EvidenceContext['covers'],
  { engagement, inside, today }: { engagement: { period: Period; referenceDate: Day }; inside: Period | null; today: Day },
): PeriodDoubt[] {
  if (!covers) return []
  const { from, to } = covers.kind === 'day' ? { from: covers.day, to: covers.day } : covers
  const { period, referenceDate } = engagement
  const expected = covers.kind === 'day' && covers.day === referenceDate
  const outside = !expected && (from < period.from || to > period.to)
  const beyond = inside !== null && (inside.to > to || (covers.kind === 'period' && inside.from < from))
  return [
    ...(to > today ? [{ doubt: 'in-future' } as const] : []),
    ...(outside ? [{ doubt: 'outside-engagement', period } as const] : []),
    ...(beyond ? [{ doubt: 'not-in-file', inside } as const] : []),
  ]
}
