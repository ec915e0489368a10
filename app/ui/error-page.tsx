import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { RefusalReason } from '../domain/refusal'
import { ButtonLink } from './link'
import { Page, Paragraph } from './page'
import { TypedWords } from './typed-words'
import { useText } from './words'

/** What stands in the place of a page that cannot be shown: what happened, and where to go. */
export function ErrorPage() {
  const text = useText()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const refusal = refusalOf(error)
  const signedOut = refusal?.kind === 'signed-out'
  const title = signedOut
    ? text.people.signIn
    : refusal?.kind === 'changed-meanwhile'
      ? text.shell.errors.changed
      : status === 404
        ? text.shell.errors.notFound
        : refusal && status !== 503
          ? text.shell.errors.notAllowed
          : text.shell.errors.failed
  // Of what is not there the page says more than a form would: whoever came by an old address needs a way on.
  const more = status === 404 ? text.shell.errors.notFoundMore : refusal ? text.refusals.sentence(refusal) : text.shell.errors.failedMore
  return (
    <Page title={title} width="reading">
      <title>{text.shell.title(title)}</title>
      <Paragraph>{more}</Paragraph>
      <TypedWords answer={isRouteErrorResponse(error) ? error.data : null} />
      <div className="utrecht-button-group">
        <ButtonLink to={signedOut ? '/sign-in' : '/'} kind="primary" document>
          {signedOut ? text.people.signIn : text.shell.errors.toWork}
        </ButtonLink>
      </div>
    </Page>
  )
}

/** The rule that said no, where it was one: routes answer with it (see act.server.ts). */
function refusalOf(error: unknown): RefusalReason | null {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null
  return typeof data === 'object' && data !== null && 'refusal' in data ? (data.refusal as RefusalReason) : null
}
