import path from 'node:path/posix'
import { nameInPath } from './check-ids'
import { findTexts } from './find'
import type { ReadFile } from './read-file.server'

/** What the files of a catalogue name, however broken: a file that cannot be read still exists, and what refers to it is not wrong. */
export interface Known {
  /** By framework the measures by control; null when the control's file could not be read, so that nobody knows. */
  frameworks: Map<string, Map<string, Set<string> | null>>
  systems: Set<string>
}

export function whatIsKnown(files: ReadFile[]): Known {
  const frameworks: Known['frameworks'] = new Map()
  const systems = new Set<string>()
  for (const file of files) {
    const ids = [nameInPath(file), ...findTexts(file, 'id').map((found) => found.text)]
    if (file.role === 'system') ids.forEach((id) => systems.add(id))
    if (file.role === 'framework') ids.forEach((id) => frameworks.set(id, frameworks.get(id) ?? controlsBeside(file, files)))
  }
  return { frameworks, systems }
}

function controlsBeside(framework: ReadFile, files: ReadFile[]): Map<string, Set<string> | null> {
  const folder = path.dirname(framework.file)
  const controls = new Map<string, Set<string> | null>()
  for (const file of files.filter((other) => other.role === 'control' && path.dirname(other.file) === folder)) {
    const ids = [nameInPath(file), ...findTexts(file, 'id').map((found) => found.text)]
    ids.forEach((id) => controls.set(id, measuresOf(file, controls.get(id))))
  }
  return controls
}

function measuresOf(file: ReadFile, others: Set<string> | null | undefined): Set<string> | null {
  if (file.yaml === null || others === null) return null
  return new Set([...(others ?? []), ...findTexts(file, 'measures.*.id').map((found) => found.text)])
}
