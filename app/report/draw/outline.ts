import type { PDFContext, PDFRef } from 'pdf-lib'
import type { Bookmark } from '../frame'
import { Written, reference, textString } from './syntax'

/** Writes the bookmarks as a tree by level (ISO 32000-1 §12.3.3); undefined where there are none. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  destinationOf: (id: string) => string,
): PDFRef | undefined {
  const top = nest(bookmarks)
  if (top.length === 0) return undefined
  const root = context.nextRef()
  context.assign(root, new Written(`<</Type/Outlines${writeLevel(context, top, root, destinationOf)}/Count ${top.length}>>`))
  return root
}

interface Node {
  bookmark: Bookmark
  below: Node[]
}

function nest(bookmarks: readonly Bookmark[]): Node[] {
  const top: Node[] = []
  const path: Node[] = []
  for (const bookmark of bookmarks) {
    while (path.length > 0 && path.at(-1)!.bookmark.level >= bookmark.level) path.pop()
    const node = { bookmark, below: [] }
    ;(path.at(-1)?.below ?? top).push(node)
    path.push(node)
  }
  return top
}

function writeLevel(context: PDFContext, nodes: Node[], parent: PDFRef, destinationOf: (id: string) => string): string {
  const refs = nodes.map(() => context.nextRef())
  nodes.forEach(({ bookmark, below }, index) => {
    const [own, previous, next] = [refs[index]!, refs[index - 1], refs[index + 1]]
    const children = below.length ? `${writeLevel(context, below, own, destinationOf)}/Count -${below.length}` : ''
    context.assign(
      own,
      new Written(
        `<</Title${textString(bookmark.title)}/Parent ${reference(parent)}` +
          (previous ? `/Prev ${reference(previous)}` : '') +
          (next ? `/Next ${reference(next)}` : '') +
          `${children}/Dest${destinationOf(bookmark.destination)}>>`,
      ),
    )
  })
  return `/First ${reference(refs[0]!)}/Last ${reference(refs.at(-1)!)}`
}
