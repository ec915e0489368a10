import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../app/domain/annotation'
import { changesFrom, changesTo } from '../../app/domain/change-map'
import type { EvidenceRequest } from '../../app/domain/evidence-request'
import type { Finding } from '../../app/domain/finding'
import { normsOf, type Norm } from '../../app/domain/norm'
import type { Actor } from '../../app/domain/person'
import type { Edition } from '../../app/domain/upgrade'
import { carryOver, type AsMade } from '../../app/domain/upgrade-carry'
import { controlChoices, planUpgrade, successorsIn, type UpgradeBasis } from '../../app/domain/upgrade-plan'
import { currentVerdicts, verdictKey, type Verdict } from '../../app/domain/verdict'
import { sampleFile } from '../report/sample-file'
import { versions, type RandomVersions } from '../support/arbitrary-upgrade'

const noor: Actor = { id: 'noor', name: 'Noor', role: 'auditor' }
const done = { by: noor, at: '2026-03-02T09:00:00.000Z' }

/** The plan of one upgrade, with the controls that it takes by default. */
function upgrade({ frameworks, maps, profiles }: RandomVersions, step: 0 | 1, norms: Norm[], requests: UpgradeBasis['requests'] = []) {
  const basis: UpgradeBasis = { norms, requests, framework: frameworks[step + 1]!, changes: maps[step], profiles: profiles[step + 1]! }
  const { succeed, receive } = controlChoices(basis)
  return planUpgrade(basis, [...succeed, ...receive])
}

/** The norms of an engagement on all controls of the first version. */
const normsAtOpening = ({ frameworks, profiles }: RandomVersions): Norm[] =>
  profiles[0].flatMap((profile) =>
    normsOf(
      frameworks[0],
      profile,
      frameworks[0].controls.map((control) => control.id),
    ),
  )

const edition = (random: RandomVersions, number: 1 | 2 | 3, plan: ReturnType<typeof upgrade>['plan'] | null): Edition => {
  const { id, title, version, source } = random.frameworks[number - 1]!
  return { number, framework: { id, title, version, source, digest: id }, ...done, upgrade: plan && { id: `u${number}`, reason: '', plan } }
}

/** Two versions of a verdict, a mark, a finding and a request on every norm of these. */
function madeOn(norms: Norm[], made: number): Omit<AsMade, 'editions'> {
  const onEach = <T>(make: (norm: Norm, at: string) => T) => norms.map((norm) => make(norm, `${made}/${norm.systemId}/${norm.id}`))
  const verdict = (norm: Norm, at: string, aspect: Norm['aspects'][number], version: number): Verdict => ({
    id: `v${at}/${aspect}/${version}`,
    systemId: norm.systemId,
    normId: norm.id,
    aspect,
    version,
    outcome: { value: 'not-examined' },
    facts: '',
    basis: [],
    reviews: [],
    ...done,
  })
  return {
    evidence: ['alpha', 'beta'].map((systemId) => ({ ...sampleFile().evidence[0]!, id: `e-${systemId}`, systemId, revisions: [] })),
    verdicts: onEach((norm, at) => norm.aspects.flatMap((aspect) => [verdict(norm, at, aspect, 1), verdict(norm, at, aspect, 2)]))
      .flat()
      .map((thing) => ({ made, thing })),
    annotations: onEach((norm, at): Annotation => ({
      id: `a${at}`,
      number: 1,
      evidenceId: `e-${norm.systemId}`,
      revisionId: 'r',
      anchor: { kind: 'whole' },
      text: '',
      bearings: norm.aspects.map((aspect) => ({ normId: norm.id, aspect, direction: 'for' })),
      ...done,
    })).map((thing) => ({ made, thing })),
    findings: onEach((norm, at): Finding => ({
      id: `f${at}`,
      number: 1,
      systemId: norm.systemId,
      normIds: [norm.id],
      versions: [],
      sentForReply: null,
      replies: [],
    })).map((thing) => ({ made, thing })),
    requests: [...new Map(norms.map((norm) => [`${norm.systemId}/${norm.controlId}`, norm])).entries()].map(([at, norm]) => ({
      made,
      thing: { id: `q${made}/${at}`, systemId: norm.systemId, controlId: norm.controlId } as EvidenceRequest,
    })),
  }
}

const both = (one: Omit<AsMade, 'editions'>, other: Omit<AsMade, 'editions'>): Omit<AsMade, 'editions'> => ({
  evidence: one.evidence,
  verdicts: [...one.verdicts, ...other.verdicts],
  annotations: [...one.annotations, ...other.annotations],
  findings: [...one.findings, ...other.findings],
  requests: [...one.requests, ...other.requests],
})

const placesOf = (norms: { systemId: string; id: string }[]) => norms.map((norm) => `${norm.systemId}/${norm.id}`).sort()

describe('the plan of any upgrade', () => {
  test('gives every norm of before exactly one outcome, and every norm of after a place from which it came or none', () => {
    fc.assert(
      fc.property(versions, (random) => {
        const before = normsAtOpening(random)
        const { plan, norms } = upgrade(random, 0, before)
        expect(placesOf(plan.norms.map((one) => ({ systemId: one.systemId, id: one.normId })))).toEqual(placesOf(before))
        const reached = new Set(plan.norms.flatMap((one) => successorsIn(one).map((id) => `${one.systemId}/${id}`)))
        const added = plan.added.map((one) => `${one.systemId}/${one.normId}`)
        expect([...reached, ...added].sort()).toEqual(placesOf(norms))
      }),
    )
  })

  test('carries only where one norm alone becomes one norm with the same demand, criterion and applicability', () => {
    fc.assert(
      fc.property(versions, (random) => {
        const before = normsAtOpening(random)
        const { plan, norms } = upgrade(random, 0, before)
        const map = random.maps[0]
        for (const outcome of plan.norms) {
          if (outcome.kind !== 'carries') continue
          const [old] = before.filter((norm) => norm.systemId === outcome.systemId && norm.id === outcome.normId) as [Norm]
          const [next] = norms.filter((norm) => norm.systemId === outcome.systemId && norm.id === outcome.to) as [Norm]
          const changes = changesFrom(map, outcome.normId)
          expect(new Set(changes.flatMap((change) => change.to))).toEqual(new Set([outcome.to]))
          expect(changes.every((change) => change.meaning === 'same' && change.confidence !== 'doubtful')).toBe(true)
          expect(new Set(changesTo(map, outcome.to).flatMap((change) => change.from))).toEqual(new Set([outcome.normId]))
          expect(next.applicability).toEqual(old.applicability)
          const ownWords = old.criterion !== old.statement || next.criterion !== next.statement
          expect(ownWords ? next.criterion : '').toBe(ownWords ? old.criterion : '')
        }
      }),
    )
  })
})

describe('after two upgrades in a row', () => {
  const twice = versions.map((random) => {
    const first = normsAtOpening(random)
    const requests = madeOn(first, 1).requests.map((one) => one.thing)
    const one = upgrade(random, 0, first, requests)
    const two = upgrade(random, 1, one.norms, [])
    const made = both(
      madeOn(first, 1),
      madeOn(
        one.norms.filter((norm) => one.plan.added.some((added) => added.systemId === norm.systemId && added.normId === norm.id)),
        2,
      ),
    )
    const editions = [edition(random, 1, null), edition(random, 2, one.plan), edition(random, 3, two.plan)]
    return { made, editions, norms: two.norms, plans: [one.plan, two.plan] as const, carried: carryOver({ ...made, editions }) }
  })

  test('every verdict is there once: in its place, or as a former one that says what ended it', () => {
    fc.assert(
      fc.property(twice, ({ made, carried, norms }) => {
        const after = [...carried.verdicts.map((one) => one.id), ...carried.formerVerdicts.map((one) => one.verdict.id)]
        expect(after.sort()).toEqual(made.verdicts.map((one) => one.thing.id).sort())
        const places = placesOf(norms)
        for (const verdict of carried.verdicts) expect(places).toContain(`${verdict.systemId}/${verdict.normId}`)
        for (const former of carried.formerVerdicts) {
          expect(former.because.why).not.toEqual([])
          for (const normId of former.at) expect(places).toContain(`${former.verdict.systemId}/${normId}`)
        }
      }),
    )
  })

  test('a verdict in its place was carried by each plan on its way, and stands in a cell of its own', () => {
    fc.assert(
      fc.property(twice, ({ made, carried, plans }) => {
        for (const verdict of carried.verdicts) {
          const was = made.verdicts.find((one) => one.thing.id === verdict.id)!
          let at = was.thing.normId
          for (const plan of plans.slice(was.made - 1)) {
            const outcome = plan.norms.find((one) => one.systemId === verdict.systemId && one.normId === at)
            expect(outcome?.kind).toBe('carries')
            if (outcome?.kind === 'carries') at = outcome.to
          }
          expect(verdict.normId).toBe(at)
          expect(verdict.carriedFrom).toMatchObject({ edition: was.made, id: was.thing.normId })
        }
        const counting = currentVerdicts(carried.verdicts)
        expect(new Set(counting.map(verdictKey)).size).toBe(counting.length)
        expect(carried.verdicts.length).toBe(counting.length * 2)
      }),
    )
  })

  test('every mark still counts for what came after its norm, or says that nothing did', () => {
    fc.assert(
      fc.property(twice, ({ made, carried, norms }) => {
        expect(carried.annotations.map((one) => one.id)).toEqual(made.annotations.map((one) => one.thing.id))
        for (const { thing } of made.annotations) {
          const after = carried.annotations.find((one) => one.id === thing.id)!
          const system = thing.evidenceId.slice(2)
          for (const bearing of thing.bearings) {
            const came = [...after.bearings, ...(after.lapsedBearings ?? [])].filter((one) => one.aspect === bearing.aspect)
            expect(came.length).toBeGreaterThan(0)
            expect(came.every((one) => one.carriedFrom?.id === bearing.normId)).toBe(true)
          }
          for (const bearing of after.bearings) expect(placesOf(norms)).toContain(`${system}/${bearing.normId}`)
        }
      }),
    )
  })

  test('every finding and request is there, and knows where it stood', () => {
    fc.assert(
      fc.property(twice, ({ made, carried, norms }) => {
        expect(carried.findings.map((one) => one.id)).toEqual(made.findings.map((one) => one.thing.id))
        for (const [index, finding] of carried.findings.entries()) {
          const was = made.findings[index]!.thing
          expect(finding.earlierNorms?.map((one) => one.from.id)).toEqual(was.normIds)
          for (const normId of finding.normIds) expect(placesOf(norms)).toContain(`${finding.systemId}/${normId}`)
        }
        expect(carried.requests.map((one) => one.id)).toEqual(made.requests.map((one) => one.thing.id))
        for (const [index, request] of carried.requests.entries()) {
          expect(request.carriedFrom?.id).toBe(made.requests[index]!.thing.controlId)
          const stands = norms.some((norm) => norm.systemId === request.systemId && norm.controlId === request.controlId)
          if (!request.lapsed) expect(stands).toBe(true)
        }
      }),
    )
  })
})

test('in an engagement that never went over everything is as it was made', () => {
  fc.assert(
    fc.property(versions, (random) => {
      const made = madeOn(normsAtOpening(random), 1)
      const carried = carryOver({ ...made, editions: [edition(random, 1, null)] })
      expect(carried.verdicts).toEqual(made.verdicts.map((one) => one.thing))
      expect(carried.annotations).toEqual(made.annotations.map((one) => one.thing))
      expect(carried.findings).toEqual(made.findings.map((one) => one.thing))
      expect(carried.requests).toEqual(made.requests.map((one) => one.thing))
      expect(carried.formerVerdicts).toEqual([])
    }),
  )
})
