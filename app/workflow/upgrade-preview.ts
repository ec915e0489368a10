import type { AuditFile } from '../domain/audit-file'
import type { Framework, SystemProfile } from '../domain/catalogue'
import type { ChangeMap } from '../domain/change-map'
import { mappingsFor, profileFor } from '../domain/mappings-for'
import type { Norm } from '../domain/norm'
import type { UpgradePlan } from '../domain/upgrade'
import { controlChoices, planUpgrade, type ControlChoices } from '../domain/upgrade-plan'
import { checkUpgrade, type UpgradeCatalogue } from '../domain/upgrade-rules'
import type { Sha256 } from '../domain/values'
import { digestOf } from '../store/catalogue/digest.server'
import { pinnedProfiles } from '../store/engagements.server'
import type { Reader } from '../store/transaction.server'

/** What an upgrade would do, before it is done. */
export interface UpgradePreview {
  framework: Framework
  changes: ChangeMap
  profiles: SystemProfile[]
  choices: ControlChoices
  /** The controls that are taken along beside those that succeed. */
  chosen: string[]
  plan: UpgradePlan
  norms: Norm[]
  /** Changes with the plan, and with each verdict, finding or request that the plan is about: an upgrade is done as it was seen. */
  digest: Sha256
}

/**
 * Computes the upgrade of an engagement to another version. The page shows it and the step does it, from the same function.
 * @param asked the controls that the auditor takes along; null: those that receive a measure of the engagement
 * @throws Refusal when a rule forbids the upgrade
 */
export async function previewUpgrade(
  db: Reader,
  catalogue: UpgradeCatalogue & { systems: SystemProfile[] },
  file: AuditFile,
  frameworkId: string,
  asked: string[] | null,
): Promise<UpgradePreview> {
  const { framework, changes } = checkUpgrade(file, catalogue, frameworkId)
  const profiles = await profilesOf(db, catalogue, file, framework)
  const basis = { norms: file.norms, requests: file.requests, framework, changes, profiles }
  const choices = controlChoices(basis)
  const chosen = asked === null ? choices.receive : [...choices.receive, ...choices.fresh].filter((id) => asked.includes(id))
  const { plan, norms } = planUpgrade(basis, [...choices.succeed, ...chosen])
  const digest = digestOf({ from: file.engagement.framework.digest, framework, changes, profiles, plan, norms, about: aboutOf(file) })
  return { framework, changes, profiles, choices, chosen, plan, norms, digest }
}

const aboutOf = (file: AuditFile) => ({
  verdicts: file.verdicts.map((one) => one.id).sort(),
  findings: file.findings.map((one) => one.id).sort(),
  requests: file.requests.map((one) => one.id).sort(),
})

/**
 * The systems as the catalogue has them now; one that has left it as it was pinned. Where no map leads from the version for which
 * its mappings were written, they follow from those that the engagement has now: that version is always next to the new one.
 */
async function profilesOf(
  db: Reader,
  catalogue: UpgradeCatalogue & { systems: SystemProfile[] },
  file: AuditFile,
  framework: Framework,
): Promise<SystemProfile[]> {
  const pinned = await pinnedProfiles(
    db,
    file.systems.map((system) => system.digest),
  )
  return file.systems.map((system) => {
    const before = pinned.get(system.digest)!
    const now = catalogue.systems.find((one) => one.id === system.id) ?? before
    const reached = mappingsFor(catalogue, now, framework).length > 0
    return profileFor(catalogue, reached ? now : { ...now, framework: before.framework, mappings: before.mappings }, framework)
  })
}
