import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ButtonLink } from './link'
import { Page, Paragraph } from './page'
import { useText } from './words'

/** What stands in the place of a page that cannot be shown: what happened, and where to go. */
export function ErrorPage() {
  const text = useText()
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const [title, more] = status === 404 ? [text.shell.errors.notFound, text.shell.errors.notFoundMore]
    : status === 403 ? [text.shell.errors.notAllowed, text.refusals.sentence({ kind: 'not-allowed' })]
      : [text.shell.errors.failed, text.shell.errors.failedMore]
  return (
    <Page title={title} width="reading">
      <title>{text.shell.title(title)}</title>
      <Paragraph>{more}</Paragraph>
      <div className="utrecht-button-group"><ButtonLink to="/" kind="primary" document>{text.shell.errors.toWork}</ButtonLink></div>
    </Page>
  )
}
