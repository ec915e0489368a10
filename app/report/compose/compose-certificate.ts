import { canonicalJson } from '../../domain/canonical'
import type { AuditFile } from '../../domain/audit-file'
import { evidenceNumber, type Evidence, type EvidenceRevision } from '../../domain/evidence'
import { missingIn } from '../../domain/evidence-context'
import { requestNumber } from '../../domain/evidence-request'
import { custodyText as english } from '../../text/en/custody'
import { evidenceText as englishEvidence } from '../../text/en/evidence'
import { nounsText as englishNouns } from '../../text/en/nouns'
import { reportText as englishReport } from '../../text/en/report'
import { formatIn, type Language } from '../../text/format'
import { custodyText as dutch } from '../../text/nl/custody'
import { evidenceText as dutchEvidence } from '../../text/nl/evidence'
import { nounsText as dutchNouns } from '../../text/nl/nouns'
import { reportText as dutchReport } from '../../text/nl/report'
import { mono, plain, type Attachment, type Block, type Fact, type ReportDocument, type Text } from '../blocks'

/** What was received in one go: each with the revision that it became. */
export interface Received {
  evidence: Evidence
  revision: EvidenceRevision
  /** Under embargo for the reader of this certificate: numbers and digests, no words. */
  embargoed: boolean
}

const words = {
  nl: { ...dutch.certificate, evidence: dutchEvidence, nouns: dutchNouns, house: dutchReport },
  en: { ...english.certificate, evidence: englishEvidence, nouns: englishNouns, house: englishReport },
}
type Words = (typeof words)['nl']

/**
 * Ontvangstbewijs: what was received from whom and when, with the digests by which anybody can check it later. It knows no
 * time but that of the receipt, so the same receipt always gives the same bytes.
 */
export function composeCertificate(
  received: [Received, ...Received[]],
  file: Pick<AuditFile, 'engagement' | 'systems' | 'requests'>,
  language: Language,
): ReportDocument {
  const text: Words = words[language]
  const format = formatIn(language)
  const [first] = received
  const { engagement } = file
  const numbers = received.map(({ evidence }) => evidenceNumber(evidence))
  const title = text.titleOf(numbers.length > 2 ? `${numbers[0]} – ${numbers.at(-1)}` : numbers.join(', '))
  const system = file.systems.find((one) => one.id === first.evidence.systemId)?.name ?? first.evidence.systemId
  const request = file.requests.find((one) => one.id === first.evidence.requestId)
  const at = first.revision.handedInAt
  return {
    language,
    title,
    author: text.house.organisation,
    subject: engagement.title,
    key: `certificate/${language}/${received.map(({ revision, embargoed }) => `${revision.id}:${embargoed}`).join(',')}`,
    at,
    running: {
      left: title,
      right: engagement.sample ? text.house.sample.running : text.house.organisation,
      footer: text.footer(engagement.title),
      page: text.house.page,
    },
    cover: {
      organisation: text.house.organisation,
      kind: text.kind,
      title: received.length === 1 ? itemTitle(first, text) : text.several(received.length),
      subtitle: engagement.title,
      notices: [text.notice, ...(engagement.sample ? [text.house.sample.notice] : [])],
      facts: [
        { label: text.engagement, value: engagement.title },
        { label: text.system, value: system },
        ...(request ? [{ label: text.request, value: `${requestNumber(request)} ${request.title}` }] : []),
        { label: text.from, value: `${first.revision.handedInBy.name}, ${text.nouns.roles[first.revision.handedInBy.role]}` },
        { label: text.at, value: text.atValue(format.moment(at)) },
        { label: text.count, value: format.number(received.length) },
      ],
    },
    blocks: [
      { kind: 'heading', level: 1, id: 'received', number: '1', text: text.received },
      ...received.flatMap((one) => ofItem(one, request?.questions ?? [], text, language)),
      { kind: 'heading', level: 1, id: 'check', number: '2', text: text.check, runsOn: true },
      ...howToCheck(received, text),
    ],
    attachments: received.flatMap((one) => (one.embargoed ? [] : [frozenData(one, text)])),
  }
}

const itemTitle = ({ evidence, embargoed }: Received, text: Words): string =>
  text.item(evidenceNumber(evidence), embargoed ? `(${text.embargoed})` : evidence.title)

function ofItem(one: Received, questions: { id: string; text: string }[], text: Words, language: Language): Block[] {
  const { revision, embargoed } = one
  const fact = (label: string, value: Text): Fact => ({ label, value })
  return [
    { kind: 'heading', level: 2, id: `item-${one.evidence.number}-${revision.number}`, text: itemTitle(one, text) },
    ...(embargoed ? [{ kind: 'paragraph', size: 'small', text: text.embargoedWords } as const] : []),
    {
      kind: 'facts',
      rows: [
        fact(text.revision, String(revision.number)),
        fact(text.form, text.forms[revision.body.kind]),
        ...ofBody(one, text, language),
        fact(text.digest, [mono(revision.digest)]),
        fact(text.classification, text.evidence.classifications[revision.context.handling.classification]),
        fact(text.completeness, completeness(revision, questions, text, language)),
      ],
    },
  ]
}

function ofBody({ revision: { body }, embargoed }: Received, text: Words, language: Language): Fact[] {
  const format = formatIn(language)
  if (body.kind === 'file')
    return [
      ...(embargoed ? [] : [{ label: text.name, value: body.name }]),
      { label: text.size, value: format.bytes(body.size) },
      { label: text.sha256, value: [mono(body.sha256)] },
    ]
  return [
    ...(embargoed ? [] : [{ label: text.place, value: `${body.place}, ${format.day(body.day)}` }]),
    ...(body.sha256 ? [{ label: text.ownHash, value: [mono(body.sha256)] }] : []),
  ]
}

function completeness({ context }: EvidenceRevision, questions: { id: string; text: string }[], text: Words, language: Language): string {
  const asked = new Map(questions.map((question) => [`question:${question.id}`, question.text]))
  const missing = missingIn(
    context,
    questions.map((question) => question.id),
  )
  if (missing.length === 0) return text.complete
  const names = missing.map((part) => (asked.has(part) ? text.question(asked.get(part)!) : lowered(text.evidence.fields, part)))
  return text.missing(missing.length, formatIn(language).list(names))
}

/** The name of a field within a sentence. */
function lowered(fields: Record<string, string>, part: string): string {
  const name = fields[part] ?? part
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function howToCheck(received: Received[], text: Words): Block[] {
  return [
    ...(received.some(({ revision }) => revision.body.sha256) ? checkFile(text) : []),
    { kind: 'paragraph', text: received.every((one) => one.embargoed) ? text.checkDigestEmbargo : text.checkDigest },
    { kind: 'paragraph', text: text.checkKept },
  ]
}

const checkFile = (text: Words): Block[] => [
  { kind: 'paragraph', text: text.checkFile },
  {
    kind: 'list',
    items: [
      { text: [plain(text.checkLinux), mono(`sha256sum ${text.placeholder}`)] },
      { text: [plain(text.checkMac), mono(`shasum -a 256 ${text.placeholder}`)] },
      { text: [plain(text.checkWindows), mono(`Get-FileHash ${text.placeholder}`)] },
    ],
  },
]

/** The very bytes of which the digest of a revision is the SHA-256. */
function frozenData({ evidence, revision }: Received, text: Words): Attachment {
  const number = evidenceNumber(evidence)
  return {
    name: text.attachmentName(number, revision.number),
    type: 'application/json',
    description: text.attachment(number, revision.number),
    bytes: new TextEncoder().encode(canonicalJson({ body: revision.body, context: revision.context })),
  }
}
