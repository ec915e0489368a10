import { categoriesOf, type Category, type Control } from '../../domain/catalogue'
import { SummaryList } from '../page'
import { useFormat, useText } from '../words'
import { AspectWords } from './aspect-words'
import { SourceLink } from './source-link'

/** Aspects, level, categories and source of a control. */
export function ControlFacts({ control, categories }: { control: Control; categories: Category[] }) {
  const words = useText().controls
  const format = useFormat()
  const used = categories.filter((category) => categoriesOf(control).includes(category.id))
  return (
    <SummaryList
      items={[
        { label: words.aspects, value: <AspectWords aspects={control.aspects} /> },
        ...(control.level ? [{ label: words.level, value: words.bbnFrom(control.level) }] : []),
        ...(used.length > 0 ? [{ label: words.categories, value: format.list(used.map((category) => category.title)) }] : []),
        { label: words.source, value: <SourceLink source={control.source} /> },
      ]}
    />
  )
}
