import { looksLikeSystemId } from '../../domain/catalogue'
import type { Fault, Mistake } from '../../domain/catalogue-mistake'
import { nameInPath } from './check-ids'
import { findTexts, spotOf, textBeside, valueBeside, type Found } from './find'
import type { ReadFile } from './read-file.server'
import { suggest } from './suggest'

/** References to nothing, measures of another control, and norms without anything to test against. */
export function checkReferences(files: ReadFile[]): Mistake[] {
  const known = whatIsKnown(files)
  const systems = files.filter((file) => file.role === 'system')
  return [
    ...files.filter((file) => file.role === 'control').flatMap(checkMeasureIds),
    ...systems.flatMap((file) => findTexts(file, 'mappings.*.control').flatMap((found) => checkControl(found, known))),
    ...systems.flatMap((file) => measureReferences(file).flatMap(({ found, control }) => checkMeasure(found, control, known))),
    ...systems.flatMap((file) => findTexts(file, 'dependencies.*.system').flatMap((found) => checkDependency(found, known))),
  ]
}

interface Known {
  /** Measures by control; null when the control's file could not be read, so that nobody knows. */
  measures: Map<string, Set<string> | null>
  systems: Set<string>
}

/** A file that cannot be read still exists: what refers to it is not wrong. */
function whatIsKnown(files: ReadFile[]): Known {
  const measures = new Map<string, Set<string> | null>()
  const systems = new Set<string>()
  for (const file of files) {
    const ids = [nameInPath(file), ...findTexts(file, 'id').map((found) => found.text)]
    if (file.role === 'system') ids.forEach((id) => systems.add(id))
    if (file.role === 'control') ids.forEach((id) => measures.set(id, measuresOf(file, measures.get(id))))
  }
  return { measures, systems }
}

function measuresOf(file: ReadFile, others: Set<string> | null | undefined): Set<string> | null {
  if (file.yaml === null || others === null) return null
  return new Set([...(others ?? []), ...findTexts(file, 'measures.*.id').map((found) => found.text)])
}

function checkMeasureIds(file: ReadFile): Mistake[] {
  return findTexts(file, 'measures.*.id').flatMap((found) => {
    const control = textBeside(found, found.path.length, 'id') ?? nameInPath(file)
    return found.text.startsWith(`${control}.`) ? [] : [mistake(found, { kind: 'foreignMeasure', measure: found.text, control })]
  })
}

function checkControl(found: Found, known: Known): Mistake[] {
  const measures = known.measures.get(found.text)
  if (measures === undefined) {
    return [
      mistake(found, { kind: 'unknownReference', noun: 'control', id: found.text, suggestion: suggest(found.text, known.measures.keys()) }),
    ]
  }
  const lacking = measures?.size === 0 && valueBeside(found, 1, 'applies') === true && valueBeside(found, 1, 'criterion') === undefined
  return lacking ? [mistake(found, { kind: 'criterionMissing', control: found.text })] : []
}

function measureReferences(file: ReadFile): { found: Found; control: string | null }[] {
  return [
    ...findTexts(file, 'mappings.*.measures.*').map((found) => ({ found, control: textBeside(found, 2, 'control') })),
    ...findTexts(file, 'mappings.*.exclusions.*.measure').map((found) => ({ found, control: textBeside(found, 3, 'control') })),
  ]
}

function checkMeasure(found: Found, control: string | null, known: Known): Mistake[] {
  const own = control === null ? undefined : known.measures.get(control)
  // Without its control nothing can be said of a measure; that mistake is told already.
  if (control === null || own === undefined || own === null || own.has(found.text)) return []
  const elsewhere = [...known.measures.values()].some((measures) => measures?.has(found.text))
  if (elsewhere) return [mistake(found, { kind: 'foreignMeasure', measure: found.text, control })]
  return [mistake(found, { kind: 'unknownReference', noun: 'measure', id: found.text, suggestion: suggest(found.text, own) })]
}

function checkDependency(found: Found, known: Known): Mistake[] {
  const self = textBeside(found, found.path.length, 'id')
  if (found.text === self) return [mistake(found, { kind: 'dependsOnItself', system: found.text })]
  if (!looksLikeSystemId(found.text) || known.systems.has(found.text)) return []
  return [mistake(found, { kind: 'unknownReference', noun: 'system', id: found.text, suggestion: suggest(found.text, known.systems) })]
}

function mistake(found: Found, fault: Fault): Mistake {
  return { ...spotOf(found), ...fault }
}
