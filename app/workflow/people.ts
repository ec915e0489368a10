import { z } from 'zod'
import { ROLES } from '../domain/person'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { endMembership, insertMembers } from '../store/engagements.server'
import { hashPassword } from '../store/password.server'
import {
  activePeople,
  findByEmail,
  hasOtherAdministrator,
  hasPeople,
  insertPeople,
  insertSetting,
  updatePerson,
} from '../store/people.server'
import { choice, id, line, ticked } from './input'
import { isAuditing } from './open-engagement'
import { audits, openFile, step, type Work } from './step'

/** At least twelve characters: length beats composition rules (NIST SP 800-63B). */
export const password = z.string('required').min(12, 'password-short').max(200, 'too-long:200')
const email = line(200).pipe(
  z
    .string()
    .toLowerCase()
    .regex(/^[^\s@]+@[^\s@]+$/, 'not-an-email'),
)
const profile = { name: line(100), email, administrator: ticked, auditor: ticked, language: choice(['nl', 'en']) }

/** Makes an account; whom it concerns changes the password at first use. */
export const createPerson = step({
  name: 'create-person',
  input: z.object({ ...profile, password }),
  async run(work, input) {
    onlyAdministrator(work)
    const personId = await insertPerson(work, input)
    return {
      engagementId: null,
      subject: { kind: 'person', id: personId },
      as: 'administrator',
      detail: { name: input.name },
      change: withoutPassword(input),
      result: { personId },
    }
  },
})

/** The first administrator of a new workspace; refused once there is anybody. */
export const setUp = step({
  name: 'set-up',
  input: z.object({ name: line(100), email, language: choice(['nl', 'en']), password }),
  async run(work, input) {
    if (await hasPeople(work.tx)) refuse({ kind: 'already-set-up' })
    const personId = await insertPerson(work, { ...input, administrator: true, auditor: false }, work.person.id)
    return {
      engagementId: null,
      subject: { kind: 'person', id: personId },
      as: 'administrator',
      change: withoutPassword(input),
      result: { personId },
    }
  },
})

/** Changes what a person may do in the workspace; the last administrator stays one. */
export const changePerson = step({
  name: 'change-person',
  input: z.object({ personId: id, ...profile }),
  async run(work, { personId, ...change }) {
    onlyAdministrator(work)
    await existing(work, personId)
    if (!change.administrator) await keepAnAdministrator(work, personId)
    await emailFree(work, change.email, personId)
    await updatePerson(work.tx, personId, change)
    return {
      engagementId: null,
      subject: { kind: 'person', id: personId },
      as: 'administrator',
      detail: { name: change.name },
      change: { personId, ...change },
      result: { personId },
    }
  },
})

/** Closes an account: no sign-in any more, sessions ended; history keeps the name (R3). */
export const closePerson = step({
  name: 'close-person',
  input: z.object({ personId: id }),
  async run(work, { personId }) {
    onlyAdministrator(work)
    const person = await existing(work, personId)
    await keepAnAdministrator(work, personId)
    await updatePerson(work.tx, personId, { closedAt: work.at })
    return {
      engagementId: null,
      subject: { kind: 'person', id: personId },
      as: 'administrator',
      detail: { name: person.name },
      change: { personId },
      result: { personId },
    }
  },
})

/** Sets one's own password, or an administrator somebody else's; ends all sessions of that person. */
export const setPassword = step({
  name: 'set-password',
  input: z.object({ personId: id, password }),
  async run(work, input) {
    if (input.personId !== work.person.id) onlyAdministrator(work)
    const person = await existing(work, input.personId)
    await updatePerson(work.tx, person.id, { passwordHash: await hashPassword(input.password) })
    return {
      engagementId: null,
      subject: { kind: 'person', id: person.id },
      as: work.person.administrator ? 'administrator' : 'system',
      change: { personId: person.id },
      result: { personId: person.id },
    }
  },
})

/** An auditor of the team adds somebody to the engagement. Who audits it has no other part in it (R4). */
export const addMember = step({
  name: 'add-member',
  input: z.object({ engagementId: id, personId: id, role: choice(ROLES), systemId: id.nullish(), outsideTeam: ticked }),
  async run(work, input) {
    const { file } = await openFile(work, input.engagementId, audits)
    const person = await existing(work, input.personId)
    const forSystem = input.role === 'system-owner' || input.role === 'supplier'
    if (forSystem && !file.systems.some((system) => system.id === input.systemId)) refuse({ kind: 'owner-role-needs-system' })
    const same = file.members.some(
      (member) =>
        member.personId === person.id &&
        member.endedAt === null &&
        member.role === input.role &&
        member.systemId === (forSystem ? input.systemId : null),
    )
    if (same) refuse({ kind: 'already-member', name: person.name })
    if (file.members.some((member) => member.personId === person.id && isAuditing(member.role) !== isAuditing(input.role)))
      refuse({ kind: 'owner-may-not-audit' })
    const memberId = work.newId()
    const row = {
      engagementId: input.engagementId,
      personId: person.id,
      name: person.name,
      role: input.role,
      systemId: forSystem ? input.systemId! : null,
      outsideTeam: input.role === 'reviewer' && input.outsideTeam,
    }
    await insertMembers(work.tx, [{ id: memberId, ...row, addedAt: work.at }])
    return {
      engagementId: input.engagementId,
      subject: { kind: 'engagement', id: input.engagementId },
      as: 'auditor',
      detail: { name: person.name, role: input.role },
      change: { memberId, ...row },
      result: { memberId },
    }
  },
})

/** Ends the part that somebody has; at least one auditor stays. */
export const endMember = step({
  name: 'end-member',
  input: z.object({ engagementId: id, personId: id, role: choice(ROLES), systemId: id.nullish() }),
  async run(work, input) {
    const { file } = await openFile(work, input.engagementId, audits)
    const active = file.members.filter((member) => member.endedAt === null)
    const member =
      active.find((one) => one.personId === input.personId && one.role === input.role && one.systemId === (input.systemId || null)) ??
      refuse({ kind: 'not-found' })
    if (member.role === 'auditor' && active.filter((one) => one.role === 'auditor').length === 1) refuse({ kind: 'no-auditor-in-team' })
    await endMembership(
      work.tx,
      { engagementId: input.engagementId, personId: member.personId, role: member.role, systemId: member.systemId },
      work.at,
    )
    return {
      engagementId: input.engagementId,
      subject: { kind: 'engagement', id: input.engagementId },
      as: 'auditor',
      detail: { name: member.name, role: member.role },
      change: { personId: member.personId, role: member.role, systemId: member.systemId },
      result: { engagementId: input.engagementId },
    }
  },
})

/** The administrator decides whether evidence that was not scanned may be opened (R11). */
export const decideUnscanned = step({
  name: 'decide-setting',
  input: z.object({ value: choice(['open', 'closed']) }),
  async run(work, { value }) {
    onlyAdministrator(work)
    const settingId = work.newId()
    await insertSetting(work.tx, { id: settingId, name: 'unscanned-evidence', value, ...work.signed('administrator') })
    return {
      engagementId: null,
      subject: { kind: 'setting', id: settingId },
      as: 'administrator',
      detail: { value },
      change: { name: 'unscanned-evidence', value },
      result: { value },
    }
  },
})

export function onlyAdministrator(work: Work): void {
  if (!work.person.administrator) refuse({ kind: 'not-allowed' })
}

async function insertPerson(
  work: Work,
  input: { name: string; email: string; administrator: boolean; auditor: boolean; language: 'nl' | 'en'; password: string },
  personId = work.newId(),
): Promise<Id> {
  await emailFree(work, input.email)
  const { password: secret, ...rest } = input
  await insertPeople(work.tx, [{ id: personId, ...rest, passwordHash: await hashPassword(secret), createdAt: work.at }])
  return personId
}

async function existing(work: Work, personId: Id) {
  const [person] = await activePeople(work.tx, [personId])
  return person ?? refuse({ kind: 'not-found' })
}

async function emailFree(work: Work, address: string, except?: Id): Promise<void> {
  const taken = await findByEmail(work.tx, address)
  if (taken && taken.id !== except) refuse({ kind: 'email-taken', email: address })
}

async function keepAnAdministrator(work: Work, personId: Id): Promise<void> {
  if (!(await hasOtherAdministrator(work.tx, personId))) refuse({ kind: 'last-administrator' })
}

const withoutPassword = <T extends { password: string }>({ password: _, ...rest }: T) => rest
