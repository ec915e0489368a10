import type { LoaderFunctionArgs } from '@remix-run/node'
import { checkCopy, isDrawn } from '../domain/copying'
import { givenAs } from '../domain/given'
import { evidenceResponse } from './evidence-response.server'
import { giveFile } from './give-file.server'

/**
 * The bytes of a revision for the viewer in our page. What may only be looked at is not given to a tab of its own, from which it
 * is one key to a saved file; a program that says it is our viewer is not told apart from it, see SECURITY.md.
 */
export const loader = (args: LoaderFunctionArgs) =>
  giveFile(args, async (desk) => {
    const revisionId = args.params['revisionId'] ?? ''
    if (args.request.headers.get('sec-fetch-dest') === 'document') {
      const { file, part } = await desk.fileWith('revision', revisionId)
      const { evidence, revision } = givenAs(file, revisionId)
      checkCopy(part, evidence, revision)
    }
    const { file, bytes } = await desk.openEvidence(revisionId, 'show')
    return evidenceResponse(file, bytes, isDrawn(file) ? 'inline' : 'attachment')
  })
