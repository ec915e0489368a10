import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Fault, Mistake } from '../../domain/catalogue-mistake'
import { inNaturalOrder } from '../../domain/natural-order'
import { fileLimits } from './limits'
import { codeOf } from './read-bytes.server'

export type FileRole = 'framework' | 'control' | 'system' | 'changes'

export interface CatalogueFile {
  /** Below the root, with forward slashes. */
  file: string
  role: FileRole
}

export interface Listing {
  files: CatalogueFile[]
  mistakes: Mistake[]
}

/** frameworks/<framework>/{framework,<control>}.yaml, systems/<system>.yaml and changes/<from>--<to>.yaml, with all that does not belong there as mistakes. */
export async function listFiles(root: string): Promise<Listing> {
  const listing: Listing = { files: [], mistakes: [] }
  const top = await entriesOf(root, '', listing)
  if (top === null) return listing
  for (const entry of top) {
    if (entry.name === 'frameworks' && entry.isFolder) await listFrameworks(root, listing)
    else if (entry.name === 'systems' && entry.isFolder) await listSystems(root, listing)
    else if (entry.name === 'changes' && entry.isFolder) await listChanges(root, listing)
    else if (entry.name !== 'schema') {
      refuse(listing, entry.name, { kind: 'unexpectedEntry', expected: ['frameworks/', 'systems/', 'changes/'] })
    }
  }
  if (!top.some((entry) => entry.name === 'frameworks')) refuse(listing, '', { kind: 'folderEmpty', expected: 'frameworks/' })
  return listing
}

async function listFrameworks(root: string, listing: Listing): Promise<void> {
  const folders = await entriesOf(root, 'frameworks', listing)
  if (folders?.length === 0) refuse(listing, 'frameworks', { kind: 'folderEmpty', expected: '<id>/framework.yaml' })
  for (const folder of folders ?? []) {
    const below = `frameworks/${folder.name}`
    if (!folder.isFolder) refuse(listing, below, { kind: 'unexpectedEntry', expected: ['frameworks/<id>/framework.yaml'] })
    else await listFramework(root, below, listing)
  }
}

async function listFramework(root: string, below: string, listing: Listing): Promise<void> {
  const names = await yamlFiles(root, below, listing)
  if (names === null) return
  if (!names.includes('framework.yaml')) refuse(listing, below, { kind: 'fileMissing', expected: `${below}/framework.yaml` })
  for (const name of names) add(listing, `${below}/${name}`, name === 'framework.yaml' ? 'framework' : 'control')
  if (names.every((name) => name === 'framework.yaml')) refuse(listing, below, { kind: 'folderEmpty', expected: '8.09.yaml' })
}

async function listSystems(root: string, listing: Listing): Promise<void> {
  const names = await yamlFiles(root, 'systems', listing)
  if (names?.length === 0) refuse(listing, 'systems', { kind: 'folderEmpty', expected: 'laptops.yaml' })
  for (const name of names ?? []) add(listing, `systems/${name}`, 'system')
}

/** A catalogue of one version has no changes, so the folder may be empty or absent. */
async function listChanges(root: string, listing: Listing): Promise<void> {
  for (const name of (await yamlFiles(root, 'changes', listing)) ?? []) add(listing, `changes/${name}`, 'changes')
}

async function yamlFiles(root: string, below: string, listing: Listing): Promise<string[] | null> {
  const entries = await entriesOf(root, below, listing)
  if (entries === null) return null
  for (const { name } of entries.filter((entry) => !isYaml(entry))) {
    refuse(listing, `${below}/${name}`, { kind: 'unexpectedEntry', expected: ['.yaml'] })
  }
  return entries.filter(isYaml).map((entry) => entry.name)
}

function isYaml(entry: Entry): boolean {
  return entry.name.endsWith('.yaml')
}

interface Entry {
  name: string
  isFolder: boolean
}

/** In natural order, without hidden files and README.md; null (and a mistake) when the folder cannot be read. */
async function entriesOf(root: string, below: string, listing: Listing): Promise<Entry[] | null> {
  const folder = path.join(root, below)
  try {
    if (!(await isInside(root, folder))) return refuse(listing, below, { kind: 'outsideFolder' })
    const entries: Entry[] = []
    for await (const entry of await opendir(folder)) {
      const { name } = entry
      if (name.startsWith('.') || name === 'README.md') continue
      if (entries.push({ name, isFolder: await isFolder(folder, entry) }) > fileLimits.files) {
        return refuse(listing, below, { kind: 'tooManyFiles', limit: fileLimits.files })
      }
    }
    return inNaturalOrder(entries, (entry) => entry.name)
  } catch (error) {
    const code = codeOf(error)
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    return refuse(listing, below, missing ? { kind: 'folderMissing' } : { kind: 'unreadable', code })
  }
}

async function isInside(root: string, folder: string): Promise<boolean> {
  const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(folder)])
  return realFolder === realRoot || realFolder.startsWith(realRoot + path.sep)
}

async function isFolder(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return stat(path.join(folder, entry.name)).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

function add(listing: Listing, file: string, role: FileRole): void {
  if (listing.files.length < fileLimits.files) listing.files.push({ file, role })
  else if (!listing.mistakes.some((mistake) => mistake.kind === 'tooManyFiles')) {
    refuse(listing, '', { kind: 'tooManyFiles', limit: fileLimits.files })
  }
}

function refuse(listing: Listing, file: string, fault: Fault): null {
  listing.mistakes.push({ file, line: 1, column: 1, ...fault })
  return null
}
