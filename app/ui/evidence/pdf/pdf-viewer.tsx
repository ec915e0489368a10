import { useSearchParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { Annotation } from '../../../domain/annotation'
import { useText } from '../../words'
import { bringInSight } from '../scroll-within'
import { ViewerNotice } from '../viewer-notice'
import type { PDFDocumentProxy } from './open-pdf'
import { PdfPage } from './pdf-page'
import { PdfTools, ZOOMS } from './pdf-tools'
import { useWidth } from './use-width'

/** A document with the part of pdf.js that draws it. */
export interface OpenedPdf {
  document: PDFDocumentProxy
  pdf: typeof import('./open-pdf')
}

/** A PDF page under page, drawn by pdf.js in the browser. Without JavaScript it says so and leaves the download. */
export function PdfViewer({ address, marks }: { address: string; marks: Annotation[] }) {
  const text = useText().evidence.viewer
  const [opened, setOpened] = useState<OpenedPdf | 'opening' | 'failed'>('opening')
  const [zoom, setZoom] = useState<number>(1)
  const [place, width] = useWidth<HTMLDivElement>()

  useEffect(() => {
    let close = () => {}
    let left = false
    setOpened('opening')
    // Loaded here and not above: pdf.js belongs to the browser alone, and to this viewer alone.
    import('./open-pdf')
      .then((pdf) => {
        if (left) return undefined
        const opening = pdf.openPdf(address)
        close = opening.close
        return opening.document.then((document) => setOpened({ document, pdf }))
      })
      .catch(() => {
        if (!left) setOpened('failed')
      })
    return () => {
      left = true
      close()
    }
  }, [address])

  const pages = typeof opened === 'object' ? opened.document.numPages : 0
  const asked = askedPage(useSearchParams()[0].get('page'), pages)
  const drawn = width > 0
  useEffect(() => {
    if (typeof opened !== 'object' || asked === null || !drawn) return
    // A page stands where it will stay once those before it have their size.
    const before = Array.from({ length: asked }, (_, index) => opened.document.getPage(index + 1))
    void Promise.allSettled(before).then(() => bringInSight(`page-${asked}`))
  }, [opened, asked, drawn])
  return (
    <div className="duiding-pdf-viewer">
      {pages > 0 && (
        <PdfTools
          pages={pages}
          page={asked ?? 1}
          zoom={zoom}
          onZoom={(step) => setZoom((now) => ZOOMS[clamp(ZOOMS.indexOf(now) + step)] ?? 1)}
        />
      )}
      {/* A page that is zoomed in is wider than its column: the keyboard scrolls it too. */}
      <div className="duiding-pdf-pages" ref={place} tabIndex={0} role="region" aria-label={pages > 0 ? text.pages(pages) : text.loading}>
        {opened === 'failed' && <ViewerNotice>{text.failed}</ViewerNotice>}
        {opened === 'opening' && (
          <ViewerNotice>
            {text.loading}
            <noscript> {text.needsScript}</noscript>
          </ViewerNotice>
        )}
        {typeof opened === 'object' &&
          width > 0 &&
          Array.from({ length: pages }, (_, index) => (
            <PdfPage key={index} opened={opened} number={index + 1} width={width * zoom} marks={marksOn(marks, index + 1)} />
          ))}
      </div>
    </div>
  )
}

/** The page that the address asks for, if there is such a page. */
function askedPage(asked: string | null, pages: number): number | null {
  const page = Number(asked)
  return asked !== null && Number.isInteger(page) && page >= 1 && page <= pages ? page : null
}

const clamp = (index: number) => Math.max(0, Math.min(ZOOMS.length - 1, index))

/** A quote of which the page is unknown is looked for on every page. */
const marksOn = (marks: Annotation[], page: number) =>
  marks.filter(({ anchor }) => {
    if (anchor.kind === 'page') return anchor.page === page
    return anchor.kind === 'quote' && (anchor.page ?? page) === page
  })
