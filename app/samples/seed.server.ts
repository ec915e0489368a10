import { join } from 'node:path'
import { hasPeople, sampleSystems } from '../store/people.server'
import type { Samples } from '../store/environment.server'
import { decideUnscanned, takeStep, type Stores } from '../workflow'
import { castLines, findCast, makeCast, type Cast } from './cast.server'
import { readSamplePack, SAMPLE_SYSTEMS } from './pack.server'
import { playSample, type Until } from './play-sample.server'

/** Two finished, one waiting for management, one with a review open: so that every role finds work. */
const UNTIL: Record<(typeof SAMPLE_SYSTEMS)[number], Until> = {
  laptops: 'final',
  'messaging-service': 'final',
  citrix: 'draft',
  'om-portals': 'reopened',
}

/** Fills an empty workspace with the samples, where they are allowed; tells how to sign in as each person. A start that was killed halfway goes on with the samples that lack. */
export async function seedSamples(stores: Stores, samples: Samples, folder: string): Promise<string[]> {
  if (samples.kind === 'none') return []
  const cast = await castOf(stores, samples.kind === 'password' ? samples.password : null)
  if (!cast) return []
  const present = await sampleSystems(stores.db)
  for (const system of SAMPLE_SYSTEMS) {
    if (!present.has(system)) await playSample(stores, cast, await readSamplePack(join(folder, 'evidence/samples'), system), UNTIL[system])
  }
  return castLines(samples.kind === 'password')
}

/** The cast, made in an empty workspace; none where real people work already. */
async function castOf(stores: Stores, password: string | null): Promise<Cast | null> {
  const known = await findCast(stores.db)
  if (known || (await hasPeople(stores.db))) return known
  const cast = await makeCast(stores, password)
  // There is no scanner yet: in the samples the administrator decides that evidence opens without (R11).
  await takeStep(stores, cast.daan, decideUnscanned, { value: 'open' })
  return cast
}
