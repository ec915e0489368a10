import type { nl } from '../../text/nl'
import type { FrameworkChoice } from './choose-framework'

/** The filter on a framework: nothing chosen is the newest, so that its choice stands first and has no value. */
export function frameworkFilter(text: typeof nl, choices: FrameworkChoice[], newest: string | null, all: boolean) {
  const first = choices.find((one) => one.id === newest)
  const name = (one: FrameworkChoice) =>
    `${text.controls.choice(one.title, one.version)}${one.withdrawn ? ` (${text.controls.withdrawn})` : ''}`
  if (!first || choices.length < 2) return []
  return [
    {
      name: 'framework',
      label: text.controls.framework,
      all: text.controls.newest(first.title, first.version),
      options: [
        ...choices.filter((one) => one.id !== newest).map((one) => ({ value: one.id, label: name(one) })),
        ...(all ? [{ value: 'all', label: text.controls.allFrameworks }] : []),
      ],
    },
  ]
}
