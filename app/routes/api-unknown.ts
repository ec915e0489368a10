import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { noSuchOperation } from '../api/answer-api.server'

/** A program is told in its own format that there is nothing here. */
export const loader = ({ request }: LoaderFunctionArgs) => noSuchOperation(request, 404)
export const action = ({ request }: ActionFunctionArgs) => noSuchOperation(request, 404)
