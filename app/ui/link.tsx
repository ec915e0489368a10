import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

interface LinkProps {
  to: string
  children: ReactNode
  /** For bytes and other things that are no page of ours: the browser goes there itself. */
  document?: boolean
  className?: string
  'aria-label'?: string
  'aria-current'?: 'page' | 'true'
  id?: string
  preventScrollReset?: boolean
}

/** A link within the text. */
export function TextLink({ to, document, className, children, preventScrollReset, ...rest }: LinkProps) {
  return (
    <Link
      to={to}
      reloadDocument={document ?? false}
      preventScrollReset={preventScrollReset ?? false}
      className={`utrecht-link utrecht-link--html-a ${className ?? ''}`.trim()}
      {...rest}
    >
      {children}
    </Link>
  )
}

/** A link that starts a piece of work, so it looks like a button. It stays a link: it can be opened in a new tab. */
export function ButtonLink({
  to,
  kind = 'secondary',
  small = false,
  document = false,
  children,
}: {
  to: string
  kind?: 'primary' | 'secondary'
  small?: boolean
  document?: boolean
  children: ReactNode
}) {
  return (
    <Link
      to={to}
      reloadDocument={document}
      className={`utrecht-button utrecht-button--${kind}-action${small ? ' duiding-button--small' : ''}`}
    >
      {children}
    </Link>
  )
}
