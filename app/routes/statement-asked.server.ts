import type { Desk } from '../desk.server'
import { statementOf } from '../domain/applicability'
import { refuse } from '../domain/refusal'

/** The statement that an address asks for: of a system, for the framework of its mappings or the one that `?framework=` names. */
export async function statementAsked(desk: Desk, systemId: string | undefined, search: URLSearchParams) {
  const catalogue = await desk.catalogue()
  const profile = catalogue.systems.find((one) => one.id === systemId) ?? refuse({ kind: 'not-found' })
  const asked = search.get('framework') || profile.framework
  const framework = catalogue.frameworks.find((one) => one.id === asked) ?? refuse({ kind: 'not-found' })
  return {
    statement: statementOf(catalogue, profile, framework),
    framework,
    frameworks: catalogue.frameworks,
    /** The framework for which the mappings were written. */
    written: profile.framework,
    /** What nobody added came with Duiding, and describes an example. */
    example: !catalogue.additions.some((one) => one.kind === 'system' && one.name === profile.id),
  }
}
