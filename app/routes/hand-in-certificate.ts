import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { download } from './download'

/** The certificate of receipt of all that was handed in in one go, as PDF. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { bytes, name, type } = await desk.certificateOfHandIn(args.params['draftId'] ?? '')
    return download(bytes, name, type)
  })
