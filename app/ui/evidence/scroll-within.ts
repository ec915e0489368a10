/** Brings something to the middle of the column that it scrolls in, and leaves the page itself where it is. */
export function bringInSight(id: string): void {
  // After the pane that holds it is shown.
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    const column = element?.closest<HTMLElement>('.duiding-viewer-scroll, .duiding-pdf-viewer, .duiding-pane-body')
    if (!element || !column) return
    if (!scrolls(column)) return element.scrollIntoView({ block: 'center' })
    const [place, frame] = [element.getBoundingClientRect(), column.getBoundingClientRect()]
    column.scrollTo({ top: column.scrollTop + place.top - frame.top - (frame.height - place.height) / 2 })
  })
}

const scrolls = (element: HTMLElement) => element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible'
