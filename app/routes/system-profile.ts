import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { profileFor } from '../domain/mappings-for'
import { refuse } from '../domain/refusal'
import { oscalProfile } from '../store/exchange/oscal-profile'
import { download } from './download'

/** The norms that apply to a system, as an OSCAL profile on a framework. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const system = catalogue.systems.find((one) => one.id === args.params.systemId) ?? refuse({ kind: 'not-found' })
    const framework = catalogue.frameworks.find((one) => one.id === args.params.frameworkId) ?? refuse({ kind: 'not-found' })
    const bytes = oscalProfile(framework, profileFor(catalogue, system, framework))
    return download(bytes, `${system.id}-${framework.id}.profile.json`, 'application/json')
  })
