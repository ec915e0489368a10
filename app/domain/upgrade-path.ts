import type { AuditFile } from './audit-file'
import type { Aspect } from './catalogue'
import type { CarriedFrom, ControlOutcome, Edition, FormerVerdict, NormOutcome } from './upgrade'
import { successorsIn } from './upgrade-plan'

/** Where a norm of an earlier edition stands now, and where a verdict on it stopped to hold. */
export interface Way {
  to: string[]
  broke: FormerVerdict['because'] | null
}

/** The way of norms and controls through the editions of one engagement, as their plans recorded it. */
export class UpgradePath {
  private readonly norms: Map<string, NormOutcome>[]
  private readonly controls: Map<string, ControlOutcome>[]

  constructor(private readonly editions: Edition[]) {
    this.norms = editions.map(({ upgrade }) => new Map(upgrade?.plan.norms.map((one) => [`${one.systemId}/${one.normId}`, one])))
    this.controls = editions.map(({ upgrade }) => new Map(upgrade?.plan.controls.map((one) => [`${one.systemId}/${one.controlId}`, one])))
  }

  /** Where something of this edition stood; null when the edition is still in force. */
  originOf(made: number, id: string): CarriedFrom | null {
    const edition = this.editions.find((one) => one.number === made)
    if (!edition || edition === this.editions.at(-1)) return null
    const { title, version } = edition.framework
    return { edition: made, framework: { title, version }, id }
  }

  /** Follows a norm; with an aspect also whether its successors still speak to that. */
  follow(systemId: string, normId: string, made: number, aspect?: Aspect): Way {
    let here = [normId]
    let broke: Way['broke'] = null
    this.editions.forEach(({ number }, index) => {
      if (number <= made) return
      const outcomes = here.map((id) => this.norms[index]!.get(`${systemId}/${id}`))
      // The first upgrade that ends a verdict says why; later ones only tell where it stands.
      broke ??= outcomes.map((outcome) => endOf(number, outcome, aspect)).find((end) => end !== null) ?? null
      here = [...new Set(outcomes.flatMap((outcome) => (outcome ? successorsIn(outcome) : [])))]
    })
    return { to: here, broke }
  }

  /** Follows norms together: one that came of several is reached when each of those is among them. */
  followTogether(systemId: string, normIds: string[], made: number): string[] {
    let here = normIds
    this.editions.forEach(({ number }, index) => {
      if (number <= made || here.length === 0) return
      const outcomes = [...this.norms[index]!.values()].filter((outcome) => outcome.systemId === systemId)
      const cameOf = (named: boolean) => outcomes.filter((one) => here.includes(one.normId) === named).flatMap(successorsIn)
      const other = new Set(cameOf(false))
      here = [...new Set(cameOf(true))].filter((id) => !other.has(id))
    })
    return here
  }

  followControl(systemId: string, controlId: string, made: number): string[] {
    let here = [controlId]
    this.editions.forEach(({ number }, index) => {
      if (number > made) here = [...new Set(here.flatMap((id) => this.controls[index]!.get(`${systemId}/${id}`)?.to ?? []))]
    })
    return here
  }
}

/** Where a number of an earlier edition stands now; null for one of the edition in force, or of none. */
export function whereNow(file: Pick<AuditFile, 'editions' | 'norms'>, systemId: string, normId: string): { to: string[] } | null {
  if (file.norms.some((norm) => norm.systemId === systemId && norm.id === normId)) return null
  const ended = file.editions.findLast(({ upgrade }) =>
    upgrade?.plan.norms.some((outcome) => outcome.systemId === systemId && outcome.normId === normId),
  )
  return ended ? { to: new UpgradePath(file.editions).follow(systemId, normId, ended.number - 1).to } : null
}

function endOf(edition: number, outcome: NormOutcome | undefined, aspect: Aspect | undefined): Way['broke'] {
  if (!outcome) return { edition, why: ['unmapped'], notes: [] }
  const { notes } = outcome
  switch (outcome.kind) {
    case 'carries':
      return aspect && outcome.dropped.includes(aspect) ? { edition, why: ['aspect-gone'], notes } : null
    case 'judge-again':
      return { edition, why: outcome.why, notes }
    case 'lapses':
      return { edition, why: [outcome.why], notes }
  }
}
