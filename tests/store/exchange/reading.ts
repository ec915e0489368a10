import type { Catalogue, Framework } from '../../../app/domain/catalogue'
import type { Mistake } from '../../../app/domain/catalogue-mistake'
import type { ImportContent } from '../../../app/store/exchange/import-types'
import { readImport } from '../../../app/store/exchange/read-import'
import { tellMistake } from '../../../app/text/tell-mistake'

type Content<Kind> = Extract<ImportContent, { kind: Kind }>

/** The content of a file that must be good. */
export async function read<Kind extends ImportContent['kind']>(
  kind: Kind,
  file: Uint8Array | string,
  name: string,
  known?: Catalogue,
): Promise<Content<Kind>> {
  const reading = await readImport(bytesOf(file), name, known)
  if (!reading.ok)
    throw new Error(reading.mistakes.map((mistake) => `${mistake.line}:${mistake.column} ${tellMistake(mistake, 'nl')}`).join('\n'))
  if (reading.content.kind !== kind) throw new Error(`read a ${reading.content.kind}`)
  return reading.content as Content<Kind>
}

/** The mistakes in a file that must be refused. */
export async function mistakesIn(file: Uint8Array | string, name: string, known?: Catalogue): Promise<Mistake[]> {
  const reading = await readImport(bytesOf(file), name, known)
  if (reading.ok) throw new Error(`read a ${reading.content.kind} without mistakes`)
  return reading.mistakes
}

export function bytesOf(file: Uint8Array | string): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** Ids of controls and of measures, as they stand. */
export function idsOf(framework: Framework): string[] {
  return framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => `${control.id} > ${measure.id}`)])
}
