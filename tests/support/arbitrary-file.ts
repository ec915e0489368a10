import fc from 'fast-check'
import type { AuditFile } from '../../app/domain/audit-file'
import type { Evidence, EvidenceRevision } from '../../app/domain/evidence'
import type { Finding } from '../../app/domain/finding'
import type { Actor, Member, Role } from '../../app/domain/person'
import type { Verdict } from '../../app/domain/verdict'

/*
 * Random audit files in which every text is its own mark: `W-e1r2` stands in the context of revision 2 of evidence 1 and
 * nowhere else, so that a test can see in a whole answer whose words are in it.
 */
const at = '2026-02-02T09:00:00.000Z'
export const today = '2026-02-03'
export const PEOPLE = ['ann', 'bob', 'cas', 'dee', 'eva', 'fee', 'gus'] as const
const SYSTEMS = ['alpha', 'beta'] as const
const NORM = '8.09'

const auditing = (role: Role) => role === 'auditor' || role === 'reviewer'

/** Memberships as the rules allow them: who audits has no other part. */
const members: fc.Arbitrary<Member[]> = fc
  .tuple(
    ...PEOPLE.map((personId) =>
      fc.array(
        fc.record({
          personId: fc.constant(personId),
          name: fc.constant(`Naam ${personId}`),
          role: fc.constantFrom<Role>('auditor', 'reviewer', 'system-owner', 'supplier', 'management'),
          systemId: fc.constantFrom<string | null>(...SYSTEMS),
          outsideTeam: fc.boolean(),
          addedAt: fc.constant(at),
          endedAt: fc.constantFrom(null, null, at),
        }),
        { maxLength: 3 },
      ),
    ),
  )
  .map((perPerson) =>
    perPerson.flatMap((mine) =>
      mine
        .filter((member) => auditing(member.role) === auditing(mine[0]!.role))
        .map((member) => ({ ...member, systemId: member.role === 'system-owner' || member.role === 'supplier' ? member.systemId : null })),
    ),
  )

export interface RandomFile {
  file: AuditFile
  /** Who may read the words of a revision, or null for everybody who may see the evidence. */
  circle: Map<string, Set<string> | null>
}

export const randomFile: fc.Arbitrary<RandomFile> = members.chain((all) => {
  const actor = fc
    .constantFrom(...(all.length ? all : [{ personId: 'ann', name: 'Naam ann', role: 'auditor' as const, systemId: null }]))
    .map((member) => ({ by: { id: member.personId, name: member.name, role: member.role } satisfies Actor, systemId: member.systemId }))
  const owner = fc.constantFrom(...owners(all))
  return fc
    .record({
      evidence: fc.array(
        fc.record({
          giver: fc.oneof(owner, actor),
          on: fc.constantFrom(...SYSTEMS),
          asked: fc.boolean(),
          revisions: fc.array(
            fc.record({
              embargo: fc.option(
                fc.record({ day: fc.constantFrom('2026-01-01', '2027-01-01', null), circle: fc.subarray([...PEOPLE], { maxLength: 2 }) }),
              ),
              inspection: fc.boolean(),
              judged: fc.constantFrom('interpretable' as const, 'not-interpretable' as const, null),
              asked: fc.boolean(),
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
        { maxLength: 4 },
      ),
      requests: fc.array(
        fc.record({
          on: fc.constantFrom(...SYSTEMS),
          asked: fc.option(fc.constantFrom(...PEOPLE)),
          refusal: fc.constantFrom('not-available' as const, 'inspection-refused' as const, null),
        }),
        { maxLength: 3 },
      ),
      findings: fc.array(
        fc.record({
          on: fc.constantFrom(...SYSTEMS),
          versions: fc.integer({ min: 1, max: 3 }),
          sent: fc.option(fc.nat()),
          replies: fc.array(owner, { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
      ownerless: fc.subarray([...SYSTEMS]),
      reports: fc.integer({ min: 0, max: 2 }),
      verdicts: fc.integer({ min: 0, max: 3 }),
      notes: fc.integer({ min: 0, max: 2 }),
    })
    .map((shape) => build(all, shape))
})

/** Somebody who answers for a system; an invented one where nobody does. */
function owners(all: Member[]): { by: Actor; systemId: string | null }[] {
  const found = all
    .filter((member) => member.systemId)
    .map((member) => ({ by: { id: member.personId, name: member.name, role: member.role }, systemId: member.systemId }))
  return found.length ? found : [{ by: { id: 'zoe', name: 'Naam zoe', role: 'system-owner' }, systemId: 'alpha' }]
}

type Given = { by: Actor; systemId: string | null }
interface Shape {
  evidence: {
    giver: Given
    on: string
    asked: boolean
    revisions: {
      embargo: { day: string | null; circle: string[] } | null
      inspection: boolean
      judged: 'interpretable' | 'not-interpretable' | null
      asked: boolean
    }[]
  }[]
  requests: { on: string; asked: string | null; refusal: 'not-available' | 'inspection-refused' | null }[]
  findings: { on: string; versions: number; sent: number | null; replies: Given[] }[]
  ownerless: string[]
  reports: number
  verdicts: number
  notes: number
}

const auditor: Actor = { id: 'xan', name: 'Naam xan', role: 'auditor' }

function askedFrom(asked: string | null) {
  const standing = { askedOf: asked ? { personId: asked, name: `Naam ${asked}` } : null, due: '2026-02-01' }
  return { first: standing, ...standing }
}

function build(all: Member[], shape: Shape): RandomFile {
  const circle: RandomFile['circle'] = new Map()
  const requests = shape.requests.map(({ on, asked, refusal }, index): AuditFile['requests'][number] => ({
    ...askedFrom(asked),
    delegations: [],
    extensions: [],
    id: `q${index}`,
    number: index + 1,
    systemId: on,
    controlId: NORM,
    title: `Q-q${index}-`,
    why: 'Waarom',
    expected: [],
    questions: [{ id: 'vraag', text: 'Hoeveel?' }],
    sentBy: auditor,
    sentAt: at,
    refusals: refusal ? [{ id: `x${index}`, kind: refusal, reason: `X-q${index}-`, by: auditor, at }] : [],
  }))
  const evidence = shape.evidence.map((one, index): Evidence => {
    const id = `e${index}`
    const systemId = one.giver.systemId ?? one.on
    return {
      id,
      number: index + 1,
      systemId,
      requestId: one.asked ? (requests.find((request) => request.systemId === systemId)?.id ?? null) : null,
      title: `T-${id}-`,
      givenBy: one.giver.by,
      givenAt: at,
      withheld: null,
      revisions: one.revisions.map((revision, order) => {
        const revisionId = `${id}r${order + 1}`
        const holds = revision.embargo && revision.embargo.day !== '2026-01-01'
        circle.set(revisionId, holds ? new Set([...revision.embargo!.circle, one.giver.by.id]) : null)
        return revisionOf(id, revisionId, order + 1, one.giver.by, revision)
      }),
    }
  })
  const annotations = evidence
    .flatMap((item) => item.revisions)
    .map((revision, index): AuditFile['annotations'][number] => ({
      id: `a${index}`,
      number: index + 1,
      evidenceId: revision.evidenceId,
      revisionId: revision.id,
      anchor: { kind: 'whole' },
      text: `N-${revision.id}-`,
      bearings: [],
      by: auditor,
      at,
    }))
  const systems = SYSTEMS.map((id) => ({
    id,
    name: `Systeem ${id}`,
    kind: 'x',
    description: 'x',
    owner: shape.ownerless.includes(id) ? null : { organisation: 'D', function: 'h' },
    supplier: null,
    components: [],
    dependencies: [],
    digest: id,
  }))
  return {
    circle,
    file: {
      engagement: {
        id: 'engagement',
        title: 'Onderzoek',
        type: 'assurance-direct',
        legalBasis: { kind: 'self-regulation' },
        occasion: 'A',
        purpose: 'B',
        object: 'C',
        delimitation: 'D',
        questions: [{ id: 'v1', position: 1, text: 'Goed?' }],
        referenceDate: today,
        period: { from: '2026-01-01', to: today },
        client: 'E',
        distribution: [],
        openedBy: auditor,
        openedAt: at,
        sample: false,
        framework: { id: 'k', title: 'K', version: '1', source: '', digest: 'k' },
      },
      editions: [{ number: 1, framework: { id: 'k', title: 'K', version: '1', source: '', digest: 'k' }, by: auditor, at, upgrade: null }],
      declines: [],
      formerVerdicts: [],
      members: all,
      systems,
      requests,
      evidence,
      annotations,
      norms: SYSTEMS.map((systemId) => ({
        systemId,
        id: NORM,
        controlId: NORM,
        controlTitle: 'x',
        theme: 'technological',
        title: 'x',
        statement: 'x',
        criterion: 'x',
        aspects: ['design', 'operation'],
        applicability: { kind: 'applies' },
      })),
      verdicts: Array.from({ length: shape.verdicts }, (_, index): Verdict => ({
        id: `d${index}`,
        systemId: SYSTEMS[index % 2]!,
        normId: NORM,
        aspect: 'operation',
        version: index + 1,
        outcome: index % 2 ? { value: 'not-examined' } : { value: 'cannot-be-established', reason: 'not-received' },
        facts: `F-d${index}-`,
        basis: annotations.length ? [annotations[(index * 7) % annotations.length]!.id] : [],
        by: auditor,
        at,
        reviews: [{ id: `d${index}w`, outcome: 'approved' as const, note: `K-d${index}-`, by: auditor, outsideTeam: false, at }],
      })),
      findings: shape.findings.map((one, index) => findingOf(`f${index}`, index + 1, one)),
      answers: [{ id: 'w1', questionId: 'v1', text: 'A-w1-', by: auditor, at }],
      limitationNotes: Array.from({ length: shape.notes }, (_, index) => ({
        id: `n${index}`,
        systemId: null,
        text: `L-n${index}-`,
        by: auditor,
        at,
      })),
      managementResponses: [{ id: 'm1', text: 'M-m1-', by: auditor, at }],
      reports: Array.from({ length: shape.reports }, (_, index) => ({
        id: `p${index}`,
        kind: 'draft' as const,
        number: index + 1,
        sha256: `S-p${index}-`,
        pages: 1,
        size: 1,
        by: auditor,
        at,
      })),
    },
  }
}

function revisionOf(
  evidenceId: string,
  id: string,
  number: number,
  by: Actor,
  shape: Shape['evidence'][number]['revisions'][number],
): EvidenceRevision {
  const embargo = shape.embargo && {
    reason: `E-${id}-`,
    until: shape.embargo.day ? { kind: 'day' as const, day: shape.embargo.day } : { kind: 'decision' as const, decision: `B-${id}-` },
    circle: shape.embargo.circle,
  }
  return {
    id,
    evidenceId,
    number,
    digest: id,
    handedInBy: by,
    handedInAt: at,
    body: shape.inspection
      ? { kind: 'inspection', place: 'x', day: today, present: 'x', seen: `I-${id}-`, whyNoCopy: `I-${id}-`, sha256: null }
      : { kind: 'file', sha256: `H-${id}-`, name: `H-${id}-.csv`, size: 1, mediaType: 'text/csv' },
    context: {
      what: `W-${id}-`,
      origin: '',
      covers: null,
      completeness: 'x',
      people: { madeBy: 'x', collectedBy: 'x', approvedBy: '' },
      shows: { text: 'x', norms: [], notShown: `W-${id}-` },
      readingGuide: 'x',
      deviations: 'x',
      edited: 'x',
      answers: {},
      handling: { classification: 'internal', copyMayBeKept: true, embargo, wooGround: null },
    },
    judgements: shape.judged
      ? [{ id: `${id}j`, revisionId: id, verdict: shape.judged, reason: `J-${id}-`, fields: [], normIds: [], by: auditor, at }]
      : [],
    clarifications: shape.asked
      ? [
          {
            id: `${id}c`,
            revisionId: id,
            field: null,
            follows: null,
            question: `C-${id}-`,
            due: today,
            askedBy: auditor,
            askedAt: at,
            answers: [],
          },
        ]
      : [],
  }
}

function findingOf(id: string, number: number, shape: Shape['findings'][number]): Finding {
  const versions = Array.from({ length: shape.versions }, (_, index) => ({
    id: `${id}v${index}`,
    findingId: id,
    version: index + 1,
    title: `V-${id}v${index}-`,
    condition: 'x',
    criterion: 'x',
    cause: 'x',
    effect: 'x',
    recommendation: 'x',
    basis: ['a0'],
    by: auditor,
    at,
    reviews: [{ id: `${id}w${index}`, outcome: 'approved' as const, note: `O-${id}v${index}-`, by: auditor, outsideTeam: false, at }],
  }))
  const sent = shape.sent === null ? null : versions[shape.sent % versions.length]!
  return {
    id,
    number,
    systemId: shape.on,
    normIds: [NORM],
    versions,
    sentForReply: sent && { versionId: sent.id, by: auditor, at, due: today },
    replies: sent
      ? shape.replies
          .filter((reply) => reply.systemId === shape.on)
          .map((reply, index) => ({
            id: `${id}y${index}`,
            findingId: id,
            versionId: sent.id,
            stance: 'agrees' as const,
            text: `R-${id}-${reply.by.id}.${reply.by.role}-`,
            by: reply.by,
            at,
          }))
      : [],
  }
}
