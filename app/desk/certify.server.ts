import { checkCopy } from '../domain/copying'
import type { Given } from '../domain/given'
import type { OpenedFile } from '../domain/opened-file'
import { recordCustody } from '../workflow/record-custody'
import { writeCertificate } from '../workflow/write-certificate'
import type { Opening } from './opening.server'

/** A certificate takes along what stands in evidence: the rules of a copy hold for it, and it is recorded. */
export async function certify(
  { stores, person, today, language }: Opening,
  { file, part }: Pick<OpenedFile, 'file' | 'part'>,
  given: Given[],
) {
  for (const { evidence, revision } of given) {
    checkCopy(part, evidence, revision)
    await recordCustody(stores, person, part, 'export-evidence', { engagementId: file.engagement.id, evidence, revision })
  }
  return writeCertificate(given as [Given, ...Given[]], file, { personId: person.id, today, language })
}
