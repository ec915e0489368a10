import { useEffect, useState } from 'react'
import { useText } from '../words'

interface Chapter {
  title: string
  page: number
  level: number
}

/** The outline that stands in the PDF itself; each line goes to its page in the preview. Empty until the PDF was read. */
export function ReportOutline({ address }: { address: string }) {
  const text = useText()
  const [chapters, setChapters] = useState<Chapter[]>([])
  useEffect(() => {
    let left = false
    let close = () => {}
    // pdf.js belongs to the browser alone.
    import('../evidence/pdf/open-pdf')
      .then(async ({ openPdf }) => {
        const opening = openPdf(address)
        close = opening.close
        const document = await opening.document
        const found = await readOutline(document)
        if (!left) setChapters(found)
      })
      .catch(() => {
        /* The pages beside it tell that the PDF cannot be read. */
      })
    return () => {
      left = true
      close()
    }
  }, [address])
  if (chapters.length === 0) return null
  return (
    <nav className="duiding-outline" aria-label={text.reportPage.outline}>
      <ol className="duiding-plain-list">
        {chapters.map((chapter, index) => (
          <li key={index} className={`duiding-outline__line duiding-outline__line--${Math.min(chapter.level, 2)}`}>
            <a className="utrecht-link utrecht-link--html-a" href={`#page-${chapter.page}`}>
              {chapter.title}
            </a>
            <span className="duiding-soft">{chapter.page}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type Pdf = Awaited<ReturnType<typeof import('../evidence/pdf/open-pdf').openPdf>['document']>
type Node = Awaited<ReturnType<Pdf['getOutline']>>[number]

async function readOutline(document: Pdf): Promise<Chapter[]> {
  const flat: { node: Node; level: number }[] = []
  const walk = (nodes: Node[], level: number) =>
    nodes.forEach((node) => {
      flat.push({ node, level })
      if (level < 2) walk(node.items, level + 1)
    })
  walk((await document.getOutline()) ?? [], 0)
  return Promise.all(flat.map(async ({ node, level }) => ({ title: node.title, level, page: await pageOf(document, node) })))
}

async function pageOf(document: Pdf, node: Node): Promise<number> {
  const target = typeof node.dest === 'string' ? await document.getDestination(node.dest) : node.dest
  return target?.[0] ? (await document.getPageIndex(target[0])) + 1 : 1
}
