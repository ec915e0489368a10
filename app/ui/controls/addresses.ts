/** Addresses of the catalogue; an id of an imported framework may hold any sign. */

export const frameworkAddress = (frameworkId: string): string => `/frameworks/${encodeURIComponent(frameworkId)}`

export function controlAddress(frameworkId: string, controlId: string, options: { with?: string; at?: string } = {}): string {
  const query = options.with === undefined ? '' : `?with=${encodeURIComponent(options.with)}`
  const place = options.at === undefined ? '' : `#${encodeURIComponent(options.at)}`
  return `/controls/${encodeURIComponent(frameworkId)}/${encodeURIComponent(controlId)}${query}${place}`
}

export const changesAddress = (mapId: string, query = ''): string => `/changes/${encodeURIComponent(mapId)}${query}`

export const matrixAddress = (query: Record<string, string>): string => `/controls/matrix?${new URLSearchParams(query)}`

export const systemAddress = (systemId: string): string => `/systems/${encodeURIComponent(systemId)}`

export const statementAddress = (systemId: string, frameworkId: string): string =>
  `${systemAddress(systemId)}/applicability?framework=${encodeURIComponent(frameworkId)}`
