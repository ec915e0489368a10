import { STATEMENT_VIEWS } from '../../domain/applicability'
import { FilterBar } from '../filter-bar'
import { useText } from '../words'
import { useViewName } from './view-name'

interface StatementFilterProps {
  frameworks: { id: string; title: string; version: string }[]
  /** The framework for which the mappings were written: the one that is shown when none is asked for. */
  written: string
}

export function StatementFilter({ frameworks, written }: StatementFilterProps) {
  const text = useText()
  const words = text.applicability.filter
  const nameOf = useViewName()
  const named = frameworks.map((one) => ({ value: one.id, label: text.nouns.framework(one.title, one.version) }))
  const own = named.find((one) => one.value === written)
  return (
    <FilterBar
      words={words.words}
      filters={[
        {
          name: 'framework',
          label: words.framework,
          all: words.defaultFramework(own?.label ?? written),
          options: named.filter((one) => one !== own),
        },
        {
          name: 'state',
          label: words.view,
          all: words.all,
          options: STATEMENT_VIEWS.map((view) => ({ value: view, label: nameOf(view) })),
        },
      ]}
    />
  )
}
