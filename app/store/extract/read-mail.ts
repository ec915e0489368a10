import PostalMime, { type Address, type Attachment } from 'postal-mime'
import type { ExtractedFacts } from '../../domain/extraction'
import { dayOf } from '../../domain/calendar'
import { saidIn } from './facts'
import { HtmlText } from './read-html'
import { Gathering, type Passages } from './passages'
import { broken } from './unreadable'

/** What hangs on a message, to be read as a file of its own. */
export interface Hanging {
  name: string
  bytes: Uint8Array
}

/** A message (RFC 5322, MIME): its head, its text, and what hangs on it. */
export async function readMail(bytes: Buffer, passages: Passages): Promise<{ facts: ExtractedFacts; hanging: Hanging[] }> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, attachmentEncoding: 'arraybuffer' }).catch(() => {
    throw broken()
  })
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'lines', first, last }))
  let number = 0
  const add = (line: string) => gathering.add((number += 1), line)
  const [from, to, cc] = [nameOf(mail.from), namesOf(mail.to), namesOf(mail.cc)]
  for (const line of [from, to, cc, mail.subject ?? '']) add(line)
  for (const line of bodyLines(mail.text, mail.html)) add(line)
  for (const attachment of mail.attachments) add(attachment.filename ?? '')
  gathering.end()
  return {
    facts: {
      from: saidIn(from),
      subject: saidIn(mail.subject),
      title: saidIn(mail.subject),
      author: saidIn(from),
      createdOn: sentOn(mail.date),
    },
    hanging: mail.attachments.map((attachment) => ({ name: attachment.filename ?? '', bytes: bytesOf(attachment) })),
  }
}

function bodyLines(text: string | undefined, html: string | undefined): string[] {
  if (text?.trim()) return text.split(/\r\n|\r|\n/)
  const paragraphs: string[] = []
  const reader = new HtmlText((paragraph) => paragraphs.push(paragraph))
  reader.write(html ?? '')
  reader.end()
  return paragraphs
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return new Uint8Array(content)
}

const namesOf = (addresses: Address[] | undefined) => (addresses ?? []).slice(0, 100).map(nameOf).join(', ')
const nameOf = (address: Address | undefined) => [address?.name, address?.address].filter(Boolean).join(' ')

function sentOn(date: string | undefined) {
  const moment = new Date(date ?? '')
  return Number.isNaN(moment.getTime()) ? undefined : dayOf(moment.toISOString())
}
