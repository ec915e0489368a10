import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { deskFor } from '../app/desk.server'
import type { AuditFile } from '../app/domain/audit-file'
import { judgementOf, latestRevision } from '../app/domain/evidence'
import type { Limitation } from '../app/domain/limitations'
import { currentVerdicts } from '../app/domain/verdict'
import { readCatalogueOnce } from '../app/store/catalogue/catalogue-once.server'
import { openDatabase } from '../app/store/database.server'
import { openDiskVault } from '../app/store/disk-vault.server'
import { projectRoot } from '../app/store/project-root.server'
import { verifyWorkspace } from '../app/store/verify.server'
import { makeCast } from '../app/samples/cast.server'
import { readSamplePack, SAMPLE_SYSTEMS } from '../app/samples/pack.server'
import { playSample } from '../app/samples/play-sample.server'

/**
 * `npm run journey -- --out DIR`: the whole line for all four systems through the real workflow, in a fresh temporary data folder.
 * Leaves a PDF per engagement and summary.json in DIR. Exit code 1 if anything fails.
 */
async function main(): Promise<void> {
  const out = outFolder(process.argv.slice(2))
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'duiding-journey-'))
  const database = await openDatabase({ dir: join(folder, 'database') })
  try {
    const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
    const stores = {
      db: database.db,
      vault,
      catalogue: readCatalogueOnce(join(projectRoot, 'controls')),
      scanner: null,
      now: () => new Date(),
      post: null,
      origin: null,
    }
    const cast = await makeCast(stores, null)
    const summary: Record<string, unknown> = {}
    for (const system of SAMPLE_SYSTEMS) {
      const { engagementId, reportId } = await playSample(
        stores,
        cast,
        await readSamplePack(join(projectRoot, 'evidence/samples'), system),
        'final',
      )
      const desk = deskFor(stores, cast.hanneke)
      const { report, bytes } = await desk.openReport(reportId)
      await writeFile(join(out, `${system}.pdf`), await buffer(bytes))
      const { file, limitations } = await deskFor(stores, cast.noor).openFile(engagementId)
      summary[system] = { title: file.engagement.title, ...countAll(file, limitations), pages: report.pages, sha256: report.sha256 }
      console.log(`${system}.pdf  ${report.pages} bladzijden  ${report.sha256}`)
    }
    const verified = await verifyWorkspace(database.db, vault)
    if (!verified.ok) throw new Error(`verify: ${JSON.stringify(verified.fault)}`)
    await writeFile(
      join(out, 'summary.json'),
      `${JSON.stringify({ engagements: summary, trail: { entries: verified.entries } }, null, 2)}\n`,
    )
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function outFolder(args: string[]): string {
  const at = args.indexOf('--out')
  const folder = at >= 0 ? args[at + 1] : undefined
  if (!folder) throw new Error('Geef de map voor de uitkomst: npm run journey -- --out MAP')
  return folder
}

function countAll(file: AuditFile, limitations: Limitation[]) {
  const verdicts = currentVerdicts(file.verdicts)
  return {
    requests: file.requests.length,
    evidence: file.evidence.length,
    revisions: file.evidence.reduce((sum, evidence) => sum + evidence.revisions.length, 0),
    contexts: tally(
      file.evidence.flatMap((evidence) => latestRevision(evidence) ?? []),
      judgementOf,
    ),
    annotations: file.annotations.length,
    verdicts: {
      total: verdicts.length,
      byValue: tally(verdicts, (verdict) => verdict.outcome.value),
      byAspect: tally(verdicts, (verdict) => verdict.aspect),
    },
    findings: file.findings.length,
    limitations: limitations.length + file.limitationNotes.length,
    limitationsByKind: tally(limitations, (limitation) => limitation.kind),
  }
}

function tally<T>(things: T[], kindOf: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) counts[kindOf(thing)] = (counts[kindOf(thing)] ?? 0) + 1
  return counts
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
