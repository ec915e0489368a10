import type { Catalogue, Framework, SystemProfile } from './catalogue'
import { profileFor } from './mappings-for'
import { normsOf } from './norm'

/** How one control stands on one system when an engagement opens, and why. */
export interface OpeningStand {
  systemId: string
  systemName: string
  /** Ids of the norms that would be examined; empty where the control is excluded. */
  norms: string[]
  /** Why it is left out, and where that is written; null where it applies. */
  excluded: { reason: string; reference: string } | null
  /** Id of the framework from which the mapping follows; null when it was written for this one, or is proposed. */
  derivedFrom: string | null
}

/** What an engagement on these systems would examine of each control: the same as opening it pins (R6). Controls that no system knows are left out. */
export function normsToOpen(
  catalogue: Pick<Catalogue, 'frameworks' | 'changes'>,
  framework: Framework,
  systems: SystemProfile[],
): { controlId: string; stands: OpeningStand[] }[] {
  const profiles = systems.map((system) => profileFor(catalogue, system, framework))
  return framework.controls.flatMap((control) => {
    const stands = profiles.flatMap((profile) => standOf(framework, profile, control.id))
    return stands.length > 0 ? [{ controlId: control.id, stands }] : []
  })
}

/** How many norms a system has in a framework: those that an engagement would examine. */
export function countNorms(catalogue: Pick<Catalogue, 'frameworks' | 'changes'>, framework: Framework, system: SystemProfile): number {
  const all = framework.controls.map((control) => control.id)
  return normsOf(framework, profileFor(catalogue, system, framework), all).filter((norm) => norm.applicability.kind === 'applies').length
}

function standOf(framework: Framework, profile: SystemProfile, controlId: string): OpeningStand[] {
  const norms = normsOf(framework, profile, [controlId])
  if (norms.length === 0) return []
  const applying = norms.filter((norm) => norm.applicability.kind === 'applies')
  const why = norms.find((norm) => norm.applicability.kind === 'not-applicable')?.applicability
  const mapping = profile.mappings.find((one) => one.control === controlId)
  return [
    {
      systemId: profile.id,
      systemName: profile.name,
      norms: applying.map((norm) => norm.id),
      excluded: applying.length === 0 && why?.kind === 'not-applicable' ? { reason: why.reason, reference: why.reference } : null,
      derivedFrom: mapping?.derivedFrom?.framework ?? null,
    },
  ]
}
