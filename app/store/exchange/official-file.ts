import { z } from 'zod'
import type { Framework } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import { checkShape } from '../catalogue/check-shape'
import { decode } from '../catalogue/decode'
import { locateValue } from '../catalogue/locate'
import { parseYaml } from '../catalogue/parse-yaml'
import { suggest } from '../catalogue/suggest'
import { forbiddenCharacter, frameworkId, issue } from '../catalogue/text-schema'

/** Longer than texts of our own may be. */
const words = z
  .string()
  .refine((value) => value.trim() !== '', issue('empty'))
  .refine((value) => !forbiddenCharacter.test(value), issue('forbiddenCharacter'))

const norm = z.strictObject({ id: words, title: words.optional(), text: words, from: z.string() })

/** official/<framework>.yaml: only in a ZIP that we write, since the texts are not ours to keep among our own files. */
const officialFile = z.strictObject({ framework: frameworkId, controls: z.array(norm).default([]), measures: z.array(norm).default([]) })

/** The official texts of one framework, by control and by measure; nothing when it has none. */
export function officialOf(framework: Framework): z.infer<typeof officialFile> | undefined {
  const pick = (norms: { id: string; official?: Framework['controls'][number]['official'] }[]) =>
    norms.flatMap(({ id, official }) => (official === undefined ? [] : [{ id, ...official }]))
  const controls = pick(framework.controls)
  const measures = pick(framework.controls.flatMap((control) => control.measures))
  return controls.length + measures.length === 0 ? undefined : { framework: framework.id, controls, measures }
}

/** The frameworks with the official texts of this file laid over the one that it names. */
export function addOfficial(frameworks: Framework[], file: string, bytes: Uint8Array): { frameworks: Framework[]; mistakes: Mistake[] } {
  const failed = (faults: Omit<Mistake, 'file'>[]) => ({ frameworks, mistakes: faults.map((fault) => ({ file, ...fault }) as Mistake) })
  const decoded = decode(bytes)
  if (!decoded.ok) return failed(decoded.faults)
  const parsing = parseYaml(decoded.text)
  if (!parsing.ok) return failed(parsing.faults)
  const shaped = checkShape(officialFile, parsing.yaml)
  if (!shaped.ok) return failed(shaped.faults)
  const { framework: id, controls, measures } = shaped.value
  const framework = frameworks.find((one) => one.id === id)
  const unknown = (noun: 'framework' | 'control' | 'measure', name: string, path: (string | number)[], candidates: string[]) =>
    ({ ...locateValue(parsing.yaml, path), kind: 'unknownReference', noun, id: name, suggestion: suggest(name, candidates) }) as Mistake
  if (framework === undefined) {
    return failed([
      unknown(
        'framework',
        id,
        ['framework'],
        frameworks.map((one) => one.id),
      ),
    ])
  }
  const [own, below] = [framework.controls.map((one) => one.id), framework.controls.flatMap((one) => one.measures.map((it) => it.id))]
  const foreign = [
    ...controls.flatMap((one, index) => (own.includes(one.id) ? [] : [unknown('control', one.id, ['controls', index, 'id'], own)])),
    ...measures.flatMap((one, index) => (below.includes(one.id) ? [] : [unknown('measure', one.id, ['measures', index, 'id'], below)])),
  ]
  if (foreign.length > 0) return failed(foreign)
  const over = <Norm extends { id: string }>(norm: Norm, texts: typeof controls): Norm => {
    const found = texts.find((one) => one.id === norm.id)
    if (found === undefined) return norm
    const { id: _, ...official } = found
    return { ...norm, official }
  }
  const laid = {
    ...framework,
    controls: framework.controls.map((control) => ({
      ...over(control, controls),
      measures: control.measures.map((measure) => over(measure, measures)),
    })),
  }
  return { frameworks: frameworks.map((one) => (one === framework ? laid : one)), mistakes: [] }
}
