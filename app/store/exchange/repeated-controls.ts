import type { Mistake } from '../../domain/catalogue-mistake'
import type { Path } from '../catalogue/locate'
import type { Document } from './document'
import { valueOf } from './oscal-names'
import type { OscalCatalogFile, OscalControl, OscalGroup } from './oscal-schema'

/** Controls of an OSCAL catalog that have the id of another. */
export function repeatedControls(catalog: OscalCatalogFile, document: Document, file: string): Mistake[] {
  const [firsts, mistakes]: [Map<string, Path>, Mistake[]] = [new Map(), []]
  const look = (key: string, id: string, path: Path) => {
    const first = firsts.get(key)
    if (first === undefined) return void firsts.set(key, path)
    const { line } = document.locate(first)
    mistakes.push({ file, ...document.locate(path), kind: 'duplicateId', noun: 'control', id, first: { file, line } })
  }
  for (const { control, path, top } of controlsIn(catalog)) {
    look(`token ${control.id}`, control.id, [...path, 'id'])
    const own = valueOf(control.props, 'id')
    if (own !== undefined) look(`${top} ${own}`, own, [...path, 'id'])
  }
  return mistakes
}

interface Placed {
  control: OscalControl
  path: Path
  /** Not within another control. */
  top: boolean
}

/** Every control with the path to it. */
export function controlsIn(catalog: OscalCatalogFile): Placed[] {
  const found: Placed[] = []
  const controls = (list: OscalControl[] | undefined, path: Path, top: boolean): void =>
    list?.forEach((control, index) => {
      found.push({ control, path: [...path, 'controls', index], top })
      controls(control.controls, [...path, 'controls', index], false)
    })
  const groups = (list: OscalGroup[] | undefined, path: Path): void =>
    list?.forEach((group, index) => {
      controls(group.controls, [...path, 'groups', index], true)
      groups(group.groups, [...path, 'groups', index])
    })
  controls(catalog.controls, ['catalog'], true)
  groups(catalog.groups, ['catalog'])
  return found
}
