import type { Id } from '../../../app/domain/values'
import type { Person } from '../../../app/domain/person'
import { makeCast } from '../../../app/samples/cast.server'
import { deskFor } from '../../../app/desk.server'
import { jobs } from '../../../drizzle/schema'
import { formToken, startSession } from '../../../app/store/sessions.server'
import { createPerson, type Stores } from '../../../app/workflow'
import { fillEngagement } from './fill-engagement'

export const PEOPLE = [
  'noor',
  'iris',
  'joost',
  'oscar',
  'lotte',
  'hanneke',
  'vera',
  'sam',
  'petra',
  'ruben',
  'fatima',
  'maud',
  'daan',
  'karin',
] as const
export type Somebody = (typeof PEOPLE)[number]
/** Nobody is a visitor who is not signed in. */
export const EVERYBODY = [...PEOPLE, 'nobody'] as const
export type Anybody = (typeof EVERYBODY)[number]

/** Who has which part; vera had one, daan manages people, karin audits elsewhere. */
export const PARTS = {
  E1: { auditor: 'noor', reviewer: 'iris', owners: ['joost', 'oscar'], supplier: 'lotte', manager: 'hanneke', former: 'vera' },
  E2: { auditor: 'sam', reviewer: 'petra', owners: ['ruben'], supplier: 'fatima', manager: 'maud', former: null },
} as const satisfies Record<string, Parts>
export type EngagementKey = keyof typeof PARTS
/** Owners own alpha, the supplier supplies beta. */
export interface Parts {
  auditor: Somebody
  reviewer: Somebody
  owners: readonly Somebody[]
  supplier: Somebody
  manager: Somebody
  former: Somebody | null
}
/** Who works for the audit service. */
export const AUDITORS: readonly Somebody[] = ['noor', 'iris', 'sam', 'vera', 'petra', 'karin']
export const ADMINISTRATORS: readonly Somebody[] = ['daan']

export type ThingKind =
  | 'engagement'
  | 'request'
  | 'draft'
  | 'draft-handed-in'
  | 'evidence'
  | 'revision'
  | 'clarification'
  | 'annotation'
  | 'verdict'
  | 'finding'
  | 'report'
  | 'question'

/** A thing with an address of its own, and who may know of it. */
export interface Thing {
  kind: ThingKind
  id: Id
  /** What it is in words, for a failing test. */
  name: string
  engagement: EngagementKey
  knownTo: readonly Somebody[]
  /** Who may know that it exists, and no more; the same people unless said. */
  hintedTo?: readonly Somebody[]
  systemId?: string
  /** The evidence that it stands in. */
  evidenceId?: Id
}

/** Two engagements full of everything, the people in and around them, and what each may know: by rules of its own, not by the code's. */
export class World {
  readonly things: Thing[] = []
  /** Words, ids and digests that only some may read. */
  readonly secrets = new Map<string, { about: string; knownTo: readonly Somebody[] }>()
  readonly people = {} as Record<Somebody, Person>
  readonly sessions = {} as Record<Somebody, { cookie: string; csrf: string }>

  /** A catalogue file that the administrator read in. */
  uploadId: Id = ''
  /** Work that the house does by itself, or did. */
  jobId: Id = ''

  constructor(readonly stores: Stores) {}

  /** A word that stands nowhere else, for a text that only these people may read. */
  say(about: string, knownTo: readonly Somebody[]): string {
    const word = `KANARIE-${String(this.secrets.size + 1).padStart(5, '0')}`
    this.secrets.set(word, { about, knownTo })
    return word
  }

  add(thing: Thing): Thing {
    this.things.push(thing)
    this.keep(thing.id, thing.name, thing.hintedTo ?? thing.knownTo)
    return thing
  }

  keep(value: string, about: string, knownTo: readonly Somebody[]): void {
    this.secrets.set(value.toUpperCase(), { about, knownTo })
  }

  of(kind: ThingKind): Thing[] {
    return this.things.filter((thing) => thing.kind === kind)
  }

  /** What somebody reads here and may not know, as sentences. `asked` is what they named themselves. */
  leaksTo(who: Anybody, text: string, asked: string): string[] {
    const found = new Set(text.match(TELLING) ?? [])
    return [...found].flatMap((word) => {
      const secret = this.secrets.get(word.toUpperCase())
      const known = !secret || asked.includes(word) || (who !== 'nobody' && secret.knownTo.includes(who))
      return known ? [] : [`${who} reads ${secret.about} (${word})`]
    })
  }
}

/** Canary words, ids, digests, and e-mail addresses of the cast; a stored password stands in no answer at all. */
const TELLING = /KANARIE-\d{5}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b[\da-f]{64}\b|[\w.-]+@duiding\.example|scrypt\$/gi

export async function makeWorld(stores: Stores): Promise<World> {
  const world = new World(stores)
  await invite(world)
  await fillEngagement(world, 'E1')
  await fillEngagement(world, 'E2')
  await uploadTexts(world)
  world.jobId = (await stores.db.select({ id: jobs.id }).from(jobs).limit(1))[0]!.id
  return world
}

/** Official texts for the framework of the stage, not taken in yet. */
async function uploadTexts(world: World): Promise<void> {
  const table = `nummer;titel;tekst\n8.09;Configuratie;${world.say('an official text', ADMINISTRATORS)}\n`
  const kept = await deskFor(world.stores, world.people.daan).receiveCatalogueFile(Buffer.from(table), 'teksten.csv')
  if (!('uploadId' in kept)) throw new Error(`the table was refused: ${JSON.stringify(kept)}`)
  world.uploadId = kept.uploadId
}

async function invite(world: World): Promise<void> {
  const { stores } = world
  const cast = await makeCast(stores, null)
  for (const key of PEOPLE) {
    const person = key in cast ? cast[key as keyof typeof cast] : await create(stores, cast.daan, key)
    world.people[key] = person
    const token = await startSession(stores.db, person.id, stores.now())
    world.sessions[key] = { cookie: `duiding-session=${token}`, csrf: formToken(token) }
    world.keep(person.email, `the e-mail address of ${key}`, [key, ...ADMINISTRATORS])
  }
  world.keep('scrypt$', 'a stored password', [])
}

async function create(stores: Stores, by: Person, key: Somebody): Promise<Person> {
  const { takeStep } = await import('../../../app/workflow')
  const auditor = AUDITORS.includes(key)
  const profile = { name: `Persoon ${key}`, email: `${key}@duiding.example`, language: 'nl' as const }
  const { personId } = await takeStep(stores, by, createPerson, {
    ...profile,
    auditor,
    administrator: false,
    password: `wachtwoord van ${key}`,
  })
  return { id: personId, ...profile, administrator: false, auditor, sample: false, closedAt: null }
}
