import fc from 'fast-check'
import type { Catalogue, Control, Framework, Mapping, SystemProfile } from '../../app/domain/catalogue'
import { versions } from './arbitrary-upgrade'

export interface RandomStatement {
  catalogue: Pick<Catalogue, 'frameworks' | 'changes'>
  profile: SystemProfile
  /** The one of the mappings, or one that is reached through a change map. */
  framework: Framework
}

/** What a mapping may say or leave out, whatever its control is. */
const manner = fc.record({
  keep: fc.option(fc.nat(7), { freq: 1 }),
  leaveOut: fc.nat(7),
  reason: fc.constantFrom('Geen netwerk.', '', ' '),
  reference: fc.constantFrom('VvT-1', '', '\t'),
  riskAnalysis: fc.constantFrom('RA-1, §2', undefined, '', ' '),
})

/** Any system on any framework that its mappings reach: decisions with and without reason, reference and risk analysis. */
export const randomStatement: fc.Arbitrary<RandomStatement> = fc
  .record({ versions, of: fc.constantFrom(0, 1, 2), on: fc.nat(1), manners: fc.array(manner, { minLength: 1, maxLength: 8 }) })
  .map(({ versions: { frameworks, maps, profiles }, of, on, manners }) => {
    const written = frameworks[1]
    const profile = profiles[1][on]!
    const mappings = profile.mappings.map((mapping, index) => vary(mapping, written, manners[index % manners.length]!))
    return { catalogue: { frameworks: [...frameworks], changes: [...maps] }, profile: { ...profile, mappings }, framework: frameworks[of]! }
  })

type Manner = typeof manner extends fc.Arbitrary<infer One> ? One : never

function vary(mapping: Mapping, framework: Framework, { keep, leaveOut, reason, reference, riskAnalysis }: Manner): Mapping {
  if (!mapping.applies) return { ...mapping, reason, reference, ...(riskAnalysis === undefined ? {} : { riskAnalysis }) }
  const control = framework.controls.find((one) => one.id === mapping.control)!
  const exclusions = chosen(control, leaveOut).map((measure) => ({ measure, reason, reference }))
  return { ...mapping, exclusions, ...(keep === null ? {} : { measures: chosen(control, keep) }) }
}

/** The measures whose bit is set. */
const chosen = ({ measures }: Control, bits: number): string[] => measures.filter((_, at) => bits & (1 << at)).map((measure) => measure.id)
