import type { ApplicableMapping, Catalogue, Control, Exclusion, Framework, InapplicableMapping, Mapping, SystemProfile } from './catalogue'
import { changesFrom, changesTo, type Change, type Confidence } from './change-map'

/** A change map read from the framework that is asked for towards the one in which the mappings were written. */
export interface Bridge {
  /** Id of the framework in which the mappings were written. */
  written: string
  mappings: Mapping[]
  /** The control in which a measure of that framework stands. */
  controlOf: Map<string, string>
  changesOf(id: string): Change[]
  /** The ids of a change in the framework of the mappings. */
  there(change: Change): string[]
  /** Its ids in the framework that is asked for. */
  here(change: Change): string[]
}

/** The bridges between a framework and those for which a system has mappings. */
export function bridgesTo(
  { frameworks, changes }: Pick<Catalogue, 'frameworks' | 'changes'>,
  frameworkId: string,
  profile: SystemProfile,
): Bridge[] {
  return changes.flatMap((map) => {
    const forward = map.from === frameworkId
    if (!forward && map.to !== frameworkId) return []
    const written = forward ? map.to : map.from
    const mappings = profile.mappings.filter((mapping) => frameworkOf(profile, mapping) === written)
    if (mappings.length === 0) return []
    const controls = frameworks.find((framework) => framework.id === written)?.controls ?? []
    return {
      written,
      mappings,
      controlOf: new Map(controls.flatMap((control) => control.measures.map((measure) => [measure.id, control.id] as const))),
      changesOf: (id) => (forward ? changesFrom(map, id) : changesTo(map, id)),
      there: (change) => (forward ? change.to : change.from),
      here: (change) => (forward ? change.from : change.to),
    }
  })
}

/** The framework that a mapping is for. */
export const frameworkOf = (profile: Pick<SystemProfile, 'framework'>, mapping: Mapping): string => mapping.framework ?? profile.framework

/**
 * The mapping of a control as it follows from mappings of another version. A measure that moved to another control brings along
 * what its own mapping says of it, so that a control may apply here by one measure while it is left out there.
 */
export function deriveMapping(bridge: Bridge, framework: Framework, control: Control): Mapping | undefined {
  const changes = bridge.changesOf(control.id)
  const related = new Set(changes.flatMap((change) => bridge.there(change)))
  const own = bridge.mappings.filter((mapping) => related.has(mapping.control))
  const facts = control.measures.flatMap((measure) => factOf(bridge, measure.id) ?? [])
  const sources = [...new Set([...own, ...facts.filter((fact) => inScope(fact)).map((fact) => fact.home)])]
  if (sources.length === 0) return undefined
  const confidence = leastSure([...changes, ...facts.map((fact) => fact.change)])
  const origin = {
    control: control.id,
    framework: framework.id,
    derivedFrom: { framework: bridge.written, controls: sources.map((source) => source.control), confidence },
  }
  const applicable = sources.filter((source): source is ApplicableMapping => source.applies)
  if (applicable.length === 0) return { ...origin, ...leftOut(own[0] as InapplicableMapping) }
  const sameDemand = changes.length > 0 && changes.every((change) => change.meaning === 'same')
  return { ...origin, ...carried(control, own, applicable, facts, sameDemand) }
}

/** What the written mappings say of one measure, through its only counterpart; one that was split or merged has none. */
interface Fact {
  measure: string
  /** What it is called where the mappings were written. */
  counterpart: string
  home: Mapping
  change: Change
}

function factOf(bridge: Bridge, measure: string): Fact | undefined {
  const change = bridge.changesOf(measure).find((one) => bridge.there(one).length === 1 && bridge.here(one).length === 1)
  const counterpart = change && bridge.there(change)[0]
  const control = counterpart && bridge.controlOf.get(counterpart)
  const home = control && bridge.mappings.find((mapping) => mapping.control === control)
  return home ? { measure, counterpart: counterpart!, home, change: change! } : undefined
}

const inScope = ({ home, counterpart }: Fact): boolean =>
  home.applies && (!home.measures || home.measures.includes(counterpart)) && !home.exclusions.some((one) => one.measure === counterpart)

const leftOut = ({ reason, reference, riskAnalysis }: InapplicableMapping) => ({
  applies: false as const,
  reason,
  reference,
  ...(riskAnalysis ? { riskAnalysis } : {}),
})

function carried(
  control: Control,
  own: Mapping[],
  applicable: ApplicableMapping[],
  facts: Fact[],
  sameDemand: boolean,
): Omit<ApplicableMapping, 'control'> {
  const ownApplies = own.some((mapping) => mapping.applies)
  const decided = new Map(facts.map((fact) => [fact.measure, fact]))
  const scope = control.measures.filter(({ id }) => {
    const fact = decided.get(id)
    return fact ? inScope(fact) : ownApplies
  })
  const alone = applicable.length === 1 && control.measures.length === 0
  const criterion = alone && sameDemand ? applicable[0]!.criterion : undefined
  return {
    applies: true,
    ...(criterion ? { criterion } : {}),
    criteria: facts.flatMap(criterionOf),
    ...(scope.length < control.measures.length ? { measures: scope.map((measure) => measure.id) } : {}),
    exclusions: control.measures.flatMap((measure) => exclusionOf(measure.id, decided.get(measure.id), own, ownApplies) ?? []),
    expectedEvidence: eachOnce(applicable.flatMap((mapping) => mapping.expectedEvidence)),
    questions: eachOnce(applicable.flatMap((mapping) => mapping.questions)),
  }
}

/** A criterion goes along only where the demand is the same; for another demand somebody has to write it. */
function criterionOf({ measure, counterpart, home, change }: Fact): ApplicableMapping['criteria'] {
  if (!home.applies || change.meaning !== 'same') return []
  const text = home.criteria.find((one) => one.measure === counterpart)?.text ?? home.criterion
  return text ? [{ measure, text }] : []
}

function exclusionOf(measure: string, fact: Fact | undefined, own: Mapping[], ownApplies: boolean): Exclusion | undefined {
  const mapping = fact?.home ?? (ownApplies ? undefined : own[0])
  if (!mapping) return undefined
  if (!mapping.applies) return { measure, reason: mapping.reason, reference: mapping.reference }
  const exclusion = mapping.exclusions.find((one) => one.measure === fact?.counterpart)
  return exclusion && { ...exclusion, measure }
}

const eachOnce = <Item extends { id: string }>(items: Item[]): Item[] => [...new Map(items.map((item) => [item.id, item])).values()]

function leastSure(changes: Change[]): Confidence {
  const found = changes.map((change) => change.confidence)
  if (found.includes('doubtful')) return 'doubtful'
  return found.includes('likely') ? 'likely' : 'certain'
}
