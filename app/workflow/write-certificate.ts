import type { AuditFile } from '../domain/audit-file'
import { evidenceNumber, latestRevision, underEmbargo } from '../domain/evidence'
import type { Given } from '../domain/given'
import type { Day, Id } from '../domain/values'
import { composeCertificate, type Received } from '../report/compose/compose-certificate'
import { drawReport } from '../report/draw-report'
import { en } from '../text/en'
import type { Language } from '../text/format'
import { nl } from '../text/nl'

/** Who asks for a certificate, and when: under embargo only the giver gets its words. */
interface Asker {
  personId: Id
  today: Day
  language: Language
}

/** The certificate of receipt of what was given in one go. Nothing is kept: it is made anew each time, and comes out the same. */
export async function writeCertificate(
  given: [Given, ...Given[]],
  file: Pick<AuditFile, 'engagement' | 'systems' | 'requests'>,
  { personId, today, language }: Asker,
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const receivedOf = ({ evidence, revision }: Given): Received => {
    const last = latestRevision(evidence) ?? revision
    const embargoed = [last, revision].some((one) => underEmbargo(one, today) && one.handedInBy.id !== personId)
    return { evidence, revision, embargoed }
  }
  const [first, ...others] = given
  const document = composeCertificate([receivedOf(first), ...others.map(receivedOf)], file, language)
  const { fileName } = (language === 'en' ? en : nl).custody.certificate
  const last = others.length > 0 ? `-${evidenceNumber(others.at(-1)!.evidence)}` : `-${first.revision.number}`
  return { name: `${fileName}-${evidenceNumber(first.evidence)}${last}.pdf`, type: 'application/pdf', bytes: await drawReport(document) }
}
