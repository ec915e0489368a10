import type { LoaderFunctionArgs } from '@remix-run/node'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { statementCsv, statementPdf } from '../workflow/write-statement'
import { download } from './download'
import { statementAsked } from './statement-asked.server'

/** The statement of applicability as a file, in the language of its reader. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const write = writerOf(args.params.form)
    const { statement, ...asked } = await statementAsked(desk, args.params.systemId, new URL(args.request.url).searchParams)
    const { bytes, name, type } = await write(statement, { ...asked, language: desk.language, at: desk.now().toISOString() })
    return download(bytes, name, type)
  })

function writerOf(form: string | undefined) {
  if (form === 'csv') return statementCsv
  if (form === 'pdf') return statementPdf
  return refuse({ kind: 'not-found' })
}
