/** Orders ids as people count: 5.9 before 5.10, `a2` before `a10`; the same in every locale. */
export function compareNaturally(left: string, right: string): number {
  const [lefts, rights] = [split(left), split(right)]
  for (let i = 0; i < Math.min(lefts.length, rights.length); i++) {
    const difference = comparePart(lefts[i] ?? '', rights[i] ?? '')
    if (difference !== 0) return difference
  }
  return lefts.length - rights.length || compareText(left, right)
}

/** A copy in natural order of the id that each item has. */
export function inNaturalOrder<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  return [...items].sort((left, right) => compareNaturally(idOf(left), idOf(right)))
}

function split(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? []
}

function comparePart(left: string, right: string): number {
  const numeric = /^\d/.test(left) && /^\d/.test(right)
  return numeric ? compareDigits(left, right) : compareText(left, right)
}

/** Digits as text, so that a number of any length keeps its place. */
function compareDigits(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')]
  return a.length - b.length || compareText(a, b)
}

function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
