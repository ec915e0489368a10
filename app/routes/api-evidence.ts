import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerApi, noSuchOperation } from '../api/answer-api.server'

export const loader = (args: LoaderFunctionArgs) => answerApi(args, async (program) => Response.json(await program.evidence()))
export const action = ({ request }: ActionFunctionArgs) => noSuchOperation(request, 405)
