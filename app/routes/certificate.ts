import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { download } from './download'

/** The certificate of receipt of one revision, as PDF. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { bytes, name, type } = await desk.certificate(args.params['revisionId'] ?? '')
    return download(bytes, name, type)
  })
