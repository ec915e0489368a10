import { Notice } from '../notice'
import { useText } from '../words'

/** In the place of words that rest on evidence under embargo: that it is so, and on which. */
export function WithheldWords({ evidence, review = false }: { evidence: string[]; review?: boolean }) {
  const text = useText().custody
  return (
    <Notice kind="warning">
      {text.withheld(evidence.join(', '))} {review && text.withheldReview}
    </Notice>
  )
}
