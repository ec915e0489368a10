import type { Framework } from '../../domain/catalogue'
import { newestFirst, newestFramework } from '../../domain/offered-frameworks'
import { withdrawalOf, type WorkingCatalogue } from '../../domain/working-catalogue'

/** A framework as a choice of a filter. */
export interface FrameworkChoice {
  id: string
  title: string
  version: string
  withdrawn: boolean
}

/** The framework that the address asks for, or the newest that is not withdrawn; null only when there is none at all. */
export function chosenFramework(catalogue: WorkingCatalogue, asked: string | null): Framework | null {
  return catalogue.frameworks.find((one) => one.id === asked) ?? newestFramework(catalogue) ?? null
}

/** All frameworks, newest first, and which of them stands when nobody chose. */
export function frameworkChoices(catalogue: WorkingCatalogue): { frameworks: FrameworkChoice[]; newest: string | null } {
  return {
    frameworks: newestFirst(catalogue.frameworks).map(({ id, title, version }) => ({
      id,
      title,
      version,
      withdrawn: withdrawalOf(catalogue, id) !== undefined,
    })),
    newest: newestFramework(catalogue)?.id ?? null,
  }
}
