/** One ratio: ours beside something that does the least that could do the work, both measured in one run. */
export interface Measurement {
  /** In `unit`: a median. */
  ours: number
  other: number
  otherIs: string
  /** Ours divided by the other: below 1 is better for a time, above 1 for a speed. */
  ratio: number
  unit: 'ms' | 'pages/s' | 'MB/s' | 'MiB'
  /** Both at the 95th percentile, where the slowest count. */
  p95?: { ours: number; other: number }
}

export interface Rounds {
  warmUp: number
  counted: number
}

/** Runs both in turn, so that what slows the machine slows both. @returns medians in milliseconds */
export async function sideBySide(
  ours: () => unknown,
  other: () => unknown,
  { warmUp, counted }: Rounds,
): Promise<{ ours: number; other: number }> {
  const times: { ours: number[]; other: number[] } = { ours: [], other: [] }
  for (let round = -warmUp; round < counted; round++) {
    const [mine, theirs] = [await timed(ours), await timed(other)]
    if (round < 0) continue
    times.ours.push(mine)
    times.other.push(theirs)
  }
  return { ours: median(times.ours), other: median(times.other) }
}

/** Two times in milliseconds as a measurement. */
export const inMilliseconds = ({ ours, other }: { ours: number; other: number }, otherIs: string): Measurement => ({
  ours: rounded(ours),
  other: rounded(other),
  otherIs,
  ratio: rounded(ours / other),
  unit: 'ms',
})

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}

/** The value below which so many in a hundred lie. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

/** Three significant figures: more would be noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
