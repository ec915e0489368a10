import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mistake } from '../../domain/catalogue-mistake'
import { codeOf } from '../catalogue/read-bytes.server'
import { packLimits } from './limits'
import { isAside, mistakeOf, type PackFile, type PackListing } from './pack-file'

/** The files of a folder on this computer. Links are not followed: a pack holds what it gives. */
export async function listFolder(folder: string): Promise<PackListing> {
  const files: PackFile[] = []
  const mistakes: Mistake[] = []
  await walk('')
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, files }

  async function walk(below: string): Promise<void> {
    for (const name of await namesIn(below)) {
      const path = below ? `${below}/${name}` : name
      if (isAside(path) || files.length > packLimits.files) continue
      const stats = await lstat(join(folder, path))
      if (stats.isDirectory()) await walk(path)
      else if (!stats.isFile()) mistakes.push(mistakeOf(path, { kind: 'notAFile' }))
      else if (files.push({ name: path, size: stats.size, open: () => createReadStream(join(folder, path)) }) > packLimits.files)
        mistakes.push(mistakeOf('', { kind: 'tooManyFiles', limit: packLimits.files }))
    }
  }

  async function namesIn(below: string): Promise<string[]> {
    try {
      return (await readdir(join(folder, below))).sort()
    } catch (error) {
      mistakes.push(mistakeOf(below, { kind: 'unreadable', code: codeOf(error) }))
      return []
    }
  }
}
