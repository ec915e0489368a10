/** The candidate that was probably meant: at most a third of its letters differ, and no other is as near. */
export function suggest(written: string, candidates: Iterable<string>): string | null {
  let best: { candidate: string; distance: number } | null = null
  let tied = false
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3))
    if (Math.abs(candidate.length - written.length) > allowed) continue
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase())
    if (distance > allowed || (best !== null && distance > best.distance)) continue
    tied = best !== null && distance === best.distance
    best = { candidate, distance }
  }
  return best === null || tied ? null : best.candidate
}

/** Levenshtein's distance with swapped neighbours as one edit (optimal string alignment). */
function editDistance(left: string, right: string): number {
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    before = above
    above = current
  }
  return above[right.length] ?? 0
}
