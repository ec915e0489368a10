import type { Desk } from '../desk.server'
import { compareTables } from '../domain/compare-tables'
import type { EvidenceRevision } from '../domain/evidence'
import type { Passage } from '../domain/extraction'
import { Refusal } from '../domain/refusal'
import { isClosedBy } from '../domain/scan'
import { VaultError } from '../store/vault.server'
import { compareLines, markPage, type ComparedLine, type PlacedLine } from '../ui/evidence/compare/compare-lines'
import { partOf, withoutSame, type ComparedContent, type NotCompared, type PartAsked } from '../ui/evidence/compare/compare-view'
import { readTable } from '../ui/evidence/read-table'
import { shapeOf } from '../ui/evidence/view-text'
import { readText } from './view-file.server'

export interface ContentAsked extends PartAsked {
  /** Name of the column by which rows are told apart. */
  key: string | null
}

/** What the bodies of two revisions hold, side by side; what this person may not open now is not compared. */
export async function compareContent(
  desk: Desk,
  older: EvidenceRevision,
  newer: EvidenceRevision,
  asked: ContentAsked,
): Promise<ComparedContent> {
  const [before, after] = [older.body, newer.body]
  if (before.kind === 'inspection' && after.kind === 'inspection') return { kind: 'inspections' }
  if (before.kind === 'inspection' || after.kind === 'inspection') return { kind: 'not', why: 'other-kind' }
  if (before.sha256 === after.sha256) return { kind: 'same' }
  const shapes = [shapeOf(before), shapeOf(after)]
  if (shapes.every((shape) => shape === 'table' || shape === 'lines'))
    return compareTexts(
      desk,
      older,
      newer,
      shapes.every((shape) => shape === 'table'),
      asked,
    )
  if (shapes.every((shape) => shape === 'image')) return compareImages(desk, older, newer)
  return comparePassages(desk, older, newer, asked)
}

async function compareTexts(
  desk: Desk,
  older: EvidenceRevision,
  newer: EvidenceRevision,
  asTable: boolean,
  asked: ContentAsked,
): Promise<ComparedContent> {
  const texts = await ofBoth(older, newer, async ({ id }) => readText(await desk.openEvidence(id)))
  if ('why' in texts) return texts
  const cut = texts.older.cut ?? texts.newer.cut
  if (!asTable) return linesOf(compareLines(numbered(texts.older.text), numbered(texts.newer.text)), asked, cut)
  const { rows, ...found } = compareTables(readTable(texts.older.text), readTable(texts.newer.text), asked.key)
  const shown = asked.all ? rows : rows.filter((row) => row.kind !== 'same')
  return { kind: 'table', ...found, ...partOf(shown, asked, cut) }
}

function linesOf(lines: ComparedLine[] | null, asked: PartAsked, cut: number | null): ComparedContent {
  if (lines === null) return { kind: 'not', why: 'too-different' }
  const count = (kind: ComparedLine['kind']) => lines.filter((line) => line.kind === kind).length
  const counts = { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed') }
  const part = partOf(asked.all ? lines : withoutSame(lines), asked, cut)
  return { kind: 'lines', counts, ...part, items: markPage(part.items) }
}

async function compareImages(desk: Desk, older: EvidenceRevision, newer: EvidenceRevision): Promise<ComparedContent> {
  const addresses = await ofBoth(older, newer, async ({ id }) => {
    ;(await desk.openEvidence(id)).bytes.destroy()
    return `/revisions/${id}/file`
  })
  return 'why' in addresses ? addresses : { kind: 'images', ...addresses }
}

/** Documents, by the text that was read out of them. */
async function comparePassages(
  desk: Desk,
  older: EvidenceRevision,
  newer: EvidenceRevision,
  asked: ContentAsked,
): Promise<ComparedContent> {
  const passages = await ofBoth(older, newer, ({ id }) => desk.passages(id))
  if ('why' in passages) return passages
  if (passages.older.length === 0 || passages.newer.length === 0) return { kind: 'not', why: 'unread' }
  return linesOf(compareLines(placed(passages.older), placed(passages.newer)), asked, null)
}

/** What is read of both, each opened as its viewer opens it: what is closed to this person is not compared. */
async function ofBoth<Read>(
  older: EvidenceRevision,
  newer: EvidenceRevision,
  read: (revision: EvidenceRevision) => Promise<Read>,
): Promise<{ older: Read; newer: Read } | { kind: 'not'; why: NotCompared }> {
  const found: Read[] = []
  for (const revision of [older, newer]) {
    try {
      found.push(await read(revision))
    } catch (error) {
      if (error instanceof Refusal && (error.reason.kind === 'embargo' || isClosedBy(error.reason)))
        return { kind: 'not', why: revision === older ? 'older-closed' : 'newer-closed' }
      if (error instanceof VaultError && (error.problem === 'missing' || error.problem === 'damaged'))
        return { kind: 'not', why: 'missing' }
      throw error
    }
  }
  return { older: found[0]!, newer: found[1]! }
}

const numbered = (text: string): PlacedLine[] =>
  text === ''
    ? []
    : text
        .replace(/\r\n?/g, '\n')
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => ({ text: line, place: { kind: 'lines', first: index + 1, last: index + 1 } }))

const placed = (passages: Passage[]): PlacedLine[] =>
  passages.flatMap(({ text, place }) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line, place }])))
