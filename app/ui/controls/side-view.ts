import type { Change } from '../../domain/change-map'
import type { IndexedNorm } from '../../domain/norm-index'
import type { SideBySide, SideRow } from '../../domain/side-by-side'
import { diffTexts, type DiffPiece, type TextDiff } from './text-diff'

/** Two versions beside each other, with the words that changed. */
export interface SideView {
  mapId: string
  older: Version
  newer: Version
  rows: SideRowView[]
}

export interface Version {
  id: string
  title: string
  version: string
}

export interface SideRowView {
  change: Change
  level: 'control' | 'measure'
  older: SideNorm[]
  newer: SideNorm[]
  /** How the paraphrases compare, and the official texts where both sides have one. */
  statement: TextDiff['kind']
  official: TextDiff['kind'] | 'one-side' | null
}

export interface SideNorm {
  id: string
  controlId: string
  title: DiffPiece[]
  statement: DiffPiece[]
  official: DiffPiece[] | null
}

export function viewSides({ map, older, newer, rows }: SideBySide): SideView {
  const version = ({ id, title, version: number }: Version): Version => ({ id, title, version: number })
  return { mapId: map.id, older: version(older), newer: version(newer), rows: rows.map(viewRow) }
}

function viewRow({ change, level, older, newer }: SideRow): SideRowView {
  const titles = diffTexts(older.map(titleOf), newer.map(titleOf))
  const statements = diffTexts(older.map(statementOf), newer.map(statementOf))
  const official = compareOfficial(older, newer)
  const side = (norms: IndexedNorm[], key: 'older' | 'newer') =>
    norms.map((one, at): SideNorm => ({
      id: one.id,
      controlId: one.controlId,
      title: titles[key][at] ?? [],
      statement: statements[key][at] ?? [],
      official: official?.[key][at] ?? null,
    }))
  return {
    change,
    level,
    older: side(older, 'older'),
    newer: side(newer, 'newer'),
    statement: older.length > 0 && newer.length > 0 ? statements.kind : 'marked',
    official: official?.kind ?? null,
  }
}

const titleOf = (one: IndexedNorm): string => one.norm.title
const statementOf = (one: IndexedNorm): string => one.norm.statement
const officialOf = (one: IndexedNorm): string => one.norm.official?.text ?? ''

/** Only when all of both sides were taken in can they be held against each other; null when nothing was. */
function compareOfficial(
  older: IndexedNorm[],
  newer: IndexedNorm[],
): { older: (DiffPiece[] | null)[]; newer: (DiffPiece[] | null)[]; kind: TextDiff['kind'] | 'one-side' } | null {
  const all = [...older, ...newer]
  const taken = all.filter((one) => one.norm.official)
  if (taken.length === 0) return null
  if (taken.length === all.length && older.length > 0 && newer.length > 0) return diffTexts(older.map(officialOf), newer.map(officialOf))
  const plain = (one: IndexedNorm): DiffPiece[] | null => (one.norm.official ? [{ text: one.norm.official.text, changed: false }] : null)
  return { older: older.map(plain), newer: newer.map(plain), kind: taken.length === all.length ? 'marked' : 'one-side' }
}
