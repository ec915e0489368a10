import type { Piece } from '../../domain/find-words'

/** Text with the words that were found marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, at) =>
        piece.hit ? (
          <mark key={at} className="duiding-found">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
