import { createHash } from 'node:crypto'
import type { AuditFile } from '../../app/domain/audit-file'
import type { Aspect } from '../../app/domain/catalogue'
import type { EngagementType } from '../../app/domain/engagement'
import type { Evidence, EvidenceRevision } from '../../app/domain/evidence'
import type { EvidenceContext } from '../../app/domain/evidence-context'
import type { Norm } from '../../app/domain/norm'
import type { Actor } from '../../app/domain/person'
import type { Verdict, VerdictOutcome } from '../../app/domain/verdict'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = '2026-03-02T09:00:00.000Z'

export const noor: Actor = { id: 'noor', name: 'Noor Vermeer', role: 'auditor' }
const sem: Actor = { id: 'sem', name: 'Sem Dijkhuis', role: 'reviewer' }
const bas: Actor = { id: 'bas', name: 'Bas Okkerse', role: 'system-owner' }
const mila: Actor = { id: 'mila', name: 'Mila Terpstra', role: 'management' }

/** An audit file with one of everything that a report tells: small, and the same at every call. */
export function sampleFile(type: EngagementType = 'assurance-direct', change: (file: AuditFile) => void = () => undefined): AuditFile {
  const file: AuditFile = {
    engagement: {
      id: 'e1a2b3c4-0000-4000-8000-000000000001',
      title: 'Onderzoek laptops voor het strafdossier',
      type,
      legalBasis: { kind: 'self-regulation' },
      occasion: 'Op 23 januari 2026 bleek dat een instelling van 110 laptops de toegang tot internet mogelijk niet volledig afsloot.',
      purpose: 'Inzicht geven in de beheersing van de laptops waarop gedetineerden hun strafdossier lezen.',
      object: 'De 500 losstaande laptops en hun beheer.',
      delimitation: 'Het netwerk van de inrichtingen valt buiten het onderzoek.',
      questions: [
        { id: 'q1', position: 1, text: 'Welke maatregelen sluiten toegang tot internet uit?' },
        { id: 'q2', position: 2, text: 'Hoe is vastgesteld welke laptops de afwijkende instelling hadden?' },
      ],
      referenceDate: '2026-01-31',
      period: { from: '2025-10-01', to: '2026-01-31' },
      client: 'Directeur Bedrijfsvoering, Dienst Justitiële Inrichtingen',
      distribution: ['Dienst Justitiële Inrichtingen', 'Auditdienst Rijk'],
      openedBy: noor,
      openedAt: at,
      sample: true,
      framework: { id: 'bio2-1.3', title: 'BIO2', version: '1.3', source: 'https://www.bio-overheid.nl/bio2', digest: sha('bio2') },
    },
    editions: [
      {
        number: 1,
        framework: { id: 'bio2-1.3', title: 'BIO2', version: '1.3', source: 'https://www.bio-overheid.nl/bio2', digest: sha('bio2') },
        by: noor,
        at,
        upgrade: null,
      },
    ],
    declines: [],
    formerVerdicts: [],
    members: [],
    systems: [
      {
        id: 'laptops',
        name: 'Laptops voor het strafdossier',
        kind: 'Beheerde apparaten',
        description: 'Vijfhonderd losstaande laptops.',
        owner: { organisation: 'Dienst Justitiële Inrichtingen', function: 'Hoofd Laptopbeheer' },
        supplier: null,
        components: [],
        dependencies: [],
        digest: sha('laptops'),
      },
      {
        id: 'berichten',
        name: 'Berichtendienst',
        kind: 'Dienst van een leverancier',
        description: 'Berichten aan gedetineerden.',
        owner: null,
        supplier: { organisation: 'Celpost B.V. (fictief)', function: 'Beheer' },
        components: [],
        dependencies: [],
        digest: sha('berichten'),
      },
    ],
    norms: [
      norm('laptops', '5.09.01', 'Register van bedrijfsmiddelen', 'organisational'),
      norm('laptops', '8.09', 'Configuratiebeheer', 'technological'),
      {
        ...norm('laptops', '8.20', 'Netwerkbeveiliging', 'technological'),
        applicability: { kind: 'not-applicable', reason: 'De laptops hebben geen netwerk.', reference: 'VvT 4' },
      },
      norm('berichten', '5.20', 'Afspraken met leveranciers', 'organisational'),
    ],
    requests: [
      request(1, 'laptops', 'Laptopregister', []),
      request(2, 'laptops', 'Inspectieverslag', [
        { id: 'r1', kind: 'inspection-refused', reason: 'Het verslag is vertrouwelijk.', by: bas, at },
      ]),
      request(3, 'berichten', 'Overeenkomst', []),
    ],
    evidence: [
      evidence(1, 'laptops', 'Laptopregister met wifi-instelling', 'request-1', {
        shows: { text: 'De instelling.', norms: [], notShown: 'Of internet ook is gebruikt.' },
      }),
      evidence(2, 'laptops', 'Schermafdruk van het beheer', null, { origin: '' }),
      evidence(3, 'laptops', 'Geheim onderzoeksrapport', null, {
        handling: {
          classification: 'departmental-confidential',
          copyMayBeKept: false,
          embargo: { reason: 'Lopend strafrechtelijk onderzoek', until: { kind: 'decision', decision: 'besluit' }, circle: [] },
          wooGround: '5.1.2.c',
        },
      }),
      evidence(4, 'berichten', 'Rapportage berichtvolumes', null, {}, 'not-interpretable'),
    ],
    annotations: [1, 2, 3].map((number) => ({
      id: `a${number}`,
      number,
      evidenceId: `evidence-${number}`,
      revisionId: `evidence-${number}-1`,
      anchor: { kind: 'whole' },
      text: 'Rij 4 tot en met 113',
      bearings: [],
      by: noor,
      at,
    })),
    verdicts: [
      verdict('laptops', '5.09.01', 'design', { value: 'met' }, 'Het register noemt 500 serienummers.', ['a1']),
      verdict('laptops', '5.09.01', 'existence', { value: 'partly-met' }, 'Twaalf laptops stonden op een andere locatie.', ['a1', 'a2']),
      verdict('laptops', '8.09', 'design', { value: 'not-met' }, 'De basisinstelling noemt de draadloze kaart niet.', ['a1']),
      verdict('laptops', '8.09', 'existence', { value: 'cannot-be-established', reason: 'inspection-refused' }, '', []),
      verdict('laptops', '8.09', 'operation', { value: 'not-examined' }, '', []),
      verdict('berichten', '5.20', 'design', { value: 'cannot-be-established', reason: 'not-received' }, '', []),
      verdict('berichten', '5.20', 'existence', { value: 'no-occurrence' }, '', ['a3']),
    ],
    findings: [
      {
        id: 'f1',
        number: 1,
        systemId: 'laptops',
        normIds: ['8.09'],
        sentForReply: { versionId: 'f1-1', by: noor, at, due: '2026-03-16' },
        versions: [
          {
            id: 'f1-1',
            findingId: 'f1',
            version: 1,
            title: 'Draadloze kaart niet uitgeschakeld',
            condition: 'Bij 110 laptops stond de draadloze kaart aan.',
            criterion: 'De basisinstelling sluit toegang tot internet uit.',
            cause: 'De nieuwe image is niet vergeleken met de oude.',
            effect: 'Toegang tot internet was mogelijk.',
            recommendation: 'Vergelijk elke image voor uitgifte.',
            basis: ['a1'],
            by: noor,
            at,
            reviews: [{ id: 'rv1', outcome: 'approved', note: '', by: sem, outsideTeam: true, at }],
          },
        ],
        replies: [
          {
            id: 'rp1',
            findingId: 'f1',
            versionId: 'f1-1',
            stance: 'agrees',
            text: 'Wij herkennen het feit.\n\nDe image is hersteld.',
            by: bas,
            at,
          },
        ],
      },
    ],
    answers: [
      { id: 'an1', questionId: 'q1', text: 'De toegang is in de basisinstelling uitgesloten, behalve bij 110 laptops.', by: noor, at },
    ],
    limitationNotes: [{ id: 'n1', systemId: null, text: 'De telling op locatie is niet bijgewoond', by: noor, at }],
    managementResponses: [{ id: 'm1', text: 'Wij danken de onderzoekers.\n\nDe maatregelen zijn op 24 januari genomen.', by: mila, at }],
    reports: [],
  }
  change(file)
  return file
}

function norm(systemId: string, id: string, title: string, theme: Norm['theme']): Norm {
  return {
    systemId,
    id,
    controlId: id.slice(0, 4),
    controlTitle: title,
    theme,
    title,
    statement: `${title} is ingericht.`,
    criterion: `${title} is ingericht en wordt elk kwartaal vergeleken.`,
    aspects: ['design', 'existence', 'operation'],
    applicability: { kind: 'applies' },
  }
}

function request(
  number: number,
  systemId: string,
  title: string,
  refusals: AuditFile['requests'][number]['refusals'],
): AuditFile['requests'][number] {
  return {
    id: `request-${number}`,
    number,
    systemId,
    controlId: '8.09',
    title,
    why: 'Om de norm te toetsen.',
    expected: [],
    questions: [{ id: 'bron', text: 'Uit welk systeem komt het register?' }],
    askedOf: { personId: 'bas', name: 'Bas Okkerse' },
    due: '2026-02-16',
    first: { askedOf: { personId: 'bas', name: 'Bas Okkerse' }, due: '2026-02-16' },
    delegations: [],
    extensions: [],
    sentBy: noor,
    sentAt: at,
    refusals,
  }
}

function evidence(
  number: number,
  systemId: string,
  title: string,
  requestId: string | null,
  context: Partial<EvidenceContext>,
  judged: 'interpretable' | 'not-interpretable' = 'interpretable',
): Evidence {
  const id = `evidence-${number}`
  const revision: EvidenceRevision = {
    id: `${id}-1`,
    evidenceId: id,
    number: 1,
    digest: sha(id),
    handedInBy: bas,
    handedInAt: at,
    clarifications: [],
    body: { kind: 'file', sha256: sha(title), name: 'register.csv', size: 1000, mediaType: 'text/csv' },
    context: {
      what: 'Register',
      origin: 'Export',
      covers: { kind: 'day', day: '2026-01-31' },
      completeness: '500 van 500',
      people: { madeBy: 'Beheer', collectedBy: 'Beheer', approvedBy: 'Hoofd' },
      shows: { text: 'De instelling', norms: [], notShown: 'Niets' },
      readingGuide: 'Kolom F',
      deviations: 'Geen',
      edited: 'Nee',
      answers: { bron: 'Het beheersysteem' },
      handling: { classification: 'internal', copyMayBeKept: true, embargo: null, wooGround: null },
      ...context,
    },
    judgements: [
      {
        id: `${id}-j`,
        revisionId: `${id}-1`,
        verdict: judged,
        reason: judged === 'interpretable' ? '' : 'De herkomst ontbreekt.',
        fields: judged === 'interpretable' ? [] : [{ field: 'origin', stance: { kind: 'disputed', reason: 'missing', words: '' } }],
        normIds: [],
        by: noor,
        at,
      },
    ],
  }
  return { id, number, systemId, requestId, title, givenBy: bas, givenAt: at, revisions: [revision], withheld: null }
}

function verdict(systemId: string, normId: string, aspect: Aspect, outcome: VerdictOutcome, facts: string, basis: string[]): Verdict {
  const id = `${systemId}-${normId}-${aspect}`
  return {
    id,
    systemId,
    normId,
    aspect,
    version: 1,
    outcome,
    facts,
    basis,
    by: noor,
    at,
    reviews: [{ id: `${id}-r`, outcome: 'approved', note: '', by: sem, outsideTeam: false, at }],
  }
}
