import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { annotations, evidenceContexts, filePassages, findingVersions } from '../../../drizzle/schema'
import { partTexts } from '../../domain/context-texts'
import {
  exactPlace,
  FINDING_PARTS,
  FOUND,
  piecesOf,
  SEARCH_KINDS,
  snippetOf,
  type FoundPlace,
  type SearchAsked,
  type SearchFound,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
} from '../../domain/search'
import type { Db } from '../database.server'
import { findIn, MOST, type FoundRow } from './find-in'
import { mine, type Viewing } from './visible'

/** Hits on a page of one kind, and of each kind where all are asked for. */
const PAGE = 20
const FEW = 5
/** Places shown of one thing. */
const PLACES = 3

/** Where the words stand in what this person may see (R9, R10, R11, embargo); nothing of what they may not see counts in it. */
export async function search(db: Db, asked: SearchAsked, viewing: Viewing): Promise<SearchFound> {
  const kinds = asked.kind === null ? SEARCH_KINDS : [asked.kind]
  const groups: SearchGroup[] = []
  for (const kind of kinds) {
    const things = thingsIn(await rowsOf(db, sql`with ${mine(viewing)} ${findIn(kind, asked, viewing)}`))
    const size = asked.kind === null ? FEW : PAGE
    const pages = Math.max(1, Math.ceil(things.length / PAGE))
    const page = asked.kind === null ? 1 : Math.min(asked.page, pages)
    const shown = things.slice((page - 1) * size, page * size)
    groups.push({
      kind,
      count: things.length,
      more: things.reduce((sum, thing) => sum + thing.length, 0) > MOST,
      hits: await describe(db, kind, asked.words, shown),
      page,
      pages,
    })
  }
  return { tooCommon: await countsNothing(db, asked.words), groups }
}

async function rowsOf(db: Db, question: ReturnType<typeof sql>): Promise<FoundRow[]> {
  return [...((await db.execute(question)) as unknown as Iterable<FoundRow>)]
}

/** Words like "de" and "het" stand everywhere, so that none of them is looked for. */
async function countsNothing(db: Db, words: string): Promise<boolean> {
  const [row] = (await db.execute(sql`select numnode(websearch_to_tsquery('dutch', ${words})) as nodes`)) as unknown as { nodes: number }[]
  return Number(row?.nodes) === 0
}

/** The places by thing, what says most first. */
function thingsIn(rows: FoundRow[]): FoundRow[][] {
  const things = new Map<string, FoundRow[]>()
  for (const row of rows) things.set(row.thing, [...(things.get(row.thing) ?? []), row])
  const sorted = [...things.values()].map((places) => places.sort((a, b) => b.rank - a.rank || (a.position ?? 0) - (b.position ?? 0)))
  return sorted.sort((a, b) => b[0]!.rank - a[0]!.rank || a[0]!.number - b[0]!.number || a[0]!.thing.localeCompare(b[0]!.thing))
}

async function describe(db: Db, kind: SearchKind, words: string, things: FoundRow[][]): Promise<SearchHit[]> {
  const texts = await textsOf(db, kind, things)
  const marked = await markWords(
    db,
    words,
    texts.map((one) => one.text),
  )
  const found = texts.map((one, index) => ({ ...one, pieces: piecesOf(marked[index] ?? '') }))
  return things.map((rows) => {
    const [first] = rows as [FoundRow]
    const places = found.filter((one) => one.thing === first.thing && one.pieces.some((piece) => piece.hit))
    return {
      engagementId: first.engagement_id,
      systemId: first.system_id,
      id: first.id,
      number: first.number,
      title: first.title,
      revision: kind === 'finding' || first.revision === null ? null : { number: first.revision, last: first.last === true },
      annotation: first.annotation_id === null ? null : { id: first.annotation_id, number: first.annotation ?? 0 },
      places: places
        .slice(0, PLACES)
        .map(({ where, pieces }): FoundPlace => ({ where: exact(where, pieces), snippet: snippetOf(pieces, hasLines(where)) })),
      further: Math.max(0, rows.length - PLACES),
    }
  })
}

const exact = (where: FoundPlace['where'], pieces: FoundPlace['snippet']): FoundPlace['where'] =>
  where?.kind === 'passage' ? { ...where, place: exactPlace(where.place, pieces) } : where

/** Rows, lines and paragraphs stand on lines of their own in a passage; the lines of a page are where it breaks. */
const hasLines = (where: FoundPlace['where']): boolean => where?.kind === 'passage' && 'first' in where.place

interface PlaceText {
  thing: string
  where: FoundPlace['where']
  text: string
}

/** The texts that are shown of these things, each with its place. */
async function textsOf(db: Db, kind: SearchKind, things: FoundRow[][]): Promise<PlaceText[]> {
  const ids = things.map(([first]) => first!.revision_id ?? '')
  if (ids.length === 0) return []
  switch (kind) {
    case 'title':
      return things.map(([first]) => ({ thing: first!.thing, where: null, text: first!.title }))
    case 'text':
      return passagesOf(
        db,
        things.flatMap((rows) => rows.slice(0, PLACES)),
      )
    case 'context': {
      const contexts = await db.select().from(evidenceContexts).where(inArray(evidenceContexts.revisionId, ids))
      return contexts.flatMap(({ revisionId, context }) =>
        partTexts(context).map(({ part, text }) => ({ thing: revisionId, where: { kind: 'part' as const, part }, text })),
      )
    }
    case 'annotation': {
      const marks = things.flatMap(([first]) => first!.annotation_id ?? [])
      const rows = await db.select({ id: annotations.id, text: annotations.text }).from(annotations).where(inArray(annotations.id, marks))
      return rows.map(({ id, text }) => ({ thing: id, where: null, text }))
    }
    case 'finding': {
      const versions = await db.select().from(findingVersions).where(inArray(findingVersions.id, ids))
      return versions.flatMap((version) =>
        FINDING_PARTS.map((part) => ({ thing: version.findingId, where: { kind: 'finding-part' as const, part }, text: version[part] })),
      )
    }
  }
}

async function passagesOf(db: Db, rows: FoundRow[]): Promise<PlaceText[]> {
  const these = rows.map((row) => and(eq(filePassages.sha256, row.sha256 ?? ''), eq(filePassages.position, row.position ?? 0)))
  const passages = await db
    .select({ sha256: filePassages.sha256, position: filePassages.position, place: filePassages.place, text: filePassages.text })
    .from(filePassages)
    .where(or(...these))
  return rows.flatMap((row) => {
    const passage = passages.find((one) => one.sha256 === row.sha256 && one.position === row.position)
    return passage ? [{ thing: row.thing, where: { kind: 'passage' as const, place: passage.place }, text: passage.text }] : []
  })
}

/** The texts with the words marked, by the stems with which they were found. */
async function markWords(db: Db, words: string, texts: string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const marks = `HighlightAll=true, StartSel=${FOUND.begin}, StopSel=${FOUND.end}`
  const bare = texts.map((text) => text.replaceAll(FOUND.begin, '').replaceAll(FOUND.end, ''))
  const rows = (await db.execute(sql`
    select ts_headline('dutch', one.text, words, ${marks}) as text
    from jsonb_array_elements_text(${JSON.stringify(bare)}::jsonb) with ordinality as one(text, number), websearch_to_tsquery('dutch', ${words}) words
    order by one.number`)) as unknown as { text: string }[]
  return [...rows].map((row) => row.text)
}
