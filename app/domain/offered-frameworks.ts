import type { Framework } from './catalogue'
import { compareNaturally } from './natural-order'
import { withdrawalOf, type Withdrawal, type WorkingCatalogue } from './working-catalogue'

type Dated = Pick<Framework, 'id' | 'date'>

/** The frameworks that a new engagement may take: those not withdrawn, newest first. */
export function offeredFrameworks<One extends Dated>(catalogue: { frameworks: One[]; withdrawals: Withdrawal[] }): One[] {
  return newestFirst(catalogue.frameworks.filter((one) => !withdrawalOf(catalogue, one.id)))
}

/**
 * The framework that a page shows when nobody chose one: the newest not withdrawn for which systems have mappings, else the newest;
 * so that what an administrator reads in does not become everybody's first page. Absent only when there is none.
 */
export function newestFramework<One extends Dated>(
  catalogue: { frameworks: One[]; withdrawals: Withdrawal[] } & Partial<Pick<WorkingCatalogue, 'systems'>>,
): One | undefined {
  const mapped = new Set((catalogue.systems ?? []).flatMap((system) => [system.framework, ...system.mappings.map((one) => one.framework)]))
  const offered = offeredFrameworks(catalogue)
  return offered.find((one) => mapped.has(one.id)) ?? offered[0] ?? newestFirst(catalogue.frameworks)[0]
}

/** By date of publication; of one day the highest id. */
export function newestFirst<One extends Dated>(frameworks: One[]): One[] {
  return [...frameworks].sort((left, right) => right.date.localeCompare(left.date) || compareNaturally(right.id, left.id))
}
