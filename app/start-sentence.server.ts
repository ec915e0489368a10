import { StartRefusal, type StartReason } from './store/start-refusal.server'
import { startText } from './text/nl/start'

/** One sentence for whoever starts the application; undefined for a bug, which deserves its stack. */
export function startSentence(error: unknown): string | undefined {
  if (error instanceof StartRefusal) return describe(error.reason)
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen' ? describeListening(error) : undefined
}

function describe(reason: StartReason): string {
  switch (reason.kind) {
    case 'setting wrong':
      return startText.settingWrong[reason.problem](reason.name)
    case 'folder unwritable':
      return startText.folderUnwritable(reason.folder)
    case 'folder in use':
      return startText.folderInUse(reason.folder, reason.pid, reason.host)
    case 'database unreachable':
      return startText.databaseUnreachable(reason.address, reason.cause)
    case 'database refuses login':
      return startText.databaseRefusesLogin(reason.address)
    case 'database newer':
      return startText.databaseNewer
    case 'database of other version':
      return startText.databaseOfOtherVersion(reason.folder, reason.found, reason.expected)
    case 'engine of other version':
      return startText.engineOfOtherVersion(reason.found, reason.expected)
    case 'database unreadable':
      return startText.databaseUnreadable(reason.folder, reason.cause)
    case 'disk does not sync':
      return startText.diskDoesNotSync(reason.folder)
    case 'catalogue wrong':
      return startText.catalogueWrong(reason.mistakes)
    case 'vault closed':
      return startText.vaultClosed[reason.problem === 'locked' ? 'locked' : 'other'](reason.folder, reason.problem)
    default:
      return reason satisfies never
  }
}

function describeListening(error: Error & { code?: string; port?: number; address?: string }): string | undefined {
  const { code, port = 0, address = '' } = error
  if (code === 'EADDRINUSE') return startText.portTaken(port)
  if (code === 'EACCES') return startText.portForbidden(port)
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? startText.hostUnknown(address) : undefined
}
