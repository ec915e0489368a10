import type { Anchor } from '../../domain/annotation'
import type { ViewedFile } from './viewed-file'

/** The longest quote that a mark keeps; more is a page, not a quote. */
const LONGEST = 1000

/** What is selected in a viewer, as the place of a mark; null when nothing is selected there. */
export function selectedPlace(viewer: HTMLElement | null, kind: ViewedFile['kind']): Anchor | null {
  const selection = window.getSelection()
  if (!viewer || !selection || selection.isCollapsed || !selection.anchorNode || !viewer.contains(selection.anchorNode)) return null
  const quote = selection.toString().replace(/\s+/g, ' ').trim().slice(0, LONGEST)
  if (quote === '') return null
  const place = numberOfPlace(selection.anchorNode)
  // Words of the tools around the file are no evidence.
  if (place === null && kind !== 'inspection') return null
  if (kind === 'table' && place !== null) return { kind: 'row', row: place }
  return { kind: 'quote', quote, page: place }
}

/** The page that fills the middle of the viewer; the whole where there are no pages. */
export function placeInSight(viewer: HTMLElement | null, kind: ViewedFile['kind']): Anchor {
  if (!viewer || kind !== 'pdf') return { kind: 'whole' }
  const frame = viewer.getBoundingClientRect()
  const middle = Math.min(window.innerHeight, (frame.top + frame.bottom) / 2)
  const pages = [...viewer.querySelectorAll<HTMLElement>('[data-place]')]
  const page = pages.find((one) => one.getBoundingClientRect().bottom >= middle) ?? pages.at(-1)
  return page ? { kind: 'page', page: Number(page.dataset.place) } : { kind: 'whole' }
}

function numberOfPlace(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const place = element?.closest<HTMLElement>('[data-place]')?.dataset.place
  return place ? Number(place) : null
}
