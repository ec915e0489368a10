import { Form, useSearchParams } from '@remix-run/react'
import type { Option } from './fields'
import { TextLink } from './link'
import { useText } from './words'

export interface Filter {
  name: string
  label: string
  all: string
  options: Option[]
}

interface FilterBarProps {
  /** Label of the free text; absent: none. */
  words?: string
  filters: Filter[]
}

/** Filters of a list as a plain GET form, so that each outcome has an address. Nothing happens before the button: a keyboard walks through choices. */
export function FilterBar({ words, filters }: FilterBarProps) {
  const text = useText()
  const [params] = useSearchParams()
  const narrowed = filters.some((filter) => params.get(filter.name)) || Boolean(params.get('q'))
  return (
    <Form
      method="get"
      role="search"
      aria-label={text.shell.filter}
      className="duiding-filter duiding-not-printed"
      key={params.toString()}
      preventScrollReset
    >
      {words && (
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="filter-q">
            {words}
          </label>
          <input
            className="utrecht-textbox utrecht-textbox--html-input"
            dir="auto"
            type="search"
            id="filter-q"
            name="q"
            defaultValue={params.get('q') ?? ''}
          />
        </div>
      )}
      {filters.map((filter) => (
        <div className="utrecht-form-field" key={filter.name}>
          <label className="utrecht-form-label" htmlFor={`filter-${filter.name}`}>
            {filter.label}
          </label>
          <select
            className="utrecht-select utrecht-select--html-select"
            id={`filter-${filter.name}`}
            name={filter.name}
            defaultValue={params.get(filter.name) ?? ''}
          >
            <option value="">{filter.all}</option>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      {params.get('sort') && <input type="hidden" name="sort" value={params.get('sort') ?? ''} />}
      <div className="utrecht-button-group">
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {text.shell.filterNow}
        </button>
        {narrowed && <TextLink to="?">{text.shell.filterClear}</TextLink>}
      </div>
    </Form>
  )
}
