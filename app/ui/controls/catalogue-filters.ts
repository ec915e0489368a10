import type { Framework } from '../../domain/catalogue'
import { themes } from '../../domain/catalogue'
import type { nl } from '../../text/nl'

/** What can be chosen in one or more frameworks; a filter with nothing to choose is left out. */
export interface CatalogueChoices {
  themes: string[]
  groups: { id: string; title: string }[]
  categories: { id: string; title: string }[]
  levels: number[]
}

export function choicesIn(frameworks: Framework[]): CatalogueChoices {
  const controls = frameworks.flatMap((framework) => framework.controls)
  const norms = controls.flatMap((control) => [control, ...control.measures])
  const alone = frameworks.length === 1 ? frameworks[0] : undefined
  return {
    themes: themes.filter((theme) => controls.some((control) => control.theme === theme)),
    // Ids of chapters and categories are those of one framework: over several they would say nothing.
    groups: (alone?.groups ?? []).map(({ id, title }) => ({ id, title: title.startsWith(id) ? title : `${id} ${title}` })),
    categories: alone?.categories ?? [],
    levels: [...new Set(norms.flatMap((norm) => norm.level ?? []))].sort(),
  }
}

/** The filters on theme and chapter. */
export function placeFilters(text: typeof nl, choices: Pick<CatalogueChoices, 'themes' | 'groups'>) {
  return [
    ...(choices.themes.length > 1
      ? [
          {
            name: 'theme',
            label: text.engagement.theme,
            all: text.engagement.allThemes,
            options: themes
              .filter((theme) => choices.themes.includes(theme))
              .map((theme) => ({ value: theme, label: text.nouns.themes[theme] })),
          },
        ]
      : []),
    ...(choices.groups.length > 0
      ? [
          {
            name: 'group',
            label: text.controls.group,
            all: text.controls.allGroups,
            options: choices.groups.map((one) => ({ value: one.id, label: one.title })),
          },
        ]
      : []),
  ]
}

/** The filter on a system. */
export const systemFilter = (label: string, all: string, systems: { id: string; name: string }[]) =>
  systems.length > 1 ? [{ name: 'system', label, all, options: systems.map((one) => ({ value: one.id, label: one.name })) }] : []
