import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '../../../app/routes'

/** The path of every route, `:param`s and all, out of app/routes.ts. */
export const listedRoutes = (): string[] => flatten(routes, '')

function flatten(entries: RouteConfigEntry[], above: string): string[] {
  return entries.flatMap((entry) => {
    const path = `${above}/${entry.path ?? ''}`.replace(/\/+/g, '/')
    const below = entry.children ? flatten(entry.children, path) : []
    return entry.file && !entry.children?.length ? [path, ...below] : below
  })
}
