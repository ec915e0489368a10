import { createHash } from 'node:crypto'
import { trail } from '../../drizzle/schema'
import { canonicalJson } from '../../app/domain/canonical'
import { GENESIS, hashedPart, type TrailEntry } from '../../app/domain/trail-entry'
import type { Db } from '../../app/store/database.server'
import { faultIn, hashEntry, walkTrail } from '../../app/store/trail.server'
import { inMilliseconds, sideBySide, type Measurement } from './measurement'
import { withWorkspace } from './workspace'

const length = 10_000

/** Walking and checking a long trail, read from the database, beside SHA-256 over the same bytes in memory. */
export function measureTrail(): Promise<Measurement> {
  return withWorkspace(async ({ db }) => {
    const entries = await writeTrail(db)
    const bytes = entries.map((entry) => Buffer.from(canonicalJson(hashedPart(entry))))
    const times = await sideBySide(
      () => walk(db),
      () => bytes.forEach((one) => createHash('sha256').update(one).digest('hex')),
      { warmUp: 1, counted: 5 },
    )
    return inMilliseconds(times, `SHA-256 of the same ${length} entries, already in memory`)
  })
}

async function walk(db: Db): Promise<void> {
  let before: TrailEntry | null = null
  for await (const entry of walkTrail(db)) {
    if (faultIn(entry, before)) throw new Error(`entry ${entry.seq} is wrong`)
    before = entry
  }
  if (before?.seq !== length) throw new Error('the walk did not reach the end')
}

/** Past the door, which would take minutes: what is measured is reading. */
async function writeTrail(db: Db): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = []
  for (let seq = 1; seq <= length; seq++) entries.push(entryAfter(entries.at(-1), seq))
  for (let from = 0; from < length; from += 1000) {
    const rows = entries
      .slice(from, from + 1000)
      .map(({ subject, by, at, ...entry }) => ({
        ...entry,
        subjectKind: subject.kind,
        subjectId: subject.id,
        byId: by.id,
        byName: by.name,
        byRole: by.role,
        at: new Date(at),
      }))
    await db.insert(trail).values(rows)
  }
  return entries
}

function entryAfter(before: TrailEntry | undefined, seq: number): TrailEntry {
  const chained: Omit<TrailEntry, 'hash'> = {
    seq,
    previous: before?.hash ?? GENESIS,
    engagementId: `engagement-${seq % 7}`,
    verb: 'annotate',
    subject: { kind: 'annotation', id: `annotation-${seq}` },
    detail: { number: seq, evidence: seq % 40 },
    changeDigest: createHash('sha256').update(String(seq)).digest('hex'),
    by: { id: 'noor', name: 'Noor de Wit', role: 'auditor' },
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
  }
  return { ...chained, hash: hashEntry(chained) }
}
