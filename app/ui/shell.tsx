import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Person } from '../domain/person'
import { LanguageSwitch } from './language-switch'
import { TextLink } from './link'
import { SignOut } from './sign-out'
import { useArrival } from './use-arrival'
import { useText } from './words'

interface ShellProps {
  person: Person | null
  /** Whether this person takes part in an engagement, so that there is something to find. */
  searches: boolean
  sample: boolean
  children: ReactNode
}

/** Around every page: skip link, head with the main ways, foot. Before signing in there are no ways. */
export function Shell({ person, searches, sample, children }: ShellProps) {
  useArrival()
  const text = useText()
  return (
    <div className="duiding-shell">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">
        {text.shell.skip}
      </a>
      <header className="duiding-header">
        <div className="duiding-header__bar">
          <TextLink to="/" className="duiding-wordmark">
            Duiding
          </TextLink>
          {person ? <MainNav person={person} searches={searches} /> : <span className="duiding-header__nav" />}
          <div className="duiding-header__person">
            <LanguageSwitch />
            {person && (
              <>
                <TextLink to="/account">{person.name}</TextLink>
                <SignOut />
              </>
            )}
          </div>
        </div>
        {sample && <SampleBand />}
      </header>
      <main className="duiding-main" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="duiding-footer">
        <p>{text.shell.footer}</p>
      </footer>
    </div>
  )
}

function MainNav({ person, searches }: { person: Person; searches: boolean }) {
  const text = useText()
  const { pathname } = useLocation()
  const ways = [
    { to: '/', label: text.shell.nav.work, here: pathname === '/' },
    {
      to: '/engagements',
      label: text.shell.nav.engagements,
      here: /^\/(engagements|requests|evidence|findings|hand-ins)(\/|$)/.test(pathname),
    },
    { to: '/controls', label: text.shell.nav.controls, here: /^\/(controls|systems|frameworks|changes)(\/|$)/.test(pathname) },
    ...(searches ? [{ to: '/search', label: text.search.nav, here: pathname === '/search' }] : []),
    ...(person.administrator
      ? [
          { to: '/people', label: text.shell.nav.people, here: pathname.startsWith('/people') },
          { to: '/operations', label: text.shell.nav.operations, here: /^\/(operations|backlog)(\/|$)/.test(pathname) },
        ]
      : []),
  ]
  return (
    <nav className="duiding-header__nav" aria-label={text.shell.nav.label}>
      <ul className="duiding-nav">
        {ways.map((way) => (
          <li key={way.to}>
            <TextLink
              to={way.to}
              className="duiding-nav__link"
              aria-current={way.here ? (pathname === way.to ? 'page' : 'true') : undefined}
            >
              {way.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says on every page about a sample that its people and evidence are invented. */
function SampleBand() {
  const text = useText()
  return (
    <div className="duiding-sample-band">
      <p>
        <span className="duiding-sample-mark">{text.shell.sample}</span>
        {`: ${text.shell.sampleMore}`}
      </p>
    </div>
  )
}
