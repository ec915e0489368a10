import { deskFor, type DeskContext } from '../desk.server'
import { evidenceNumber, judgementOf, type EvidenceRevision } from '../domain/evidence'
import { requestNumber } from '../domain/evidence-request'
import { refuse } from '../domain/refusal'
import { stateOf as requestStateOf } from '../domain/request-overview'
import { stateOf as scanStateOf } from '../domain/scan'
import { tryCounted } from '../store/sessions.server'
import { openToken } from '../store/tokens.server'
import type { EvidenceList, RequestList } from './wire'

/** A program that came with a token: all that it may see and do, about one system in one engagement. */
export type Program = Awaited<ReturnType<typeof openProgram>>

/** @throws Refusal without a token that opens this */
export async function openProgram(request: Request, { stores, address }: DeskContext, language: 'nl' | 'en') {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!given) refuse({ kind: 'token-refused', why: 'missing' })
  const now = stores.now()
  const { person, token } = await tryCounted(stores.db, 'token', address, now, () => openToken(stores.db, given, now))
  const { engagementId, systemId } = token
  const desk = deskFor(stores, person)

  return {
    language,

    async requests(): Promise<RequestList> {
      const { file } = await desk.openFile(engagementId)
      const answered = new Set(file.evidence.map((one) => one.requestId))
      return {
        engagement: { id: engagementId, title: file.engagement.title },
        system: systemId,
        requests: file.requests
          .filter((one) => one.systemId === systemId && !one.lapsed)
          .map((one) => ({
            number: requestNumber(one),
            control: one.controlId,
            title: one.title,
            why: one.why,
            due: one.due,
            state: requestStateOf(one, answered, desk.today),
            expected: one.expected.map(({ title, aspects }) => ({ title, aspects })),
            questions: one.questions.map(({ id, text, example }) => ({ id, text, ...(example === undefined ? {} : { example }) })),
            evidence: file.evidence.filter((item) => item.requestId === one.id).map(evidenceNumber),
          })),
      }
    },

    async evidence(): Promise<EvidenceList> {
      const { file } = await desk.openFile(engagementId)
      const numbers = new Map(file.requests.map((one) => [one.id, requestNumber(one)]))
      return {
        engagement: { id: engagementId, title: file.engagement.title },
        system: systemId,
        evidence: file.evidence
          .filter((item) => item.systemId === systemId && !item.withheld)
          .map((item) => ({
            number: evidenceNumber(item),
            title: item.title,
            request: numbers.get(item.requestId ?? '') ?? null,
            revisions: item.revisions.map(revisionOf),
          })),
      }
    },

    keepPack: (bytes: AsyncIterable<Uint8Array>, fileName: string) => desk.keepPack(engagementId, systemId, bytes, fileName),
    checkPack: (received: Parameters<typeof desk.viewPack>[2]) => desk.viewPack(engagementId, systemId, received),
    handInPack: (received: Parameters<typeof desk.viewPack>[2]) => desk.handInPack(engagementId, systemId, received),
  }
}

function revisionOf(revision: EvidenceRevision): EvidenceList['evidence'][number]['revisions'][number] {
  const { body } = revision
  return {
    number: revision.number,
    handedInAt: revision.handedInAt,
    digest: revision.digest,
    file: body.kind === 'file' ? { name: body.name, size: body.size, sha256: body.sha256, mediaType: body.mediaType } : null,
    scan: body.kind === 'file' ? scanStateOf(revision).kind : null,
    judgement: judgementOf(revision),
    reason: revision.judgements.at(-1)?.reason ?? null,
    openQuestions: revision.clarifications.filter((one) => one.answers.length === 0).map(({ question, due }) => ({ question, due })),
  }
}
