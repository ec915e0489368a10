import path from 'node:path/posix'
import type { Identified, Mistake } from '../../domain/catalogue-mistake'
import { findTexts, spotOf, textBeside, type Found } from './find'
import type { ReadFile } from './read-file.server'

/** Ids that stand twice where they must be unique, and files that are not called as what is in them. */
export function checkIds(files: ReadFile[]): Mistake[] {
  return [
    ...checkNames(files),
    ...checkAcrossFiles(files),
    ...files.filter((file) => file.role === 'framework').flatMap(checkLists),
    ...files.filter((file) => file.role === 'system').flatMap(checkSystem),
  ]
}

function checkNames(files: ReadFile[]): Mistake[] {
  return files.flatMap((file) =>
    findTexts(file, 'id').flatMap((id) => {
      const expected = nameInPath(file)
      return id.text === expected ? [] : [{ ...spotOf(id), kind: 'nameDiffers' as const, id: id.text, expected }]
    }),
  )
}

/** The id that the place of a file promises: its name, or for framework.yaml that of its folder. */
export function nameInPath({ file, role }: Pick<ReadFile, 'file' | 'role'>): string {
  return role === 'framework' ? path.basename(path.dirname(file)) : path.basename(file, '.yaml')
}

function checkAcrossFiles(files: ReadFile[]): Mistake[] {
  const controls = files.filter((file) => file.role === 'control')
  const folders = [...new Set(controls.map((file) => path.dirname(file.file)))]
  return [
    ...repeated(
      'framework',
      files.filter((file) => file.role === 'framework'),
      'id',
    ),
    ...repeated(
      'system',
      files.filter((file) => file.role === 'system'),
      'id',
    ),
    ...repeated(
      'change map',
      files.filter((file) => file.role === 'changes'),
      'id',
    ),
    ...folders.flatMap((folder) => checkFramework(controls.filter((file) => path.dirname(file.file) === folder))),
  ]
}

/** Lists of one framework.yaml. */
function checkLists(file: ReadFile): Mistake[] {
  return [...repeated('category', [file], 'categories.*.id'), ...repeated('group', [file], 'groups.*.id')]
}

/** Two versions of a framework may have the same numbers; one version may not. */
function checkFramework(controls: ReadFile[]): Mistake[] {
  return [...repeated('control', controls, 'id'), ...repeated('measure', controls, 'measures.*.id')]
}

function checkSystem(file: ReadFile): Mistake[] {
  return [
    ...repeated('component', [file], 'components.*.id'),
    ...repeated('mapping', [file], 'mappings.*.control', frameworkBeside(1)),
    ...repeated('exclusion', [file], 'mappings.*.exclusions.*.measure', frameworkBeside(3)),
    ...repeated('criterion', [file], 'mappings.*.criteria.*.measure', frameworkBeside(3)),
    ...repeated('evidence', [file], 'mappings.*.expectedEvidence.*.id'),
    ...repeated('question', [file], 'mappings.*.questions.*.id'),
  ]
}

/** A control is mapped once for each framework; a mapping without one is for the framework of the file. */
const frameworkBeside = (up: number) => (found: Found) => textBeside(found, up, 'framework') ?? ''

function repeated(noun: Identified, files: ReadFile[], pattern: string, within: (found: Found) => string = () => ''): Mistake[] {
  const firsts = new Map<string, Found>()
  const mistakes: Mistake[] = []
  for (const found of files.flatMap((file) => findTexts(file, pattern))) {
    const key = `${within(found)} ${found.text}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, found)
    else mistakes.push({ ...spotOf(found), kind: 'duplicateId', noun, id: found.text, first: placeOf(first) })
  }
  return mistakes
}

function placeOf(found: Found): { file: string; line: number } {
  const { file, line } = spotOf(found)
  return { file, line }
}
