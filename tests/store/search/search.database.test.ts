import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileScans } from '../../../drizzle/schema'
import type { AuditFile } from '../../../app/domain/audit-file'
import { scanStateOf, type ScanOutcome } from '../../../app/domain/scan'
import { SEARCH_KINDS, type SearchHit, type SearchKind } from '../../../app/domain/search'
import { mayOpen, showTo } from '../../../app/domain/visibility'
import type { Db } from '../../../app/store/database.server'
import { keepExtraction } from '../../../app/store/extractions.server'
import { search } from '../../../app/store/search/search.server'
import type { Viewing } from '../../../app/store/search/visible'
import { PEOPLE, randomFile, today } from '../../support/arbitrary-file'
import { forEachDatabase } from '../../support/databases'
import { keepFile } from './keep-file'

const OUTCOMES: (ScanOutcome | null)[] = [
  null,
  { kind: 'clean' },
  { kind: 'infected', detail: 'X' },
  { kind: 'refused' },
  { kind: 'not-scanned' },
]

/** The same file with ids of its own, and one word in everything that can be found. */
function asKept({ file }: { file: AuditFile }, number: number): AuditFile {
  const own = JSON.parse(
    JSON.stringify(file).replace(/"((?:engagement|[aefq]\d+|e\d+r\d+|f\d+v\d+))"(?!:)/g, `"z${number}$1"`),
  ) as AuditFile
  const everywhere = (text: string) => `overal ${text}`
  return {
    ...own,
    evidence: own.evidence.map((item) => ({
      ...item,
      title: everywhere(item.title),
      revisions: item.revisions.map((revision) => ({
        ...revision,
        body: revision.body.kind === 'file' ? { ...revision.body, sha256: `${number} ${revision.id}` } : revision.body,
        context: { ...revision.context, what: everywhere(revision.context.what) },
      })),
    })),
    annotations: own.annotations.map((mark) => ({ ...mark, text: everywhere(mark.text) })),
    findings: own.findings.map((finding) => ({
      ...finding,
      versions: finding.versions.map((version) => ({ ...version, condition: everywhere(version.condition) })),
    })),
  }
}

/** What the desk shows of this kind to this person, of all files, as a search names it. */
function shown(files: AuditFile[], scans: Map<string, ScanOutcome | null>, viewing: Viewing, kind: SearchKind): string[] {
  return files.flatMap((file) => {
    const seen = showTo(viewing.personId, file, viewing.today)
    if (!seen) return []
    const revisions = seen.evidence.flatMap((item) => item.revisions.map((revision) => ({ ...revision, evidenceId: item.id })))
    switch (kind) {
      case 'text':
        return revisions
          .filter(({ body }) => body.kind === 'file')
          .filter((revision) => {
            const outcome = scans.get((revision.body as { sha256: string }).sha256) ?? null
            return mayOpen(viewing.personId, revision.handedInBy, scanStateOf(outcome, null, viewing.hasScanner), viewing.unscannedOpens)
          })
          .map((revision) => `${revision.evidenceId} ${revision.number}`)
      case 'context':
        return revisions.map((revision) => `${revision.evidenceId} ${revision.number}`)
      case 'title':
        return seen.evidence.filter((item) => !item.withheld).map((item) => item.id)
      case 'annotation':
        return seen.annotations.map((mark) => mark.id)
      case 'finding':
        return seen.findings.filter((finding) => finding.versions.at(-1)?.condition.includes('overal')).map((finding) => finding.id)
    }
  })
}

const nameOf = (kind: SearchKind, hit: SearchHit) =>
  kind === 'annotation' ? hit.annotation!.id : kind === 'text' || kind === 'context' ? `${hit.id} ${hit.revision!.number}` : hit.id

/** All pages of one kind. */
async function findAll(db: Db, viewing: Viewing, kind: SearchKind, words: string): Promise<{ names: string[]; count: number }> {
  const asked = { words, engagementId: null, systemId: null, kind }
  const first = (await search(db, { ...asked, page: 1 }, viewing)).groups[0]!
  const names = first.hits.map((hit) => nameOf(kind, hit))
  for (let page = 2; page <= first.pages; page++)
    names.push(...(await search(db, { ...asked, page }, viewing)).groups[0]!.hits.map((hit) => nameOf(kind, hit)))
  return { names, count: first.count }
}

forEachDatabase((_, openFresh) => {
  describe('R9, R10, R11 and embargo hold in a search', () => {
    test('of random files everybody finds exactly what the desk shows them, and counts nothing else', async () => {
      const { db } = await openFresh()
      const files = fc.sample(randomFile, { numRuns: 16, seed: 20261122 }).map(asKept)
      const scans = new Map<string, ScanOutcome | null>()
      for (const file of files) {
        await keepFile(db, file)
        for (const { body, id } of file.evidence.flatMap((item) => item.revisions)) {
          if (body.kind !== 'file') continue
          const outcome = OUTCOMES[scans.size % OUTCOMES.length]!
          scans.set(body.sha256, outcome)
          const at = new Date()
          await keepExtraction(
            db,
            body.sha256,
            { state: 'extracted', reason: '', facts: {} },
            [{ place: { kind: 'page', page: 1 }, text: `overal ${id}` }],
            at,
          )
          if (outcome) {
            const row = { id: body.sha256, sha256: body.sha256, number: 1, detail: '', findings: [], scanner: 'x', at }
            await db.insert(fileScans).values({ ...row, outcome: outcome.kind })
          }
        }
      }
      let found = 0
      for (const [index, personId] of [...PEOPLE, 'somebody else'].entries()) {
        const viewing = { personId, today, hasScanner: index % 2 === 0, unscannedOpens: index % 3 === 0 }
        for (const kind of SEARCH_KINDS) {
          const { names, count } = await findAll(db, viewing, kind, 'overal')
          const expected = shown(files, scans, viewing, kind)
          expect({ personId, kind, names: names.sort() }).toEqual({ personId, kind, names: expected.sort() })
          expect(count).toBe(expected.length)
          found += count
        }
      }
      expect(found).toBeGreaterThan(150)
    })
  })
})
