import { useText } from '../words'
import type { DiffPiece } from './text-diff'

/** A text with the words marked that only its version has: struck through or underlined, and said to who listens. */
export function DiffText({ pieces, side }: { pieces: DiffPiece[]; side: 'older' | 'newer' }) {
  const words = useText().controls.sides
  const Mark = side === 'older' ? 'del' : 'ins'
  return (
    <>
      {pieces.map((piece, at) =>
        piece.changed && piece.text.trim() !== '' ? (
          <Mark key={at} className="duiding-differs">
            <span className="duiding-only-spoken"> [{side === 'older' ? words.gone : words.came} </span>
            {piece.text}
            <span className="duiding-only-spoken"> {words.end}] </span>
          </Mark>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
