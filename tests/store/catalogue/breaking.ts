import type { Mistake } from '../../../app/domain/catalogue-mistake'
import { goodFiles } from './good-files'
import { readFiles } from './temporary-catalogue'

export const framework = 'frameworks/bio2-1.3/framework.yaml'
export const withMeasures = 'frameworks/bio2-1.3/8.08.yaml'
export const withoutMeasures = 'frameworks/bio2-1.3/8.09.yaml'
export const laptops = 'systems/laptops.yaml'

type Files = Record<string, string | Uint8Array>

/** The good files with one text in one of them replaced. */
export function edit(file: string, from: string, to: string, files: Files = goodFiles): Files {
  const before = files[file]
  if (typeof before !== 'string' || !before.includes(from)) throw new Error(`${file} has no "${from}" to break`)
  return { ...files, [file]: before.replace(from, () => to) }
}

export function replace(file: string, content: string | Uint8Array): Files {
  return { ...goodFiles, [file]: content }
}

/** The mistakes of these files; none when they are good. */
export async function mistakesOf(files: Files): Promise<Mistake[]> {
  const reading = await readFiles(files)
  return reading.ok ? [] : reading.mistakes
}
