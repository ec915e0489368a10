import type { Category, Measure } from '../../domain/catalogue'
import { useText } from '../words'
import { AspectWords } from './aspect-words'
import { ControlText } from './control-text'
import { SourceLink } from './source-link'

/** The measures of a control, each at an address of its own. */
export function MeasureList({ measures, categories }: { measures: Measure[]; categories: Category[] }) {
  const words = useText().controls
  return (
    <ul className="duiding-ruled-list">
      {measures.map((measure) => (
        <li key={measure.id} id={measure.id} className="duiding-measure">
          <h3 className="utrecht-heading-4">
            {measure.id} {measure.title}
          </h3>
          <ControlText norm={measure} />
          <p className="duiding-small duiding-soft">
            {[
              ...(measure.level ? [words.bbnFrom(measure.level)] : []),
              ...measure.categories.map((id) => categories.find((category) => category.id === id)?.title ?? id),
            ].map((fact) => (
              <span key={fact}>{fact}; </span>
            ))}
            <AspectWords aspects={measure.aspects} />; <SourceLink source={measure.source} short />
          </p>
        </li>
      ))}
    </ul>
  )
}
