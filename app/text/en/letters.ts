import type { Notice, NoticeSubject } from '../../domain/notice'
import { formatIn } from '../format'

const format = formatIn('en')

/** One letter with everything that is new or pressing: what, by when, and where. No word of evidence stands in it. */
export function writeLetter(name: string, notices: Notice[], origin: string | null): { subject: string; text: string } {
  const count = notices.length
  const late = notices.some((notice) => notice.occasion === 'late')
  const lines = notices.map((notice) => [`- ${sentence(notice)}`, ...address(notice.subject, origin)].join('\n'))
  return {
    subject: `Duiding: ${count === 1 ? 'one thing needs' : `${count} things need`} your attention${late ? ', overdue' : ''}`,
    text: [
      `Dear ${name},`,
      `In the engagement “${notices[0]!.engagement}” this needs your attention:`,
      ...lines,
      origin ? `All that waits for you is at ${origin}/` : 'All that waits for you is in Duiding, under My work.',
      'This message was sent automatically. It never holds evidence; nobody reads answers to it.',
    ].join('\n\n'),
  }
}

function sentence({ subject, occasion, due }: Notice): string {
  const when = due === null ? '' : occasion === 'late' ? ` It was due on ${format.day(due)}.` : ` Please answer by ${format.day(due)}.`
  switch (subject.kind) {
    case 'request':
      return `${occasion === 'new' ? 'New: e' : 'E'}vidence request ${subject.number}, ${subject.title}.${when}`
    case 'clarification':
      return `${occasion === 'new' ? 'New: a' : 'A'} question of the auditor about evidence ${subject.number}.${when}`
    case 'evidence':
      return `The auditor cannot use evidence ${subject.number} yet. Duiding tells why, and what is needed.`
    case 'finding':
      return `${occasion === 'new' ? 'New: f' : 'F'}inding ${subject.number} is ready for your reply.${when}`
    case 'extension':
      return extension(subject, due)
  }
}

function extension(subject: Extract<NoticeSubject, { kind: 'extension' }>, due: string | null): string {
  const day = due === null ? '' : format.day(due)
  switch (subject.outcome) {
    case 'asked':
      return `More time is asked for request ${subject.number}. Until you decide, ${day} stands.`
    case 'granted':
      return `You got more time for request ${subject.number}: ${day} counts now.`
    case 'declined':
      return `You got no more time for request ${subject.number}: ${day} stands.`
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
