import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '../../../domain/annotation'
import { useText } from '../../words'
import { findQuote } from '../find-quote'
import { useMarking } from '../marking'
import { MarkBadge } from '../mark-badge'
import type { Drawing } from './open-pdf'
import type { OpenedPdf } from './pdf-viewer'
import { boxesOf, place, type Box } from './page-box'
import { useNear } from './use-near'

interface Drawn {
  pieces: string[]
  elements: HTMLElement[]
}

/** One page: the picture, its words over it, and the marks in the margin. Drawn when it comes near the screen. */
export function PdfPage({ opened, number, width, marks }: { opened: OpenedPdf; number: number; width: number; marks: Annotation[] }) {
  const text = useText().evidence.viewer
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const near = useNear(frame)
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  useEffect(() => {
    const { document, pdf } = opened
    let drawing: Drawing | undefined
    let left = false
    void document
      .getPage(number)
      .then(async (page) => {
        if (left || !frame.current || !canvas.current || !layer.current) return
        const size = page.getViewport({ scale: 1 })
        place(frame.current, { width, height: (width * size.height) / size.width })
        // A page out of sight gives its memory back: a hundred pictures would take half a gigabyte.
        if (!near) return pdf.clearPage(canvas.current, layer.current)
        drawing = pdf.drawPage(page, canvas.current, layer.current, width / size.width)
        setDrawn(await drawing.done)
      })
      .catch(() => {
        /* Left or resized while drawing: the next drawing counts. */
      })
    return () => {
      left = true
      drawing?.cancel()
      setDrawn(null)
    }
  }, [opened, number, width, near])

  return (
    <section
      ref={frame}
      className="duiding-pdf-page"
      data-place={number}
      id={`page-${number}`}
      aria-label={text.page(number, opened.document.numPages)}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <PageMarks frame={frame.current} drawn={drawn} marks={marks} />
      <div ref={layer} className="duiding-pdf-words" />
    </section>
  )
}

function PageMarks({ frame, drawn, marks }: { frame: HTMLElement | null; drawn: Drawn | null; marks: Annotation[] }) {
  const { current } = useMarking()
  return (
    <>
      {marks.map((mark, index) => {
        const boxes = drawn && frame ? quoteBoxes(frame, drawn, mark) : []
        if (boxes.length === 0 && mark.anchor.kind === 'quote' && mark.anchor.page === null) return null
        const top = boxes[0]?.top ?? 8 + index * 32
        return (
          <div key={mark.id} className="duiding-pdf-mark" data-current={mark.id === current || undefined}>
            {boxes.map((box, at) => (
              <span key={at} className="duiding-pdf-highlight" ref={(element) => element && place(element, box)} />
            ))}
            <span className="duiding-pdf-badge" ref={(element) => element && place(element, { top })}>
              <MarkBadge mark={mark} />
            </span>
          </div>
        )
      })}
    </>
  )
}

function quoteBoxes(frame: HTMLElement, drawn: Drawn, mark: Annotation): Box[] {
  if (mark.anchor.kind !== 'quote') return []
  return boxesOf(frame, drawn.elements, findQuote(drawn.pieces, mark.anchor.quote))
}
