import type { Aspect } from '../../domain/catalogue'
import { useFormat, useText } from '../words'

export function AspectWords({ aspects }: { aspects: Aspect[] }) {
  const text = useText()
  const format = useFormat()
  return <>{format.list(aspects.map((aspect) => text.nouns.aspects[aspect]))}</>
}
