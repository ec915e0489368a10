import type { VaultProblem } from './vault.server'

/** Why the application cannot start, in facts; app/text has the sentences. */
export type StartReason =
  | { kind: 'setting wrong'; name: string; problem: SettingProblem }
  | { kind: 'folder unwritable'; folder: string }
  | { kind: 'folder in use'; folder: string; pid: number; host: string }
  | { kind: 'database unreachable'; address: string; cause: string }
  | { kind: 'database refuses login'; address: string }
  | { kind: 'database newer' }
  | { kind: 'database of other version'; folder: string; found: string; expected: string }
  | { kind: 'engine of other version'; found: string; expected: string }
  | { kind: 'database unreadable'; folder: string; cause: string }
  | { kind: 'disk does not sync'; folder: string }
  | { kind: 'catalogue wrong'; mistakes: number }
  | { kind: 'vault closed'; folder: string; problem: VaultProblem }

export type SettingProblem =
  | 'not a port'
  | 'not a postgres address'
  | 'not an origin'
  | 'not 0 or 1'
  | 'password missing'
  | 'password too short'
  | 'not a file'
  | 'not a scanner'
  | 'not a key'
  | 'not a key file'
  | 'not a mail server'
  | 'not a mail address'
  | 'mail address missing'

export class StartRefusal extends Error {
  override name = 'StartRefusal'
  constructor(readonly reason: StartReason) {
    super(reason.kind)
  }
}
