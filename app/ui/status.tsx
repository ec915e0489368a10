import type { ReactNode } from 'react'

/** What a state asks of its reader: nothing (good, still), attention (care, bad), or it is under way (accent). */
export type Tone = 'good' | 'care' | 'bad' | 'still' | 'accent'
/** Shapes that differ without colour, and in print. */
export type Shape = 'full' | 'half' | 'cross' | 'question' | 'dash' | 'open' | 'dot' | 'check' | 'warning'

/** A state in shape, words and colour. */
export function Status({ tone, shape, children }: { tone: Tone; shape: Shape; children: ReactNode }) {
  return (
    <span className={`duiding-status duiding-tone-${tone}`}>
      <ShapeMark shape={shape} />
      <span>{children}</span>
    </span>
  )
}

/** Drawn, not a letter: it looks the same in every typeface. Silent, for the words stand beside it. */
export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg className="duiding-status__shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {drawings[shape]}
    </svg>
  )
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const outline = <rect x="1.5" y="1.5" width="11" height="11" {...line} strokeWidth={1.75} />

const drawings: Record<Shape, ReactNode> = {
  full: <rect x="1" y="1" width="12" height="12" fill="currentColor" />,
  half: (
    <>
      {outline}
      <path d="M1 13V1l12 12z" fill="currentColor" />
    </>
  ),
  cross: <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" {...line} strokeWidth={2.5} />,
  question: (
    <>
      <path d="M4.2 4.6C4.2 2.9 5.4 2 7 2s2.8 1 2.8 2.5C9.8 6.4 7 6.5 7 8.6" {...line} />
      <circle cx="7" cy="11.8" r="1.3" fill="currentColor" />
    </>
  ),
  dash: <path d="M2 7h10" {...line} />,
  open: outline,
  dot: <circle cx="7" cy="7" r="4.5" fill="currentColor" />,
  check: <path d="M2 7.5l3.5 3.5L12 3.5" {...line} strokeWidth={2.25} />,
  warning: (
    <>
      <path d="M7 1.5l6 11H1z" {...line} strokeWidth={1.6} />
      <path d="M7 5.5v3.2" {...line} strokeWidth={1.6} />
      <circle cx="7" cy="10.7" r="0.9" fill="currentColor" />
    </>
  ),
}
