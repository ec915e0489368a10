import type { Theme } from '../../domain/catalogue'

const byChapter: Record<string, Theme> = { '5': 'organisational', '6': 'people', '7': 'physical', '8': 'technological' }

/** Themes follow from the numbers when all of them are those of ISO/IEC 27002:2022: chapters 5 to 8 and no other. */
export function themesBy(ids: string[]): (id: string) => Theme {
  const chapters = ids.map((id) => /^(?:A\.)?([5-8])\.\d{1,2}(?:\.\d{1,2})?$/.exec(id)?.[1])
  const known = ids.length > 0 && !chapters.includes(undefined)
  return (id) => (known ? byChapter[chapters[ids.indexOf(id)] ?? ''] : undefined) ?? 'other'
}
