import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Served by ourselves, as the content security policy asks of every script and worker.
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

export type { PDFDocumentProxy, PDFPageProxy }

/** Opens a document to look at, and runs nothing in it (R11): no scripts, no forms, no eval, no WebAssembly. */
export function openPdf(address: string): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
  })
  return { document: task.promise, close: () => void task.destroy() }
}

/** A drawing under way: `cancel` when the page left the screen or changed size. */
export interface Drawing {
  /** The page's text in the pieces in which it stands on the page, with the element of each. */
  done: Promise<{ pieces: string[]; elements: HTMLElement[] }>
  cancel: () => void
}

/** Draws a page as a picture, with its words as a transparent layer over it to select and to read out. `scale`: CSS pixels per PDF point. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, layer: HTMLElement, scale: number): Drawing {
  const viewport = page.getViewport({ scale })
  const density = Math.min(window.devicePixelRatio || 1, 2)
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  layer.replaceChildren()
  layer.style.setProperty('--total-scale-factor', String(scale))
  const picture = page.render({
    canvas,
    viewport,
    transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
    annotationMode: 0,
  })
  const words = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport })
  const done = Promise.all([picture.promise, words.render()]).then(() => {
    hideRuler()
    return { pieces: words.textContentItemsStr, elements: words.textDivs }
  })
  return {
    done,
    cancel: () => {
      picture.cancel()
      words.cancel()
    },
  }
}

export function clearPage(canvas: HTMLCanvasElement, layer: HTMLElement): void {
  canvas.width = 0
  canvas.height = 0
  layer.replaceChildren()
}

/** pdf.js measures text on a canvas that it adds to the page; it is nothing to read out. */
function hideRuler(): void {
  for (const ruler of document.querySelectorAll('.hiddenCanvasElement')) ruler.setAttribute('aria-hidden', 'true')
}
