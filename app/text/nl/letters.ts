import type { Notice, NoticeSubject } from '../../domain/notice'
import { formatIn } from '../format'

const format = formatIn('nl')

/** One letter with everything that is new or pressing: what, by when, and where. No word of evidence stands in it. */
export function writeLetter(name: string, notices: Notice[], origin: string | null): { subject: string; text: string } {
  const count = notices.length
  const late = notices.some((notice) => notice.occasion === 'late')
  const lines = notices.map((notice) => [`- ${sentence(notice)}`, ...address(notice.subject, origin)].join('\n'))
  return {
    subject: `Duiding: ${count === 1 ? 'één punt vraagt' : `${count} punten vragen`} uw aandacht${late ? ', termijn voorbij' : ''}`,
    text: [
      `Beste ${name},`,
      `In de opdracht “${notices[0]!.engagement}” vraagt dit uw aandacht:`,
      ...lines,
      origin ? `Alles wat op u wacht, staat op ${origin}/` : 'Alles wat op u wacht, staat in Duiding onder Mijn werk.',
      'Dit bericht is automatisch verstuurd. Bewijs staat er nooit in; antwoorden op dit bericht leest niemand.',
    ].join('\n\n'),
  }
}

function sentence({ subject, occasion, due }: Notice): string {
  const when =
    due === null
      ? ''
      : occasion === 'late'
        ? ` De termijn liep tot ${format.day(due)} en is voorbij.`
        : ` Graag uiterlijk ${format.day(due)}.`
  switch (subject.kind) {
    case 'request':
      return `${occasion === 'new' ? 'Nieuw: i' : 'I'}nformatieverzoek ${subject.number}, ${subject.title}.${when}`
    case 'clarification':
      return `${occasion === 'new' ? 'Nieuw: e' : 'E'}en vraag van de auditor over bewijsstuk ${subject.number}.${when}`
    case 'evidence':
      return `De auditor kan bewijsstuk ${subject.number} nog niet gebruiken. In Duiding staat waarom, en wat nodig is.`
    case 'finding':
      return `${occasion === 'new' ? 'Nieuw: b' : 'B'}evinding ${subject.number} ligt voor uw reactie klaar.${when}`
    case 'extension':
      return extension(subject, due)
  }
}

function extension(subject: Extract<NoticeSubject, { kind: 'extension' }>, due: string | null): string {
  const day = due === null ? '' : format.day(due)
  switch (subject.outcome) {
    case 'asked':
      return `Voor verzoek ${subject.number} wordt uitstel gevraagd. Tot u beslist, blijft ${day} gelden.`
    case 'granted':
      return `U kreeg uitstel voor verzoek ${subject.number}: nu geldt ${day}.`
    case 'declined':
      return `U kreeg geen uitstel voor verzoek ${subject.number}: ${day} blijft gelden.`
  }
}

function address(subject: NoticeSubject, origin: string | null): string[] {
  if (!origin) return []
  const path =
    'requestId' in subject
      ? `/requests/${subject.requestId}`
      : 'findingId' in subject
        ? `/findings/${subject.findingId}`
        : `/evidence/${subject.evidenceId}`
  return [`  ${origin}${path}`]
}
