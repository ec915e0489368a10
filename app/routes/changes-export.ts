import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { oscalMapping } from '../store/exchange/oscal-mapping'
import { download } from './download'

/** A change map as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { changeMapId, form } = args.params
    const { changes, frameworks } = await desk.catalogue()
    const map = changes.find((one) => one.id === changeMapId) ?? refuse({ kind: 'not-found' })
    const framework = (id: string) => frameworks.find((one) => one.id === id) ?? refuse({ kind: 'not-found' })
    if (form !== 'oscal') return refuse({ kind: 'not-found' })
    const bytes = oscalMapping(map, framework(map.from), framework(map.to))
    return download(bytes, `${map.id.replace(/[^\w.-]+/g, '-')}.oscal.json`, 'application/json')
  })
