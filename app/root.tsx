import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { maybeDeskOf } from './desk.server'
import { readLanguageCookie } from './store/cookie.server'
import { ErrorPage } from './ui/error-page'
import { useNonce } from './ui/nonce'
import { Shell } from './ui/shell'
import './ui/styles.css'
import { HouseContext, type House } from './ui/words'

export async function loader(args: LoaderFunctionArgs) {
  const desk = await maybeDeskOf(args)
  const language = desk?.language ?? readLanguageCookie(args.request) ?? 'nl'
  const house: House = { language, csrf: desk?.csrf ?? '', once: crypto.randomUUID() }
  return {
    house,
    person: desk?.person ?? null,
    searches: (await desk?.takesPart()) ?? false,
    theme: args.context.environment.themeCss !== undefined,
  }
}

/**
 * Also after a refused form: it may have been refused for its token, and then the page needs the one that holds now.
 * Not for who is signed out: the loaders of the page would send them away from what they typed.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus }) => actionStatus !== 401

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}

/** The document around a page and around an error alike; without an answer of the loader it still stands, in Dutch. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const root = useRouteLoaderData<typeof loader>('root')
  const house = root?.house ?? { language: 'nl', csrf: '', once: '' }
  return (
    <html lang={house.language} className="utrecht-root">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {root?.theme && <link rel="stylesheet" href="/theme.css" />}
      </head>
      <body className="utrecht-body utrecht-document">
        <HouseContext.Provider value={house}>
          <Shell person={root?.person ?? null} searches={root?.searches ?? false} sample={useSample()}>
            {children}
          </Shell>
        </HouseContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** A page about a sample engagement says so in its data: `sample: true`. */
function useSample(): boolean {
  return useMatches().some(({ data }) => typeof data === 'object' && data !== null && 'sample' in data && data.sample === true)
}
