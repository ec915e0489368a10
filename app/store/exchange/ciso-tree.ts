import type { Mistake } from '../../domain/catalogue-mistake'
import type { Path } from '../catalogue/locate'
import type { CisoNode } from './ciso-schema'
import { importLimits } from './limits'

/** A requirement with what stands below it; the ids of ours that it gets. */
export interface CisoBranch {
  node: CisoNode
  /** Position in the list of the file. */
  index: number
  id: string
  below: CisoBranch[]
}

export type CisoTree = { ok: true; tops: CisoBranch[] } | { ok: false; mistakes: Mistake[] }

/** The list of requirements as a tree, by the urn of the parent, or by depth where a library leaves that out. */
export function growTree(nodes: CisoNode[], placeOf: (path: Path) => { file: string; line: number; column: number }): CisoTree {
  const branches = nodes.map((node, index): CisoBranch => ({ node, index, id: '', below: [] }))
  const mistakes: Mistake[] = []
  const byUrn = new Map<string, CisoBranch>()
  for (const branch of branches) {
    // Urns do not differ by a capital (RFC 8141, 3.1, and the importer of CISO Assistant itself).
    const urn = branch.node.urn?.toLowerCase()
    if (!urn) continue
    const first = byUrn.get(urn)
    if (first === undefined) byUrn.set(urn, branch)
    else {
      const { file, line } = placeOf([first.index, 'urn'])
      mistakes.push({ ...placeOf([branch.index, 'urn']), kind: 'duplicateId', noun: 'control', id: urn, first: { file, line } })
    }
  }
  const tops: CisoBranch[] = []
  const path: CisoBranch[] = []
  for (const branch of branches) {
    const { parent_urn: parentUrn, depth } = branch.node
    const level = Math.max(0, Math.min((depth ?? 1) - 1, path.length))
    const parent = parentUrn ? byUrn.get(parentUrn.toLowerCase()) : path[level - 1]
    if (parentUrn && parent === undefined) {
      mistakes.push({
        ...placeOf([branch.index, 'parent_urn']),
        kind: 'unknownReference',
        noun: 'norm',
        id: parentUrn.slice(0, 200),
        suggestion: null,
      })
    }
    ;(parent?.below ?? tops).push(branch)
    path.splice(level, path.length, branch)
  }
  const all = [...mistakes, ...unreached(branches, tops, placeOf)]
  if (all.length > 0) return { ok: false, mistakes: all }
  nameBranches(branches)
  return { ok: true, tops }
}

/** Who cannot be reached from the top stands, in the end, below itself; and no honest tree is as deep as the limit. */
function unreached(branches: CisoBranch[], tops: CisoBranch[], placeOf: Parameters<typeof growTree>[1]): Mistake[] {
  const levels = new Map<CisoBranch, number>()
  const waiting = tops.map((branch) => ({ branch, level: 1 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { branch, level } = next
    levels.set(branch, level)
    for (const below of branch.below) waiting.push({ branch: below, level: level + 1 })
  }
  return branches.flatMap((branch): Mistake[] => {
    const level = levels.get(branch)
    if (level !== undefined && level !== importLimits.depth + 1) return []
    const place = placeOf([branch.index, 'parent_urn'])
    if (level === undefined) return [{ ...place, kind: 'circle', id: branch.node.urn ?? '' }]
    return [{ ...place, kind: 'tooDeep', limit: importLimits.depth }]
  })
}

/** The ref_id; where that is absent or stands twice, the last part of the urn. Norms and headings each among their own. */
function nameBranches(branches: CisoBranch[]): void {
  for (const kind of [true, false]) {
    const own = branches.filter(({ node }) => (node.assessable === true) === kind)
    const counts = new Map<string, number>()
    for (const { node } of own) counts.set(refOf(node), (counts.get(refOf(node)) ?? 0) + 1)
    const taken = new Set<string>()
    for (const branch of own) {
      const ref = refOf(branch.node)
      const wanted = ref !== '' && counts.get(ref) === 1 ? ref : lastPart(branch.node.urn) || ref || `n${branch.index + 1}`
      branch.id = free(wanted, taken)
      taken.add(branch.id)
    }
  }
}

const refOf = (node: CisoNode): string => (node.ref_id ?? '').trim()

const lastPart = (urn: string | null | undefined): string => urn?.slice(urn.lastIndexOf(':') + 1) ?? ''

/** The id itself, or with a number behind it when it is taken. */
export function free(wanted: string, taken: Set<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
