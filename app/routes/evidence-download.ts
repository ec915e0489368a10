import type { LoaderFunctionArgs } from '@remix-run/node'
import { evidenceResponse } from './evidence-response.server'
import { giveFile } from './give-file.server'

/** The bytes of a revision to keep, for who may take a copy. */
export const loader = (args: LoaderFunctionArgs) =>
  giveFile(args, async (desk) => {
    const { file, bytes } = await desk.openEvidence(args.params['revisionId'] ?? '', 'download')
    return evidenceResponse(file, bytes, 'attachment')
  })
