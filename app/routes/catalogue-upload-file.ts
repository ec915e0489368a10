import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { download } from './download'

/** The bytes of an upload as they came in: nothing of the document is lost, whatever we made of it. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { upload, bytes } = await desk.catalogueUpload(args.params.uploadId ?? '')
    return download(bytes, upload.fileName, 'application/octet-stream')
  })
