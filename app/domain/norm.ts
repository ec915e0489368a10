import type { Aspect, Control, Framework, Mapping, SystemProfile, Theme } from './catalogue'

/** What is judged: a measure, or a control without measures, on one system (R2). */
export interface Norm {
  systemId: string
  /** Measure id such as `8.08.01`, or control id such as `8.09` where the control has no measures. */
  id: string
  controlId: string
  controlTitle: string
  theme: Theme
  title: string
  statement: string
  /** The publisher's own words, where somebody imported them. */
  official?: string
  /** Toetsingscriterium: the auditor's own where the framework has none. */
  criterion: string
  /** The aspects that the measure speaks to. */
  aspects: Aspect[]
  applicability: { kind: 'applies' } | { kind: 'not-applicable'; reason: string; reference: string }
}

/** Names one norm on one system on one aspect: the cell of the matrix. */
export interface NormAspect {
  systemId: string
  normId: string
  aspect: Aspect
}

/**
 * The norms that a selection of controls gives on one system: each measure, or the control itself where it has none.
 * What the mapping excludes stays in the list as not applicable, with its reference to the statement of applicability (R2).
 * Controls that the system does not map give nothing.
 */
export function normsOf(framework: Framework, profile: SystemProfile, controlIds: string[]): Norm[] {
  return framework.controls
    .filter((control) => controlIds.includes(control.id))
    .flatMap((control) => {
      const mapping = profile.mappings.find((one) => one.control === control.id)
      return mapping ? normsOfControl(control, mapping, profile.id) : []
    })
}

function normsOfControl(control: Control, mapping: Mapping, systemId: string): Norm[] {
  const shared = { systemId, controlId: control.id, controlTitle: control.title, theme: control.theme }
  if (!mapping.applies) {
    const { reason, reference } = mapping
    const parts = control.measures.length ? control.measures : [control]
    return parts.map((part) => ({
      ...shared,
      id: part.id,
      title: part.title,
      statement: part.statement,
      ...officialOf(part),
      criterion: part.statement,
      aspects: part.aspects,
      applicability: { kind: 'not-applicable', reason, reference },
    }))
  }
  if (control.measures.length === 0) {
    return [
      {
        ...shared,
        id: control.id,
        title: control.title,
        statement: control.statement,
        ...officialOf(control),
        criterion: mapping.criterion ?? control.statement,
        aspects: control.aspects,
        applicability: { kind: 'applies' },
      },
    ]
  }
  return control.measures
    .filter(
      (measure) =>
        !mapping.measures ||
        mapping.measures.includes(measure.id) ||
        mapping.exclusions.some((exclusion) => exclusion.measure === measure.id),
    )
    .map((measure) => {
      const exclusion = mapping.exclusions.find((one) => one.measure === measure.id)
      return {
        ...shared,
        id: measure.id,
        title: measure.title,
        statement: measure.statement,
        ...officialOf(measure),
        criterion: mapping.criteria?.find((one) => one.measure === measure.id)?.text ?? mapping.criterion ?? measure.statement,
        aspects: measure.aspects,
        applicability: exclusion
          ? { kind: 'not-applicable', reason: exclusion.reason, reference: exclusion.reference }
          : { kind: 'applies' },
      }
    })
}

const officialOf = (part: { official?: { text: string } }) => (part.official ? { official: part.official.text } : {})
