import type { RefusalReason } from '../../domain/refusal'

/** Why a plain form with files was refused, as the address says that it leads back to; anything else says nothing. */
export function readRefused(query: URLSearchParams): RefusalReason | null {
  const number = (name: string) => Number(query.get(name) ?? 0) || 0
  const kind = query.get('refused')
  switch (kind) {
    case 'file-empty':
    case 'file-missing':
    case 'stale-form':
      return { kind }
    case 'file-name':
      return { kind, name: query.get('name')?.slice(0, 100) ?? '' }
    case 'too-many-files':
      return { kind, max: number('max') }
    case 'quota-full':
      return { kind, left: number('left'), quota: number('quota') }
    case 'vault-unavailable':
      return { kind, problem: query.get('problem') === 'full' ? 'full' : 'failed' }
    default:
      return null
  }
}
