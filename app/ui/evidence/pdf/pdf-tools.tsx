import { useText } from '../../words'
import { bringInSight } from '../scroll-within'

/** Widths of a page as multiples of the column. */
export const ZOOMS = [0.75, 1, 1.25, 1.5, 2, 3]

interface PdfToolsProps {
  pages: number
  /** Where it opens. */
  page: number
  zoom: number
  onZoom: (step: 1 | -1) => void
}

/** Page and size: a form that goes to a page, and buttons that enlarge. */
export function PdfTools({ pages, page, zoom, onZoom }: PdfToolsProps) {
  const text = useText().evidence.viewer
  return (
    <div className="duiding-viewer-tools">
      <label className="duiding-viewer-tool">
        <span>{text.goToPage}</span>
        <input
          className="utrecht-textbox duiding-viewer-number"
          type="number"
          min={1}
          max={pages}
          defaultValue={page}
          onChange={(event) => goTo(event.currentTarget.valueAsNumber)}
        />
        <span className="duiding-soft">/ {pages}</span>
      </label>
      <span className="duiding-viewer-tool">
        <button
          type="button"
          className="utrecht-button utrecht-button--subtle duiding-button--small"
          disabled={zoom === ZOOMS[0]}
          aria-label={text.zoomOut}
          onClick={() => onZoom(-1)}
        >
          −
        </button>
        <output className="duiding-soft">{Math.round(zoom * 100)}%</output>
        <button
          type="button"
          className="utrecht-button utrecht-button--subtle duiding-button--small"
          disabled={zoom === ZOOMS.at(-1)}
          aria-label={text.zoomIn}
          onClick={() => onZoom(1)}
        >
          +
        </button>
      </span>
    </div>
  )
}

const goTo = (page: number) => bringInSight(`page-${page}`)
