import type { AuditFile } from './audit-file'
import type { Catalogue, Framework } from './catalogue'
import type { ChangeMap } from './change-map'
import { refuse } from './refusal'
import type { Edition, UpgradeDecline } from './upgrade'
import type { Moment } from './values'

/** A catalogue that may know of frameworks that no engagement may take any more. */
export type UpgradeCatalogue = Pick<Catalogue, 'frameworks' | 'changes'> & { withdrawals?: { frameworkId: string }[] }

type Upgradable = Pick<AuditFile, 'editions' | 'declines' | 'reports'>

/** The edition in force. */
export const editionOf = ({ editions }: Pick<AuditFile, 'editions'>): Edition => editions[editions.length - 1]!

/** Number of the edition that was in force at a moment. */
export const editionAt = (editions: Edition[], at: Moment): number => editions.findLast((edition) => edition.at <= at)?.number ?? 1

/**
 * A form that was opened before an upgrade may name a number that by now belongs to another demand.
 * @throws Refusal when the edition that its writer saw is not the one in force; a step without a form names none
 */
export function checkEditionSeen(file: Pick<AuditFile, 'editions'>, seen: number | undefined): void {
  const { number, by, at } = editionOf(file)
  if (seen !== undefined && seen !== number) refuse({ kind: 'changed-meanwhile', by: by.name, at })
}

/**
 * The newer version and what changed, for an engagement that may go over to it.
 * @throws Refusal after the final report, to the same or an earlier version, to a withdrawn one, and without a change map
 */
export function checkUpgrade(
  file: Upgradable,
  catalogue: UpgradeCatalogue,
  frameworkId: string,
): { framework: Framework; changes: ChangeMap } {
  const current = editionOf(file).framework
  if (file.reports.some((report) => report.kind === 'final')) refuse({ kind: 'final-report-issued' })
  const framework = catalogue.frameworks.find((one) => one.id === frameworkId) ?? refuse({ kind: 'not-found' })
  if (framework.id === current.id) refuse({ kind: 'upgrade-to-same', version: framework.version })
  const changes = catalogue.changes.find((one) => one.from === current.id && one.to === framework.id)
  const isEarlier =
    file.editions.some((edition) => edition.framework.id === framework.id) ||
    catalogue.changes.some((one) => one.from === framework.id && one.to === current.id)
  if (isEarlier) refuse({ kind: 'upgrade-backwards', from: current.version, to: framework.version })
  if (isWithdrawn(catalogue, framework.id)) refuse({ kind: 'upgrade-to-withdrawn', version: framework.version })
  if (!changes) return refuse({ kind: 'upgrade-without-change-map', from: current.version, to: framework.version })
  return { framework, changes }
}

/** A newer version that an engagement may go over to, with the last decision not to, if there was one. */
export interface UpgradeOffer {
  framework: Pick<Framework, 'id' | 'title' | 'version' | 'publisher' | 'date' | 'source'>
  declined: UpgradeDecline | null
}

export function upgradeOffers(file: Upgradable, catalogue: UpgradeCatalogue): UpgradeOffer[] {
  if (file.reports.some((report) => report.kind === 'final')) return []
  const current = editionOf(file).framework
  return catalogue.changes
    .filter((map) => map.from === current.id && !isWithdrawn(catalogue, map.to))
    .flatMap((map) => catalogue.frameworks.find((one) => one.id === map.to) ?? [])
    .filter((framework) => !file.editions.some((edition) => edition.framework.id === framework.id))
    .map(({ id, title, version, publisher, date, source }) => ({
      framework: { id, title, version, publisher, date, source },
      declined: file.declines.filter((decline) => decline.frameworkId === id).at(-1) ?? null,
    }))
}

const isWithdrawn = (catalogue: UpgradeCatalogue, frameworkId: string): boolean =>
  catalogue.withdrawals?.some((one) => one.frameworkId === frameworkId) ?? false
