import type { RefusalReason } from '../../domain/refusal'

/** Why a plain form with files was refused, as the address says that it leads back to; what it does not know is told as a failure. */
export function readRefused(query: URLSearchParams): RefusalReason | null {
  const number = (name: string) => Number(query.get(name) ?? 0) || 0
  const kind = query.get('refused')
  switch (kind) {
    case 'file-empty':
    case 'file-missing':
    case 'file-or-inspection':
    case 'stale-form':
    case 'not-allowed':
    case 'not-found':
    case 'already-handed-in':
    case 'store-unavailable':
      return { kind }
    case 'file-name':
      return { kind, name: query.get('name')?.slice(0, 100) ?? '' }
    case 'too-many-files':
    case 'file-too-large':
      return { kind, max: number('max') }
    case 'quota-full':
      return { kind, left: number('left'), quota: number('quota') }
    case 'vault-unavailable':
      return { kind, problem: query.get('problem') === 'full' ? 'full' : 'failed' }
    case null:
      return null
    default:
      return { kind: 'vault-unavailable', problem: 'failed' }
  }
}
