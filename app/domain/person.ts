import type { Id, Moment } from './values'

/** The roles of an engagement. An administrator is not a role in an engagement: it manages people, not evidence (R9). */
export const ROLES = ['auditor', 'reviewer', 'system-owner', 'supplier', 'management'] as const
export type Role = (typeof ROLES)[number]

export interface Person {
  id: Id
  name: string
  email: string
  /** Manages people and settings; sees no audit file by that (R9). */
  administrator: boolean
  /** Works for the audit service: may open engagements. */
  auditor: boolean
  language: 'nl' | 'en'
  /** Invented, for the samples. */
  sample: boolean
  /** Set when the account was closed; history keeps the name as text (R3). */
  closedAt: Moment | null
}

/** One role of one person in one engagement; owners and suppliers hold it for one system. */
export interface Member {
  personId: Id
  name: string
  role: Role
  /** The system that the role is about: only for system-owner and supplier. */
  systemId: string | null
  /** A reviewer from outside the team (quality review). */
  outsideTeam: boolean
  addedAt: Moment
  endedAt: Moment | null
}

/** Who did something, as it stood then: names and roles are text in history (R3). */
export interface Actor {
  id: Id
  name: string
  role: Role | 'administrator' | 'system'
}
