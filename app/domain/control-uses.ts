import { aspects, type Aspect, type Control } from './catalogue'
import type { AuditFile } from './audit-file'
import type { Moment } from './values'
import type { Verdict, VerdictValue } from './verdict'

/** A control or measure as a norm on one system of an engagement, with what was concluded on it over time. */
export interface NormUse {
  systemId: string
  systemName: string
  /** As it is called in this version of the framework. */
  normId: string
  /** The engagement has gone over to a newer version since. */
  earlier: boolean
  /** Where the statement of applicability leaves it out; null when it applies. */
  excluded: string | null
  verdicts: UsedVerdict[]
}

export interface UsedVerdict {
  aspect: Aspect
  value: VerdictValue
  at: Moment
  version: number
  /** It does not hold any more since the engagement went over to a newer version. */
  ended: boolean
}

/**
 * Where this audit file uses the control of this framework. Give the file as its reader sees it (R9): whom the verdicts are
 * hidden from finds none here.
 */
export function usesIn(file: AuditFile, frameworkId: string, control: Control): NormUse[] {
  const ids = [control.id, ...control.measures.map((measure) => measure.id)]
  const now = file.editions.at(-1)?.framework.id ?? file.engagement.framework.id
  return [...(now === frameworkId ? currentUses(file, control.id) : []), ...earlierUses(file, frameworkId, ids)]
}

function currentUses(file: AuditFile, controlId: string): NormUse[] {
  return file.norms
    .filter((norm) => norm.controlId === controlId)
    .map((norm) => ({
      ...place(file, norm.systemId),
      normId: norm.id,
      earlier: false,
      excluded: norm.applicability.kind === 'not-applicable' ? norm.applicability.reference : null,
      verdicts: inOrder(
        file.verdicts
          .filter((verdict) => verdict.systemId === norm.systemId && verdict.normId === norm.id)
          .map((verdict) => shown(verdict, false)),
      ),
    }))
}

/** Under an earlier edition: verdicts that ended with it, and verdicts that were carried on from it. */
function earlierUses(file: AuditFile, frameworkId: string, ids: string[]): NormUse[] {
  const editions = new Set(
    file.editions
      .slice(0, -1)
      .filter((edition) => edition.framework.id === frameworkId)
      .map((edition) => edition.number),
  )
  const given = [
    ...file.formerVerdicts.map(({ verdict, from }) => ({ verdict, from, ended: true })),
    ...file.verdicts.flatMap((verdict) => (verdict.carriedFrom ? [{ verdict, from: verdict.carriedFrom, ended: false }] : [])),
  ].filter(({ from }) => editions.has(from.edition) && ids.includes(from.id))
  const uses = new Map<string, NormUse>()
  for (const { verdict, from, ended } of given) {
    const key = `${verdict.systemId}/${from.id}`
    const use = uses.get(key) ?? { ...place(file, verdict.systemId), normId: from.id, earlier: true, excluded: null, verdicts: [] }
    use.verdicts.push(shown(verdict, ended))
    uses.set(key, use)
  }
  return [...uses.values()].map((use) => ({ ...use, verdicts: inOrder(use.verdicts) }))
}

const place = (file: AuditFile, systemId: string) => ({
  systemId,
  systemName: file.systems.find((system) => system.id === systemId)?.name ?? systemId,
})

const shown = ({ aspect, outcome, at, version }: Verdict, ended: boolean): UsedVerdict => ({
  aspect,
  value: outcome.value,
  at,
  version,
  ended,
})

/** Design before existence before operation; within one the oldest first. */
const inOrder = (verdicts: UsedVerdict[]): UsedVerdict[] =>
  [...verdicts].sort((a, b) => aspects.indexOf(a.aspect) - aspects.indexOf(b.aspect) || a.at.localeCompare(b.at) || a.version - b.version)
