import { sql } from 'drizzle-orm'
import * as t from '../../../drizzle/schema'
import type { AuditFile } from '../../../app/domain/audit-file'
import type { Actor } from '../../../app/domain/person'
import type { Db } from '../../../app/store/database.server'

const signed = (by: Actor, at: string) => ({ byId: by.id, byName: by.name, byRole: by.role, at: new Date(at) })

/** The rows of an audit file as they stand, past every rule: a random file need not have come about by steps. */
export async function keepFile(db: Db, file: AuditFile): Promise<void> {
  const engagementId = file.engagement.id
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    const { questions: _, framework, period, openedBy, openedAt, sample: __, ...engagement } = file.engagement
    await tx
      .insert(t.engagements)
      .values({
        ...engagement,
        periodFrom: period.from,
        periodTo: period.to,
        frameworkDigest: framework.digest,
        ...signed(openedBy, openedAt),
      })
    for (const [index, member] of file.members.entries())
      await tx
        .insert(t.members)
        .values({
          ...member,
          id: `${engagementId}-${index}`,
          engagementId,
          addedAt: new Date(member.addedAt),
          endedAt: member.endedAt === null ? null : new Date(member.endedAt),
        })
    for (const item of file.evidence) {
      const { id, number, systemId, title, givenBy, givenAt } = item
      await tx.insert(t.evidence).values({ id, engagementId, number, systemId, title, ...signed(givenBy, givenAt) })
      for (const { context, digest, ...revision } of item.revisions) {
        await tx.insert(t.evidenceContexts).values({ revisionId: revision.id, engagementId, digest, context })
        await tx
          .insert(t.evidenceRevisions)
          .values({ ...revision, engagementId, digest, ...signed(revision.handedInBy, revision.handedInAt) })
      }
    }
    for (const { by, at, ...annotation } of file.annotations)
      await tx.insert(t.annotations).values({ ...annotation, engagementId, ...signed(by, at) })
    for (const { versions, sentForReply, ...finding } of file.findings) {
      await tx.insert(t.findings).values({ ...finding, engagementId })
      for (const { basis, by, at, ...version } of versions) {
        await tx.insert(t.findingVersions).values({ ...version, engagementId, ...signed(by, at) })
        for (const annotationId of basis) await tx.insert(t.findingBasis).values({ engagementId, versionId: version.id, annotationId })
      }
      if (sentForReply) {
        const { by, at, ...sent } = sentForReply
        await tx.insert(t.findingDispatches).values({ ...sent, findingId: finding.id, engagementId, ...signed(by, at) })
      }
    }
  })
}
