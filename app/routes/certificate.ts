import type { LoaderFunctionArgs } from '@remix-run/node'
import { download } from './download'
import { giveFile } from './give-file.server'

/** The certificate of receipt of one revision, as PDF. */
export const loader = (args: LoaderFunctionArgs) =>
  giveFile(args, async (desk) => {
    const { bytes, name, type } = await desk.certificate(args.params['revisionId'] ?? '')
    return download(bytes, name, type)
  })
