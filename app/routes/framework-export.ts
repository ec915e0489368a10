import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import type { Framework } from '../domain/catalogue'
import { refuse } from '../domain/refusal'
import { catalogueZip } from '../store/exchange/catalogue-zip'
import { cisoLibrary } from '../store/exchange/ciso-library'
import { frameworkCsv } from '../store/exchange/framework-csv'
import { frameworkXlsx } from '../store/exchange/framework-xlsx'
import { oscalCatalog } from '../store/exchange/oscal-catalog'
import { download } from './download'

/** A framework as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const framework = catalogue.frameworks.find((one) => one.id === args.params.frameworkId) ?? refuse({ kind: 'not-found' })
    const name = framework.id.replace(/[^\w.-]+/g, '-')
    switch (args.params.form) {
      case 'yaml':
        return download(zipOf(framework), `${name}.zip`, 'application/zip')
      case 'oscal':
        return download(oscalCatalog(framework), `${name}.oscal.json`, 'application/json')
      case 'csv':
        return download(frameworkCsv(framework), `${name}.csv`, 'text/csv; charset=utf-8')
      case 'xlsx':
        return download(await frameworkXlsx(framework), `${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      case 'library':
        return download(cisoLibrary(framework), `${name}.library.yaml`, 'application/yaml')
      default:
        return refuse({ kind: 'not-found' })
    }
  })

function zipOf(framework: Framework): Uint8Array {
  const written = catalogueZip(framework, [])
  return written.ok ? written.bytes : refuse({ kind: 'export-unfit' })
}
