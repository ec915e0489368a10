import type { Framework, SystemProfile } from './catalogue'
import { changesTo, type Change, type ChangeMap } from './change-map'
import type { EvidenceRequest } from './evidence-request'
import { compareNaturally, inNaturalOrder } from './natural-order'
import { normsOf, type Norm } from './norm'
import type { AddedNorm, ControlOutcome, JudgeAgainReason, NormOutcome, UpgradePlan } from './upgrade'

/** What a plan is computed from. */
export interface UpgradeBasis {
  /** The norms of the edition in force. */
  norms: Norm[]
  requests: Pick<EvidenceRequest, 'systemId' | 'controlId'>[]
  /** The newer version. */
  framework: Framework
  /** From the version in force to the newer one. */
  changes: ChangeMap
  /** The systems with their mappings for the newer version. */
  profiles: SystemProfile[]
}

/**
 * What becomes of each norm when an engagement goes over to a newer version with these controls, and the norms that it then has.
 * A verdict carries only where one norm becomes one norm with the same demand, the same criterion and the same applicability.
 */
export function planUpgrade(basis: UpgradeBasis, controls: string[]): { plan: UpgradePlan; norms: Norm[] } {
  const norms = basis.profiles.flatMap((profile) => normsOf(basis.framework, profile, controls))
  const ways = new Ways(basis.changes, basis.framework)
  const next = new Map(norms.map((norm) => [keyOf(norm.systemId, norm.id), norm]))
  const outcomes = onePlaceEach(basis.norms.map((norm) => outcomeOf(norm, ways, next)))
  const plan = { norms: outcomes, controls: controlOutcomes(basis, ways, norms), added: addedNorms(norms, outcomes, basis.changes) }
  return { plan, norms }
}

/** Which controls the new edition has: `succeed` always, `receive` unless the auditor leaves them out, `fresh` where the auditor chooses them. */
export interface ControlChoices {
  /** They come after a control of the engagement. */
  succeed: string[]
  /** A measure of the engagement moves there. */
  receive: string[]
  /** New in this version, or with a new measure. */
  fresh: string[]
}

export function controlChoices({ norms, framework, changes, profiles }: UpgradeBasis): ControlChoices {
  const ways = new Ways(changes, framework)
  const mapped = new Set(framework.controls.map((control) => control.id).filter((id) => profiles.some((one) => maps(one, id))))
  const controls = unique(norms.map((norm) => norm.controlId))
  const succeed = unique(controls.flatMap((id) => ways.controlsAfter(id))).filter((id) => mapped.has(id))
  const receive = unique(norms.flatMap((norm) => ways.after(norm).ids.map((id) => ways.controlOf(id)))).filter(
    (id) => mapped.has(id) && !succeed.includes(id),
  )
  const isNew = (id: string) => changesTo(changes, id).some((change) => change.kind === 'new')
  const fresh = framework.controls
    .filter((control) => isNew(control.id) || control.measures.some((measure) => isNew(measure.id)))
    .map((control) => control.id)
    .filter((id) => mapped.has(id) && !succeed.includes(id) && !receive.includes(id))
  const ordered = (ids: string[]) => inNaturalOrder(ids, (id) => id)
  return { succeed: ordered(succeed), receive: ordered(receive), fresh: ordered(fresh) }
}

const maps = (profile: SystemProfile, controlId: string): boolean => profile.mappings.some((mapping) => mapping.control === controlId)

/** Reads the change map from old to new, where a control without measures is a norm itself and one with measures is not. */
class Ways {
  private readonly measures: Map<string, string[]>
  private readonly controls: Map<string, string>
  /** The changes by each old and each new id: a whole framework on many systems asks them often. */
  private readonly from = new Map<string, Change[]>()
  private readonly to = new Map<string, Change[]>()

  constructor(map: ChangeMap, framework: Framework) {
    for (const change of map.changes) {
      for (const id of change.from) this.from.set(id, [...(this.from.get(id) ?? []), change])
      for (const id of change.to) this.to.set(id, [...(this.to.get(id) ?? []), change])
    }
    this.measures = new Map(framework.controls.map((control) => [control.id, control.measures.map((measure) => measure.id)]))
    this.controls = new Map(framework.controls.flatMap((control) => control.measures.map((measure) => [measure.id, control.id] as const)))
  }

  /** The control of a norm in the newer version. */
  controlOf(id: string): string {
    return this.controls.get(id) ?? id
  }

  /** Where a control goes on; a map that does not know it says nothing, and then its own number is the best guess. */
  controlsAfter(controlId: string): string[] {
    const changes = this.from.get(controlId) ?? []
    if (changes.length === 0) return this.measures.has(controlId) ? [controlId] : []
    return unique(changes.flatMap((change) => change.to).map((id) => this.controlOf(id))).filter((id) => this.measures.has(id))
  }

  /** The norms of the newer version that come after one of the older, and what the map tells of the way. */
  after(norm: Norm): { ids: string[]; changes: Change[]; why: JudgeAgainReason[] } {
    const changes = this.from.get(norm.id) ?? []
    const known = changes.length > 0
    const named = unique(known ? changes.flatMap((change) => change.to) : [norm.id]).filter((id) => this.exists(id))
    if (named.length === 0) return this.afterLostMeasure(norm, changes)
    const ids = unique(named.flatMap((id) => this.partsOf(id)))
    const why: JudgeAgainReason[] = [
      ...(known ? [] : ['unmapped' as const]),
      ...(named.length > 1 ? ['split' as const] : []),
      ...(named.some((id) => this.partsOf(id)[0] !== id) ? ['measures-came' as const] : []),
      ...(norm.id !== norm.controlId && named.some((id) => this.measures.get(id)?.length === 0) ? ['measures-gone' as const] : []),
      ...(named.some((id) => this.hasOtherSource(id, norm.id)) ? ['merged' as const] : []),
      ...(changes.some((change) => change.meaning === 'changed') ? ['changed' as const] : []),
      ...(changes.some((change) => change.confidence === 'doubtful') ? ['doubtful' as const] : []),
    ]
    return { ids, changes, why }
  }

  /** A measure that lapsed leaves its control behind: without measures that is the norm, and its criterion is to be judged. */
  private afterLostMeasure(norm: Norm, changes: Change[]): { ids: string[]; changes: Change[]; why: JudgeAgainReason[] } {
    if (norm.id === norm.controlId) return { ids: [], changes, why: [] }
    const bare = this.controlsAfter(norm.controlId).filter((id) => this.measures.get(id)?.length === 0)
    return { ids: bare, changes, why: bare.length > 0 ? ['measures-gone'] : [] }
  }

  private exists(id: string): boolean {
    return this.measures.has(id) || this.controls.has(id)
  }

  private partsOf(id: string): string[] {
    const measures = this.measures.get(id)
    return measures && measures.length > 0 ? measures : [id]
  }

  private hasOtherSource(id: string, from: string): boolean {
    return (this.to.get(id) ?? []).some((change) => change.from.some((source) => source !== from))
  }
}

function outcomeOf(norm: Norm, ways: Ways, next: Map<string, Norm>): NormOutcome {
  const { ids, changes, why } = ways.after(norm)
  const about = { systemId: norm.systemId, normId: norm.id, notes: unique(changes.flatMap((change) => change.note ?? [])) }
  const successors = ids.flatMap((id) => next.get(keyOf(norm.systemId, id)) ?? [])
  const to = successors.map((successor) => successor.id)
  const beyond = ids.filter((id) => !to.includes(id))
  if (ids.length === 0) return { ...about, kind: 'lapses', beyond, why: changes.length > 0 ? 'lapsed' : 'unmapped' }
  if (successors.length === 0) return { ...about, kind: 'lapses', beyond, why: 'out-of-scope' }
  const reasons = unique([...why, ...(successors.length === 1 ? differences(norm, successors[0]!) : [])])
  if (reasons.length > 0) return { ...about, kind: 'judge-again', to, beyond, why: reasons }
  const [successor] = successors as [Norm]
  return { ...about, kind: 'carries', to: successor.id, dropped: norm.aspects.filter((aspect) => !successor.aspects.includes(aspect)) }
}

function differences(norm: Norm, successor: Norm): JudgeAgainReason[] {
  return [
    ...(sameCriterion(norm, successor) ? [] : ['criterion' as const]),
    // Another ground for leaving a norm out leaves it out all the same.
    ...(norm.applicability.kind === successor.applicability.kind ? [] : ['applicability' as const]),
  ]
}

/** Where the norm is its own criterion, other words for the same demand are no other criterion: of that the change map speaks. */
const sameCriterion = (norm: Norm, successor: Norm): boolean =>
  norm.criterion === successor.criterion || (norm.criterion === norm.statement && successor.criterion === successor.statement)

/**
 * A second lock on "one becomes one": two norms of the engagement that reach the same successor are a merger, whatever the map calls it.
 * A control that got or lost its measures is only read at them, and takes no place from a norm that came there by itself.
 */
function onePlaceEach(outcomes: NormOutcome[]): NormOutcome[] {
  const counts = new Map<string, number>()
  for (const outcome of outcomes.filter(cameByItself))
    for (const id of successorsIn(outcome)) counts.set(keyOf(outcome.systemId, id), (counts.get(keyOf(outcome.systemId, id)) ?? 0) + 1)
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'carries' || counts.get(keyOf(outcome.systemId, outcome.to)) === 1) return outcome
    const { systemId, normId, notes, to } = outcome
    return { systemId, normId, notes, kind: 'judge-again', to: [to], beyond: [], why: ['merged'] }
  })
}

const cameByItself = (outcome: NormOutcome): boolean =>
  outcome.kind !== 'judge-again' || !outcome.why.some((why) => why === 'measures-came' || why === 'measures-gone')

/** The norms of the new edition that come after. */
export function successorsIn(outcome: NormOutcome): string[] {
  switch (outcome.kind) {
    case 'carries':
      return [outcome.to]
    case 'judge-again':
      return outcome.to
    case 'lapses':
      return []
  }
}

function controlOutcomes({ norms, requests }: UpgradeBasis, ways: Ways, next: Norm[]): ControlOutcome[] {
  const there = new Set(next.map((norm) => keyOf(norm.systemId, norm.controlId)))
  const places = new Map([...norms, ...requests].map(({ systemId, controlId }) => [keyOf(systemId, controlId), { systemId, controlId }]))
  return [...places.values()]
    .sort((a, b) => a.systemId.localeCompare(b.systemId) || compareNaturally(a.controlId, b.controlId))
    .map(({ systemId, controlId }) => ({
      systemId,
      controlId,
      // Its own number first: that is where its request is looked for.
      to: ways
        .controlsAfter(controlId)
        .filter((id) => there.has(keyOf(systemId, id)))
        .sort((a, b) => Number(b === controlId) - Number(a === controlId)),
    }))
}

function addedNorms(norms: Norm[], outcomes: NormOutcome[], changes: ChangeMap): AddedNorm[] {
  const reached = new Set(outcomes.flatMap((outcome) => successorsIn(outcome).map((id) => keyOf(outcome.systemId, id))))
  return norms
    .filter((norm) => !reached.has(keyOf(norm.systemId, norm.id)))
    .map(({ systemId, id, controlId }) => {
      const came = changesTo(changes, id)
      return {
        systemId,
        normId: id,
        controlId,
        from: unique(came.flatMap((change) => change.from)),
        notes: unique(came.flatMap((change) => change.note ?? [])),
      }
    })
}

const keyOf = (systemId: string, id: string): string => `${systemId}/${id}`
const unique = <T>(items: T[]): T[] => [...new Set(items)]
