import { z } from 'zod'
import type { Person } from '../domain/person'
import { findPerson, insertPeople } from '../store/people.server'
import { hashPassword, NO_PASSWORD } from '../store/password.server'
import type { Reader } from '../store/transaction.server'
import { takeStep, type Stores } from '../workflow'
import { step } from '../workflow/step'

/** The cast of samples and tests: invented names, and marked so. */
const CAST = [
  { key: 'noor', name: 'Noor de Wit', auditor: true, does: 'auditor, leidt de onderzoeken' },
  { key: 'sam', name: 'Sam Bakker', auditor: true, does: 'auditor' },
  { key: 'iris', name: 'Iris Vermeulen', auditor: true, does: 'collegiale toetser van buiten het team' },
  { key: 'joost', name: 'Joost van Dam', auditor: false, does: 'systeemeigenaar van de laptops' },
  { key: 'lotte', name: 'Lotte Smit', auditor: false, does: 'leverancier van de berichtendienst' },
  { key: 'ruben', name: 'Ruben Mulder', auditor: false, does: 'systeemeigenaar van Citrix' },
  { key: 'fatima', name: 'Fatima el Idrissi', auditor: false, does: 'systeemeigenaar van de OM-portalen' },
  { key: 'hanneke', name: 'Hanneke Kuiper', auditor: false, does: 'management, opdrachtgever' },
  { key: 'daan', name: 'Daan Willems', auditor: false, does: 'beheerder' },
] as const
export type CastKey = (typeof CAST)[number]['key']
export type Cast = Record<CastKey, Person>

export const emailOf = (key: CastKey): string => `${key}@duiding.example`

/** Makes all of them in one step, signed by the administrator among them. Without a password nobody signs in with one: only by choosing a name. */
export async function makeCast(stores: Stores, password: string | null): Promise<Cast> {
  const passwordHash = password === null ? NO_PASSWORD : await hashPassword(password)
  const cast = Object.fromEntries(CAST.map(({ key, name, auditor }) => [key, personOf(key, name, auditor)])) as Cast
  const seedCast = step({
    name: 'create-person',
    input: z.object({}),
    async run(work) {
      await insertPeople(
        work.tx,
        Object.values(cast).map(({ closedAt: _, ...person }) => ({ ...person, passwordHash, createdAt: work.at })),
      )
      return {
        engagementId: null,
        subject: { kind: 'person', id: cast.daan.id },
        as: 'administrator',
        detail: { count: CAST.length },
        change: Object.values(cast),
        result: null,
      }
    },
  })
  await takeStep(stores, cast.daan, seedCast, {})
  return cast
}

/** The cast of a workspace that has it already, as it stands there now. */
export async function findCast(db: Reader): Promise<Cast | null> {
  const found = await Promise.all(CAST.map(async ({ key }) => [key, await findPerson(db, `sample-${key}`)] as const))
  return found.every(([, person]) => person) ? (Object.fromEntries(found) as Cast) : null
}

/** How to sign in as each, a line a person. */
export const castLines = (withPassword: boolean): string[] =>
  CAST.map(({ key, name, does }) => `  ${name.padEnd(18)} ${withPassword ? emailOf(key).padEnd(26) : ''}${does}`)

const personOf = (key: CastKey, name: string, auditor: boolean): Person => ({
  id: `sample-${key}`,
  name,
  email: emailOf(key),
  administrator: key === 'daan',
  auditor,
  language: 'nl',
  sample: true,
  closedAt: null,
})
