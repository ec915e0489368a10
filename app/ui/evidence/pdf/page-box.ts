import type { Stretch } from '../find-quote'

/** CSS pixels from the top left of the page. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Where stretches of text stand on a drawn page. */
export function boxesOf(page: HTMLElement, elements: HTMLElement[], stretches: Stretch[]): Box[] {
  const origin = page.getBoundingClientRect()
  return stretches.flatMap(({ piece, from, to }) => {
    const letters = elements[piece]?.firstChild
    if (!letters) return []
    const range = document.createRange()
    range.setStart(letters, from)
    range.setEnd(letters, Math.min(to, letters.textContent?.length ?? 0))
    const box = range.getBoundingClientRect()
    return [{ left: box.left - origin.left, top: box.top - origin.top, width: box.width, height: box.height }]
  })
}

/** Sets a place by script: the content security policy refuses style attributes. */
export function place(element: HTMLElement, box: Partial<Box>): void {
  for (const [side, pixels] of Object.entries(box)) element.style.setProperty(side, `${pixels}px`)
}
