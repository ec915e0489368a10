import { data } from '@remix-run/node'

/** An address that is none of ours. */
export const loader = () => {
  throw data({ refusal: { kind: 'not-found' } }, 404)
}

export default function NotFound() {
  return null
}
