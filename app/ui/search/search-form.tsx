import { Form } from '@remix-run/react'
import type { SearchAsked } from '../../domain/search'
import type { Option } from '../fields'
import { useText } from '../words'

/** The choices that narrow a search; empty stands for all. */
export interface SearchChoice {
  name: 'engagement' | 'system' | 'kind'
  label: string
  all: string
  chosen: string | null
  options: Option[]
}

/** One box, and what narrows it. Each outcome has an address. */
export function SearchForm({ asked, choices }: { asked: SearchAsked | null; choices: SearchChoice[] }) {
  const text = useText()
  return (
    <Form method="get" role="search" aria-label={text.search.title} className="duiding-search" key={JSON.stringify(asked)}>
      <div className="duiding-search__box">
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor="search-q">
            {text.search.words}
          </label>
          <input
            className="utrecht-textbox utrecht-textbox--html-input"
            dir="auto"
            type="search"
            id="search-q"
            name="q"
            maxLength={300}
            defaultValue={asked?.words}
          />
        </div>
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {text.shell.search}
        </button>
      </div>
      <div className="duiding-search__choices">
        {choices.map((choice) => (
          <div className="utrecht-form-field" key={choice.name}>
            <label className="utrecht-form-label" htmlFor={`search-${choice.name}`}>
              {choice.label}
            </label>
            <select
              className="utrecht-select utrecht-select--html-select"
              id={`search-${choice.name}`}
              name={choice.name}
              defaultValue={choice.chosen ?? ''}
            >
              <option value="">{choice.all}</option>
              {choice.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </Form>
  )
}
