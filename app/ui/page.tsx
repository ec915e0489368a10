import type { ReactNode } from 'react'
import { useText } from './words'
import { TextLink } from './link'

export interface Crumb {
  label: string
  to: string
}

interface PageProps {
  title: string
  /** What leads here, without this page itself. */
  trail?: Crumb[]
  /** A short line above the title: a number or a kind. */
  kicker?: ReactNode
  lead?: ReactNode
  /** Beside the title: the one thing that one does here. */
  actions?: ReactNode
  /** reading: one column of text; normal; wide: as broad as the window, for comparing. */
  width?: 'reading' | 'normal' | 'wide'
  /** Below the head, above the content: the parts of an engagement. */
  tabs?: ReactNode
  children: ReactNode
}

/** A page: where one is, what this is, then its parts. */
export function Page({ title, trail = [], kicker, lead, actions, width = 'normal', tabs, children }: PageProps) {
  return (
    <div className={`duiding-page duiding-page--${width}`}>
      <header className="duiding-page-head">
        {trail.length > 0 && <Breadcrumb trail={trail} />}
        {kicker && <p className="duiding-kicker">{kicker}</p>}
        <div className="duiding-page-head__line">
          <h1 className="utrecht-heading-1" id="title" tabIndex={-1}>
            {title}
          </h1>
          {actions && <div className="utrecht-button-group">{actions}</div>}
        </div>
        {lead && <div className="duiding-page-head__lead">{lead}</div>}
      </header>
      {tabs}
      {children}
    </div>
  )
}

export function Breadcrumb({ trail }: { trail: Crumb[] }) {
  const text = useText()
  return (
    <nav className="utrecht-breadcrumb-nav duiding-breadcrumb" aria-label={text.shell.breadcrumb}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {trail.map((crumb, index) => (
          <li className="utrecht-breadcrumb-nav__item" key={crumb.to}>
            {index > 0 && (
              <span aria-hidden="true" className="utrecht-breadcrumb-nav__separator">
                /
              </span>
            )}
            <TextLink to={crumb.to} className="utrecht-breadcrumb-nav__link">
              {crumb.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  level = 2,
  actions,
  ruled = false,
  id,
  children,
}: {
  title: string
  level?: 2 | 3
  actions?: ReactNode
  ruled?: boolean
  id?: string
  children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <section className={`duiding-section${ruled ? ' duiding-section--ruled' : ''}`} id={id}>
      <div className="duiding-page-head__line">
        <Heading className={`utrecht-heading-${level}`}>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}

export function Paragraph({ children, small = false, typed = false }: { children: ReactNode; small?: boolean; typed?: boolean }) {
  return <p className={`utrecht-paragraph${small ? ' utrecht-paragraph--small' : ''}${typed ? ' duiding-typed' : ''}`}>{children}</p>
}

/** Names with their values: a list to read, no form. `short` puts a few beside each other. */
export function SummaryList({ items, short = false }: { items: { label: string; value: ReactNode }[]; short?: boolean }) {
  return (
    <dl className={`duiding-summary${short ? ' duiding-summary--short' : ''}`}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The parts of one thing, as a row of links. */
export function Tabs({ label, items }: { label: string; items: { label: string; to: string; count?: number; current: boolean }[] }) {
  return (
    <nav className="duiding-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <TextLink to={item.to} className="duiding-tabs__link" aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span className="duiding-tabs__count"> {item.count}</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
