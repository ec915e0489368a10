import type { Annotation } from './annotation'
import type { AuditFile } from './audit-file'
import { editionAt } from './upgrade-rules'
import type { Evidence } from './evidence'
import type { EvidenceRequest } from './evidence-request'
import type { Finding } from './finding'
import { UpgradePath } from './upgrade-path'
import type { Edition, FormerVerdict } from './upgrade'
import type { Verdict } from './verdict'

/** A thing with the number of the edition under which it was made. */
export interface Made<Thing> {
  made: number
  thing: Thing
}

/** What stands in history, with norms and controls as they were called then. */
export interface AsMade {
  editions: Edition[]
  evidence: Evidence[]
  verdicts: Made<Verdict>[]
  annotations: Made<Annotation>[]
  findings: Made<Finding>[]
  requests: Made<EvidenceRequest>[]
}

export type Carried = Pick<AuditFile, 'evidence' | 'verdicts' | 'formerVerdicts' | 'annotations' | 'findings' | 'requests'>

/**
 * What was made under earlier editions, as it stands under the last one. History itself never changes (R3): each thing is read
 * through the recorded plans, one edition after the other, and says where it came from.
 */
export function carryOver(asMade: AsMade): Carried {
  const path = new UpgradePath(asMade.editions)
  const systems = new Map(asMade.evidence.map((one) => [one.id, one.systemId]))
  const verdicts = asMade.verdicts.map((one) => carryVerdict(path, one))
  return {
    evidence: asMade.evidence.map((one) => carryJudgements(path, asMade.editions, one)),
    verdicts: verdicts.flatMap((one) => ('verdict' in one ? one.verdict : [])),
    formerVerdicts: verdicts.flatMap((one) => ('former' in one ? one.former : [])),
    annotations: asMade.annotations.map((one) => carryAnnotation(path, one, systems.get(one.thing.evidenceId) ?? '')),
    findings: asMade.findings.map((one) => carryFinding(path, one)),
    requests: asMade.requests.map((one) => carryRequest(path, one)),
  }
}

function carryVerdict(path: UpgradePath, { made, thing }: Made<Verdict>): { verdict: Verdict } | { former: FormerVerdict } {
  const from = path.originOf(made, thing.normId)
  if (!from) return { verdict: thing }
  const { to, broke } = path.follow(thing.systemId, thing.normId, made, thing.aspect)
  if (broke) return { former: { verdict: thing, from, at: to, because: broke } }
  return { verdict: { ...thing, normId: to[0]!, carriedFrom: from } }
}

/** A mark is a fact about evidence: it counts for every norm that came after. */
function carryAnnotation(path: UpgradePath, { made, thing }: Made<Annotation>, systemId: string): Annotation {
  if (!path.originOf(made, '')) return thing
  const bearings = new Map<string, Annotation['bearings'][number]>()
  const lapsed: NonNullable<Annotation['lapsedBearings']> = []
  for (const bearing of thing.bearings) {
    const from = path.originOf(made, bearing.normId)!
    const { to } = path.follow(systemId, bearing.normId, made)
    if (to.length === 0) lapsed.push({ ...bearing, carriedFrom: from })
    for (const normId of to) {
      const key = `${normId}/${bearing.aspect}/${bearing.direction}`
      if (!bearings.has(key)) bearings.set(key, { ...bearing, normId, carriedFrom: from })
    }
  }
  return { ...thing, bearings: [...bearings.values()], ...(lapsed.length > 0 ? { lapsedBearings: lapsed } : {}) }
}

/** R1: what could be interpreted for a norm can be for each that came after it, where it could be for all of which that one came. */
function carryJudgements(path: UpgradePath, editions: Edition[], evidence: Evidence): Evidence {
  if (editions.length < 2) return evidence
  const revisions = evidence.revisions.map((revision) => ({
    ...revision,
    judgements: revision.judgements.map((one) => ({
      ...one,
      normIds: path.followTogether(evidence.systemId, one.normIds, editionAt(editions, one.at)),
    })),
  }))
  return { ...evidence, revisions }
}

function carryFinding(path: UpgradePath, { made, thing }: Made<Finding>): Finding {
  if (!path.originOf(made, '')) return thing
  const norms = thing.normIds.map((normId) => {
    const { to, broke } = path.follow(thing.systemId, normId, made)
    return { from: path.originOf(made, normId)!, to, again: broke !== null && to.length > 0 }
  })
  return { ...thing, normIds: [...new Set(norms.flatMap((norm) => norm.to))], earlierNorms: norms }
}

function carryRequest(path: UpgradePath, { made, thing }: Made<EvidenceRequest>): EvidenceRequest {
  const from = path.originOf(made, thing.controlId)
  if (!from) return thing
  const [to] = path.followControl(thing.systemId, thing.controlId, made)
  return { ...thing, controlId: to ?? thing.controlId, carriedFrom: from, ...(to === undefined ? { lapsed: true } : {}) }
}
