import { z } from 'zod'
import type { Catalogue, SystemProfile } from '../domain/catalogue'
import { ENGAGEMENT_TYPES, type LegalBasis } from '../domain/engagement'
import { profileFor } from '../domain/mappings-for'
import { normsOf } from '../domain/norm'
import { ROLES } from '../domain/person'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { withdrawalOf } from '../domain/working-catalogue'
import { insertEngagement, insertMembers, pin } from '../store/engagements.server'
import { activePeople } from '../store/people.server'
import { choice, day, id, line, normId, optionalWords, paragraph, several, ticked, words } from './input'
import { step, type Work } from './step'

const member = z.object({ personId: id, role: choice(ROLES), systemId: id.optional(), outsideTeam: ticked })

/** Opens an engagement and pins framework and system profiles by digest (R6): later edits of the YAML change nothing in it. */
export const openEngagement = step({
  name: 'open-engagement',
  input: z.object({
    title: line(),
    type: choice(ENGAGEMENT_TYPES),
    legalBasis: z.union(
      [z.object({ kind: choice(['cbw', 'self-regulation']) }), z.object({ kind: z.literal('other'), text: words(500) })],
      'required',
    ),
    occasion: paragraph,
    purpose: paragraph,
    object: paragraph,
    delimitation: paragraph,
    questions: several(words(1000), 20).pipe(z.array(z.string()).min(1, 'required')),
    frameworkId: id,
    systems: several(id, 50).pipe(z.array(z.string()).min(1, 'required')),
    controls: several(normId, 500).pipe(z.array(z.string()).min(1, 'required')),
    referenceDate: day,
    period: z.object({ from: day, to: day }),
    client: line(300),
    distribution: several(optionalWords(300), 50),
    team: several(member, 100),
    sample: ticked,
  }),
  async run(work, input) {
    if (!work.person.auditor) refuse({ kind: 'not-allowed' })
    if (input.period.to < input.period.from) refuse({ kind: 'period-backwards' })
    const catalogue = await work.catalogue()
    const framework = catalogue.frameworks.find((one) => one.id === input.frameworkId) ?? refuse({ kind: 'not-found' })
    if (withdrawalOf(catalogue, framework.id)) refuse({ kind: 'framework-withdrawn', framework: `${framework.title} ${framework.version}` })
    const profiles = profilesOf(catalogue, input.systems).map((profile) => profileFor(catalogue, profile, framework))
    const norms = profiles.flatMap((profile) => normsOf(framework, profile, input.controls))
    for (const control of input.controls)
      if (!norms.some((norm) => norm.controlId === control))
        refuse({ kind: 'control-not-mapped', system: input.systems.join(', '), control })
    const engagementId = work.newId()
    const pinned = {
      framework: await pin(work.tx, 'framework', framework, work.at),
      systems: await Promise.all(profiles.map((profile) => pin(work.tx, 'system', profile, work.at))),
    }
    await insertEngagement(
      work.tx,
      {
        id: engagementId,
        title: input.title,
        type: input.type,
        legalBasis: input.legalBasis as LegalBasis,
        occasion: input.occasion,
        purpose: input.purpose,
        object: input.object,
        delimitation: input.delimitation,
        referenceDate: input.referenceDate,
        periodFrom: input.period.from,
        periodTo: input.period.to,
        client: input.client,
        distribution: input.distribution.filter((name) => name !== ''),
        frameworkDigest: pinned.framework,
        sample: input.sample && work.person.sample,
        ...work.signed('auditor'),
      },
      {
        questions: input.questions.map((text) => ({ id: work.newId(), text })),
        systems: profiles.map((profile, index) => ({ systemId: profile.id, digest: pinned.systems[index]! })),
        norms,
      },
    )
    await addTeam(work, engagementId, input.team, input.systems)
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      detail: { systems: profiles.length, norms: norms.length },
      change: { input, pinned },
      result: { engagementId },
    }
  },
})

const profilesOf = (catalogue: Catalogue, ids: string[]): SystemProfile[] =>
  [...new Set(ids)].map((systemId) => catalogue.systems.find((profile) => profile.id === systemId) ?? refuse({ kind: 'not-found' }))

/** The opener is always in the team; who audits has no other part in the engagement (R4). */
async function addTeam(work: Work, engagementId: Id, team: z.output<typeof member>[], systems: string[]): Promise<void> {
  const all = team.some((one) => one.personId === work.person.id && one.role === 'auditor')
    ? team
    : [{ personId: work.person.id, role: 'auditor' as const, outsideTeam: false }, ...team]
  const people = await activePeople(
    work.tx,
    all.map((one) => one.personId),
  )
  const rows = all.map((one) => {
    const person = people.find((candidate) => candidate.id === one.personId) ?? refuse({ kind: 'not-found' })
    const forSystem = one.role === 'system-owner' || one.role === 'supplier'
    if (forSystem && !(one.systemId && systems.includes(one.systemId))) refuse({ kind: 'owner-role-needs-system' })
    if (all.some((other) => other.personId === one.personId && isAuditing(other.role) !== isAuditing(one.role)))
      refuse({ kind: 'owner-may-not-audit' })
    return {
      id: work.newId(),
      engagementId,
      personId: one.personId,
      name: person.name,
      role: one.role,
      systemId: forSystem ? one.systemId! : null,
      outsideTeam: one.role === 'reviewer' && one.outsideTeam,
      addedAt: work.at,
    }
  })
  await insertMembers(work.tx, rows)
}

export const isAuditing = (role: string): boolean => role === 'auditor' || role === 'reviewer'
