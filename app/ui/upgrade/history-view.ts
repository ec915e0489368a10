import type { AuditFile } from '../../domain/audit-file'
import type { Edition, FormerVerdict, UpgradeDecline } from '../../domain/upgrade'

/** One edition of the framework, with what the upgrade to it did. */
export interface EditionView {
  number: number
  framework: Edition['framework']
  by: string
  at: string
  upgrade: { reason: string; carries: number; again: number; lapses: number; added: number } | null
  /** Verdicts that it ended. */
  former: (FormerVerdict & { system: string })[]
}

/** The editions of an engagement, the last first. */
export function historyOf(file: AuditFile): { editions: EditionView[]; declines: UpgradeDecline[] } {
  return {
    declines: [...file.declines].reverse(),
    editions: [...file.editions]
      .reverse()
      .map(({ number, framework, by, at, upgrade }) => ({
        number,
        framework,
        by: by.name,
        at,
        upgrade: upgrade && { reason: upgrade.reason, ...countsOf(upgrade.plan) },
        former: file.formerVerdicts
          .filter((one) => one.because.edition === number)
          .map((one) => ({
            ...one,
            system: file.systems.find((system) => system.id === one.verdict.systemId)?.name ?? one.verdict.systemId,
          })),
      })),
  }
}

function countsOf(plan: NonNullable<Edition['upgrade']>['plan']) {
  const count = (kind: (typeof plan.norms)[number]['kind']) => plan.norms.filter((one) => one.kind === kind).length
  return { carries: count('carries'), again: count('judge-again'), lapses: count('lapses'), added: plan.added.length }
}
