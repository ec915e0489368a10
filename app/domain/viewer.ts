import type { Member, Person, Role } from './person'
import type { Id } from './values'

/** Who asks: a person, and where they take part. All reads and writes go through one (R9). */
export interface Viewer {
  person: Person
}

/** The part that a person has in one engagement now. */
export function partOf(personId: Id, members: Member[]): Part {
  const mine = members.filter((member) => member.personId === personId && member.endedAt === null)
  const systemsAs = (role: Role) => mine.flatMap((member) => (member.role === role && member.systemId ? [member.systemId] : []))
  return {
    personId,
    roles: [...new Set(mine.map((member) => member.role))],
    audits: mine.some((member) => member.role === 'auditor'),
    reviews: mine.some((member) => member.role === 'reviewer'),
    manages: mine.some((member) => member.role === 'management'),
    owns: systemsAs('system-owner'),
    supplies: systemsAs('supplier'),
    outsideTeam:
      mine.some((member) => member.role === 'reviewer' && member.outsideTeam) && !mine.some((member) => member.role === 'auditor'),
  }
}

export interface Part {
  personId: Id
  roles: Role[]
  audits: boolean
  reviews: boolean
  manages: boolean
  /** Systems that this person owns in the engagement. */
  owns: string[]
  supplies: string[]
  outsideTeam: boolean
}

/** Auditors and reviewers read the working papers. */
export const readsWorkingPapers = (part: Part): boolean => part.audits || part.reviews
/** Owner or supplier of this system. */
export const answersFor = (part: Part, systemId: string): boolean => part.owns.includes(systemId) || part.supplies.includes(systemId)
