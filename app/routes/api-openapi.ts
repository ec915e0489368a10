import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { noSuchOperation } from '../api/answer-api.server'
import { openApi } from '../api/openapi'

export const loader = ({ request }: LoaderFunctionArgs) => Response.json(openApi(new URL(request.url).origin))
export const action = ({ request }: ActionFunctionArgs) => noSuchOperation(request, 405)
