import type { LoaderFunctionArgs } from '@remix-run/node'
import { download } from './download'
import { giveFile } from './give-file.server'

/** The certificate of receipt of all that was handed in in one go, as PDF. */
export const loader = (args: LoaderFunctionArgs) =>
  giveFile(args, async (desk) => {
    const { bytes, name, type } = await desk.certificateOfHandIn(args.params['draftId'] ?? '')
    return download(bytes, name, type)
  })
