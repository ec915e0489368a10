import { looksLikeSystemId } from '../../domain/catalogue'
import type { Fault, Mistake } from '../../domain/catalogue-mistake'
import { checkChangeMap } from './check-change-map'
import { nameInPath } from './check-ids'
import { findTexts, spotOf, textBeside, valueBeside, type Found } from './find'
import { whatIsKnown, type Known } from './known-ids'
import type { ReadFile } from './read-file.server'
import { suggest } from './suggest'

/** References to nothing, measures of another control, norms without anything to test against, and ids that a change map forgets. */
export function checkReferences(files: ReadFile[]): Mistake[] {
  const known = whatIsKnown(files)
  const systems = files.filter((file) => file.role === 'system')
  return [
    ...files
      .filter((file) => file.role === 'control')
      .flatMap((file) => [...checkMeasureIds(file), ...checkListed(file, files), ...checkPointers(file, known)]),
    ...systems.flatMap((file) => frameworksNamed(file).flatMap((found) => checkFramework(found, known))),
    ...systems.flatMap((file) => findTexts(file, 'mappings.*.control').flatMap((found) => checkControl(found, known))),
    ...systems.flatMap((file) => measureReferences(file).flatMap((reference) => checkMeasure(reference, known))),
    ...systems.flatMap((file) => findTexts(file, 'dependencies.*.system').flatMap((found) => checkDependency(found, known))),
    ...files.filter((file) => file.role === 'changes').flatMap((file) => checkChangeMap(file, known)),
  ]
}

/** Marks of an imported framework begin with a letter and need not begin with that of their control. */
function checkMeasureIds(file: ReadFile): Mistake[] {
  return findTexts(file, 'measures.*.id').flatMap((found) => {
    const control = textBeside(found, found.path.length, 'id') ?? nameInPath(file)
    const foreign = /^\d/.test(found.text) && !found.text.startsWith(`${control}.`)
    return foreign ? [mistake(found, { kind: 'foreignMeasure', measure: found.text, control })] : []
  })
}

/** A pointer points to a measure of the same framework. */
function checkPointers(file: ReadFile, known: Known): Mistake[] {
  const framework = folderOf(file).split('/').at(-1) ?? ''
  const controls = known.frameworks.get(framework)
  // Where a control could not be read, nobody knows its measures.
  if (controls === undefined || [...controls.values()].includes(null)) return []
  const measures = new Set([...controls.values()].flatMap((own) => [...(own ?? [])]))
  return findTexts(file, 'pointers.*.to')
    .filter((found) => !measures.has(found.text))
    .map((found) =>
      mistake(found, { kind: 'unknownReference', noun: 'measure', id: found.text, suggestion: suggest(found.text, measures) }),
    )
}

/** Categories and groups stand in the framework.yaml beside the control. */
function checkListed(file: ReadFile, files: ReadFile[]): Mistake[] {
  const folder = folderOf(file)
  const framework = files.find((other) => other.role === 'framework' && folderOf(other) === folder)
  if (!framework?.yaml) return []
  const check = (noun: 'category' | 'group', references: Found[], pattern: string) => {
    const listed = findTexts(framework, pattern).map((found) => found.text)
    return references
      .filter((found) => !listed.includes(found.text))
      .map((found) => mistake(found, { kind: 'unknownReference', noun, id: found.text, suggestion: suggest(found.text, listed) }))
  }
  return [
    ...check('category', [...findTexts(file, 'categories.*'), ...findTexts(file, 'measures.*.categories.*')], 'categories.*.id'),
    ...check('group', findTexts(file, 'group'), 'groups.*.id'),
  ]
}

const folderOf = (file: ReadFile): string => file.file.slice(0, file.file.lastIndexOf('/'))

const frameworksNamed = (file: ReadFile): Found[] => [...findTexts(file, 'framework'), ...findTexts(file, 'mappings.*.framework')]

function checkFramework(found: Found, known: Known): Mistake[] {
  if (known.frameworks.has(found.text)) return []
  const suggestion = suggest(found.text, known.frameworks.keys())
  return [mistake(found, { kind: 'unknownReference', noun: 'framework', id: found.text, suggestion })]
}

/** The measures by control of the framework that a mapping is for; undefined when that framework is unknown, which is told already. */
function measuresFor(found: Found, up: number, known: Known): Map<string, Set<string> | null> | undefined {
  const framework = textBeside(found, up, 'framework') ?? textBeside(found, found.path.length, 'framework')
  return framework === null ? undefined : known.frameworks.get(framework)
}

function checkControl(found: Found, known: Known): Mistake[] {
  const controls = measuresFor(found, 1, known)
  if (controls === undefined) return []
  const measures = controls.get(found.text)
  if (measures === undefined) {
    const suggestion = suggest(found.text, controls.keys())
    return [mistake(found, { kind: 'unknownReference', noun: 'control', id: found.text, suggestion })]
  }
  const lacking = measures?.size === 0 && valueBeside(found, 1, 'applies') === true && valueBeside(found, 1, 'criterion') === undefined
  return lacking ? [mistake(found, { kind: 'criterionMissing', control: found.text })] : []
}

interface MeasureReference {
  found: Found
  /** Steps up to the mapping. */
  up: number
}

function measureReferences(file: ReadFile): MeasureReference[] {
  return [
    ...findTexts(file, 'mappings.*.measures.*').map((found) => ({ found, up: 2 })),
    ...findTexts(file, 'mappings.*.exclusions.*.measure').map((found) => ({ found, up: 3 })),
    ...findTexts(file, 'mappings.*.criteria.*.measure').map((found) => ({ found, up: 3 })),
  ]
}

function checkMeasure({ found, up }: MeasureReference, known: Known): Mistake[] {
  const control = textBeside(found, up, 'control')
  const controls = measuresFor(found, up, known)
  const own = control === null ? undefined : controls?.get(control)
  // Without its control nothing can be said of a measure; that mistake is told already.
  if (control === null || own === undefined || own === null || own.has(found.text)) return []
  const elsewhere = [...(controls?.values() ?? [])].some((measures) => measures?.has(found.text))
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
