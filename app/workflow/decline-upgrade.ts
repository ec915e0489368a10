import { z } from 'zod'
import { checkUpgrade } from '../domain/upgrade-rules'
import { insertUpgradeDecline } from '../store/upgrades.server'
import { id, paragraph } from './input'
import { audits, openFile, step } from './step'

/** Records that the engagement stays with the version that it has, and why. The upgrade stays possible. */
export const declineUpgrade = step({
  name: 'decline-upgrade',
  input: z.object({ engagementId: id, frameworkId: id, reason: paragraph }),
  async run(work, { engagementId, frameworkId, reason }) {
    const { file } = await openFile(work, engagementId, audits)
    const { framework } = checkUpgrade(file, await work.catalogue(), frameworkId)
    const declineId = work.newId()
    await insertUpgradeDecline(work.tx, {
      id: declineId,
      engagementId,
      frameworkId,
      version: framework.version,
      reason,
      ...work.signed('auditor'),
    })
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      detail: { reason, from: file.engagement.framework.version, to: framework.version },
      change: { declineId, frameworkId, reason },
      result: { declineId },
    }
  },
})
