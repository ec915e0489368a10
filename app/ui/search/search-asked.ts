import { SEARCH_KINDS, type SearchAsked } from '../../domain/search'
import { isId } from '../../domain/values'

const LONGEST = 300

/** What an address asks to look for; null before anything was typed. What it does not know is left aside. */
export function searchAsked(params: URLSearchParams): SearchAsked | null {
  const words = (params.get('q') ?? '')
    .replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, ' ')
    // The database takes the s of "foto's" for a word of its own.
    .replace(/(\p{L})['’]s(?!\p{L})/gu, '$1')
    .trim()
    .slice(0, LONGEST)
  if (words === '') return null
  const chosen = (name: string) => {
    const value = params.get(name) ?? ''
    return isId(value) ? value : null
  }
  return {
    words,
    engagementId: chosen('engagement'),
    systemId: chosen('system'),
    kind: SEARCH_KINDS.find((kind) => kind === params.get('kind')) ?? null,
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), 1000),
  }
}
