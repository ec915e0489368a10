import {
  aspects,
  type ApplicableMapping,
  type Catalogue,
  type Control,
  type Framework,
  type Mapping,
  type SystemProfile,
} from './catalogue'
import { bridgesTo, deriveMapping, frameworkOf } from './derive-mapping'
import { inNaturalOrder } from './natural-order'

/**
 * The mappings of a system for one framework: those written for it, and for the other controls what follows from the
 * mappings of another version through a change map, marked with where they come from. A control without any is undecided.
 */
export function mappingsFor(catalogue: Pick<Catalogue, 'frameworks' | 'changes'>, profile: SystemProfile, framework: Framework): Mapping[] {
  const written = profile.mappings.filter((mapping) => frameworkOf(profile, mapping) === framework.id)
  const known = new Set(written.map((mapping) => mapping.control))
  const bridges = bridgesTo(catalogue, framework.id, profile)
  const derived = framework.controls
    .filter((control) => !known.has(control.id))
    .flatMap((control) => first(bridges, (bridge) => deriveMapping(bridge, framework, control)) ?? [])
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

function first<Item, Result>(items: Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
