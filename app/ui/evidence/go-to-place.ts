/**
 * Brings a place on the page in sight and puts the focus there. Of a question that waits for an answer that is the box to write in,
 * and however long the question is, that box is in sight.
 */
export function goToPlace(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  const box = place.matches('.duiding-question__one') ? place.querySelector('textarea') : null
  place.scrollIntoView({ block: 'start', behavior: 'instant' })
  box?.form?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  ;(box ?? place).focus({ preventScroll: true })
}
