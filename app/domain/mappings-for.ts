import {
  aspects,
  type ApplicableMapping,
  type Catalogue,
  type Control,
  type Framework,
  type InapplicableMapping,
  type Mapping,
  type SystemProfile,
} from './catalogue'
import { changesFrom, changesTo, type Change, type ChangeMap, type Confidence } from './change-map'
import { inNaturalOrder } from './natural-order'

/**
 * The mappings of a system for one framework: those written for it, and for the other controls what follows from the
 * mappings of another version through a change map, marked with where they come from. A control without any is undecided.
 */
export function mappingsFor(catalogue: Pick<Catalogue, 'frameworks' | 'changes'>, profile: SystemProfile, framework: Framework): Mapping[] {
  const written = profile.mappings.filter((mapping) => frameworkOf(profile, mapping) === framework.id)
  const known = new Set(written.map((mapping) => mapping.control))
  const bridges = bridgesTo(catalogue, framework.id, profile)
  const derived = framework.controls.flatMap((control) =>
    known.has(control.id) ? [] : (derive(profile, framework, control, bridges) ?? []),
  )
  return inNaturalOrder([...written, ...derived], (mapping) => mapping.control)
}

/**
 * The profile with its mappings for one framework: what an engagement pins (R6). A framework for which nobody wrote any, such as
 * an imported one, gets a proposal for each control, so that it can be audited at once.
 */
export function profileFor(
  catalogue: Pick<Catalogue, 'frameworks' | 'changes'>,
  profile: SystemProfile,
  framework: Framework,
): SystemProfile {
  const mappings = mappingsFor(catalogue, profile, framework)
  return { ...profile, framework: framework.id, mappings: mappings.length > 0 ? mappings : framework.controls.map(propose) }
}

/** The usual ways to show each aspect as evidence to ask for; the statement is the criterion. */
function propose(control: Control): ApplicableMapping {
  const hints = aspects.flatMap((aspect) => (control.evidenceHints[aspect] ?? []).map((title) => ({ title, aspects: [aspect] })))
  const expected = hints.length > 0 ? hints : [{ title: control.title, aspects: control.aspects }]
  return {
    control: control.id,
    applies: true,
    criterion: control.measures.length === 0 ? control.statement : undefined,
    criteria: [],
    exclusions: [],
    expectedEvidence: expected.map((one, index) => ({ id: `${control.id}-${index + 1}`, ...one })),
    questions: [],
  }
}

const frameworkOf = (profile: SystemProfile, mapping: Mapping): string => mapping.framework ?? profile.framework

/** A change map read from the framework that is asked for towards the one in which the mappings were written. */
interface Bridge {
  written: string
  changesOf(id: string): Change[]
  there(change: Change): string[]
  back(change: Change): string[]
}

function bridgesTo({ changes }: Pick<Catalogue, 'changes'>, frameworkId: string, profile: SystemProfile): Bridge[] {
  const written = new Set(profile.mappings.map((mapping) => frameworkOf(profile, mapping)))
  return changes.flatMap((map) => {
    if (map.from === frameworkId && written.has(map.to)) return [forward(map)]
    if (map.to === frameworkId && written.has(map.from)) return [backward(map)]
    return []
  })
}

const forward = (map: ChangeMap): Bridge => ({
  written: map.to,
  changesOf: (id) => changesFrom(map, id),
  there: (change) => change.to,
  back: (change) => change.from,
})

const backward = (map: ChangeMap): Bridge => ({
  written: map.from,
  changesOf: (id) => changesTo(map, id),
  there: (change) => change.from,
  back: (change) => change.to,
})

function derive(profile: SystemProfile, framework: Framework, control: Control, bridges: Bridge[]): Mapping | undefined {
  for (const bridge of bridges) {
    const changes = bridge.changesOf(control.id)
    const related = new Set(changes.flatMap((change) => bridge.there(change)))
    const sources = profile.mappings.filter((mapping) => frameworkOf(profile, mapping) === bridge.written && related.has(mapping.control))
    if (sources.length > 0) return carry(sources, control, framework, bridge, leastSure(changes))
  }
  return undefined
}

function carry(sources: Mapping[], control: Control, framework: Framework, bridge: Bridge, confidence: Confidence): Mapping {
  const origin = {
    control: control.id,
    framework: framework.id,
    derivedFrom: { framework: bridge.written, controls: sources.map((source) => source.control), confidence },
  }
  const applicable = sources.filter((source): source is ApplicableMapping => source.applies)
  if (applicable.length === 0) {
    const { reason, reference, riskAnalysis } = sources[0] as InapplicableMapping
    return { ...origin, applies: false, reason, reference, ...(riskAnalysis ? { riskAnalysis } : {}) }
  }
  const translate = translator(control, bridge)
  const scope = applicable.every((source) => source.measures)
    ? unique(applicable.flatMap((source) => source.measures!.flatMap(translate)))
    : []
  const criterion = applicable.length === 1 && control.measures.length === 0 ? applicable[0]!.criterion : undefined
  return {
    ...origin,
    applies: true,
    ...(criterion ? { criterion } : {}),
    criteria: applicable.flatMap((source) =>
      source.criteria.flatMap(({ measure, text }) => translate(measure).map((id) => ({ measure: id, text }))),
    ),
    ...(scope.length > 0 ? { measures: scope } : {}),
    exclusions: applicable.flatMap((source) =>
      source.exclusions.flatMap(({ measure, ...why }) => translate(measure).map((id) => ({ measure: id, ...why }))),
    ),
    expectedEvidence: applicable.flatMap((source) => source.expectedEvidence),
    questions: applicable.flatMap((source) => source.questions),
  }
}

/** What a measure is called in this control of the other version; a measure that was split or merged has no single name there. */
function translator(control: Control, bridge: Bridge): (measure: string) => string[] {
  const own = control.measures.map((measure) => ({ id: measure.id, changes: bridge.changesOf(measure.id) }))
  return (measure) =>
    own
      .filter(({ changes }) =>
        changes.some(
          (change) => bridge.there(change).length === 1 && bridge.back(change).length === 1 && bridge.there(change)[0] === measure,
        ),
      )
      .map(({ id }) => id)
}

const unique = (ids: string[]): string[] => [...new Set(ids)]

function leastSure(changes: Change[]): Confidence {
  const found = changes.map((change) => change.confidence)
  if (found.includes('doubtful')) return 'doubtful'
  return found.includes('likely') ? 'likely' : 'certain'
}
