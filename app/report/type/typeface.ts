import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { Face } from './face'
import { unpackWoff } from './woff'

export type Style = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'mono'

/**
 * The faces of one style in order of preference: Noto Sans or Noto Sans Mono, then Noto Sans Math for arrows and signs such as ≤
 * (all SIL Open Font License 1.1), cut by @fontsource in a file per script. They are found as Node finds packages, from this file or from the built server: both lie within the project.
 */
export function facesOf(style: Style): readonly (() => Face)[] {
  return families[style]
}

const require = createRequire(import.meta.url)
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const

const signs = once(() => load('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff', 'NotoSansMath-Regular'))

const families: Record<Style, (() => Face)[]> = {
  regular: sans('Regular', '400-normal'),
  bold: sans('SemiBold', '600-normal'),
  italic: sans('Italic', '400-italic'),
  boldItalic: sans('SemiBoldItalic', '600-italic'),
  mono: family('noto-sans-mono', 'NotoSansMono-Regular', '400-normal'),
}

function sans(name: string, cut: string): (() => Face)[] {
  return family('noto-sans', `NotoSans-${name}`, cut)
}

function family(pack: string, name: string, cut: string): (() => Face)[] {
  const cuts = scripts.map((script) => once(() => load(`@fontsource/${pack}/files/${pack}-${script}-${cut}.woff`, `${name}-${script}`)))
  return [...cuts, signs]
}

function load(path: string, name: string): Face {
  const file = unpackWoff(readFileSync(require.resolve(path)))
  return new Face(name, file, { bold: name.includes('SemiBold'), italic: name.includes('Italic'), mono: name.includes('Mono') })
}

/** Opened at first use: most reports need only the Latin files. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
