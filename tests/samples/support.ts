import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SystemProfile } from '../../app/domain/catalogue'
import { normsOf } from '../../app/domain/norm'
import type { Norm } from '../../app/domain/norm'
import { readCatalogue } from '../../app/store/catalogue/read-catalogue.server'
import { auditPlay, evidencePack } from './pack-schema'
import type { AuditPlay, EvidencePack } from './pack-schema'

/** A sample system as it lies in the repository. */
export interface Sample {
  folder: string
  profile: SystemProfile
  pack: EvidencePack
  audit: AuditPlay
  /** Of the selected controls. */
  norms: Norm[]
}

export async function readSample(system: string): Promise<Sample> {
  const reading = await readCatalogue('controls')
  if (!reading.ok) throw new Error(`controls/ has mistakes: ${JSON.stringify(reading.mistakes)}`)
  const profile = reading.catalogue.systems.find((one) => one.id === system)
  const framework = reading.catalogue.frameworks.find((one) => one.id === profile?.framework)
  if (!profile || !framework) throw new Error(`controls/ knows no ${system}`)
  const folder = join('evidence/samples', system)
  const pack = evidencePack.parse(parse(readFileSync(join(folder, 'evidence.yaml'), 'utf8')))
  const audit = auditPlay.parse(parse(readFileSync(join(folder, 'audit.yaml'), 'utf8')))
  return { folder, profile, pack, audit, norms: normsOf(framework, profile, audit.engagement.controls) }
}

/** A CSV file of the pack, each row by column name. */
export function readTable(folder: string, name: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/).map(cells)
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')

/** The text of a file of the pack, without line breaks; of a PDF the page asked for, or all pages. */
export function readText(folder: string, name: string, page?: number): string {
  const path = join(folder, name)
  if (!name.endsWith('.pdf')) return flat(readFileSync(path, 'utf8'))
  const pages = page ? ['-f', String(page), '-l', String(page)] : []
  // -raw follows the order of writing, so that words in a narrow cell stay together.
  return flat(execFileSync('pdftotext', ['-raw', ...pages, path, '-'], { encoding: 'utf8' }))
}

export const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** The bodies of one piece of evidence, oldest first. */
export const revisionsOf = (
  evidence: EvidencePack['evidence'][number],
): { file?: string | undefined; context: EvidencePack['evidence'][number]['context'] }[] => [evidence, ...evidence.revisions]

export const fileOf = (sample: Sample, id: string): string | undefined => {
  const evidence = sample.pack.evidence.find((one) => one.id === id)
  return evidence && revisionsOf(evidence).at(-1)?.file
}

export const missingFiles = (sample: Sample): string[] =>
  sample.pack.evidence.flatMap(revisionsOf).flatMap((one) => (one.file && !existsSync(join(sample.folder, one.file)) ? [one.file] : []))
