import { zipSync, type Zippable } from 'fflate'
import { stringify } from 'yaml'
import type { PackFile } from '../../app/store/pack/pack-file'

/** Files of a pack by name; a text is written as UTF-8. */
export type PackFiles = Record<string, string | Uint8Array>

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export function zipOf(files: PackFiles, options: Partial<Record<string, object>> = {}): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, [bytesOf(content), options[name] ?? {}]] as const)
  return zipSync(Object.fromEntries(entries) as unknown as Zippable, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** The same as a reader of packs gets them. */
export const filesOf = (files: PackFiles): PackFile[] =>
  Object.entries(files).map(([name, content]) => {
    const bytes = bytesOf(content)
    return {
      name,
      size: bytes.length,
      open: async function* () {
        yield bytes
      },
    }
  })

/** An entry with all that a reader of the stage could want to know. */
export const entryOf = (overrides: Record<string, unknown> = {}) => ({
  control: '8.09',
  title: 'Register van toestellen',
  file: 'register.csv',
  context: {
    what: 'Register van toestellen',
    origin: 'Uitvoer uit het beheersysteem, zonder filter',
    covers: { day: '2026-01-31' },
    completeness: '500 van 500',
    people: { madeBy: 'beheerder', collectedBy: 'beheerder', approvedBy: 'hoofd' },
    shows: { text: 'Welke toestellen er zijn', norms: [{ norm: '8.09', aspect: 'existence' }], notShown: 'Of zij er echt liggen' },
    readingGuide: 'Kolom 3',
    deviations: 'Geen',
    edited: 'Nee',
    answers: { vraag: '500' },
  },
  ...overrides,
})

export const yamlOf = (evidence: unknown[], system = 'alpha'): string => stringify({ system, evidence }, { aliasDuplicateObjects: false })

/** A good pack for the system alpha of the stage. */
export const goodPack = (): PackFiles => ({ 'evidence.yaml': yamlOf([entryOf()]), 'register.csv': 'nummer;wifi\n1;aan\n' })
