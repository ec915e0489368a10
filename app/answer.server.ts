import { refuse, type RefusalReason, type VaultTrouble } from './domain/refusal'
import { readFields, receiveForm } from './store/form.server'

/** What an action answers when a rule said no: why, and what was typed, so that the page keeps it. */
export interface Answer {
  refusal: RefusalReason
  typed: Record<string, string | string[]>
}

/** The form of a request, once its token shows that it comes from our own page. @throws Refusal */
export async function readForm(request: Request, csrf: string): Promise<ReturnType<typeof readFields> & { once: string | undefined }> {
  const form = await receiveForm(request)
  if (csrf === '' || form.get('csrf') !== csrf) refuse({ kind: 'stale-form' })
  const once = form.get('once')
  return { ...readFields(form.entries()), once: typeof once === 'string' && once !== '' ? once : undefined }
}

/** The HTTP code of a refusal. */
export function codeOf(reason: RefusalReason): number {
  switch (reason.kind) {
    case 'not-found':
      return 404
    case 'signed-out':
    case 'token-refused':
      return 401
    case 'not-allowed':
    case 'stale-form':
    case 'not-scanned':
    case 'not-yet-scanned':
    case 'scan-unavailable':
    case 'quarantined':
    case 'embargo':
    case 'words-under-embargo':
    case 'no-copy-kept':
    case 'classification':
      return 403
    case 'changed-meanwhile':
    case 'changed-elsewhere':
    case 'already-handed-in':
    case 'pack-already-in':
    case 'token-shown':
    case 'already-sent':
    case 'asked-already':
    case 'request-closed':
    case 'extension-open':
    case 'extension-decided':
      return 409
    case 'too-many-attempts':
      return 429
    case 'upload-gone':
      return 410
    case 'file-too-large':
    case 'quota-full':
    case 'upload-too-long':
      return 413
    case 'store-unavailable':
      return 503
    case 'vault-unavailable':
      return vaultCodes[reason.problem] ?? 503
    default:
      return 400
  }
}

/** Two senders, a part that does not fit on what is there, and a full disk have codes of their own (RFC 4918 §11.3 and §11.5). */
const vaultCodes: Partial<Record<VaultTrouble, number>> = { busy: 423, elsewhere: 409, full: 507 }
