import { z } from 'zod'
import { hasDraft } from '../domain/progress'
import { refuse } from '../domain/refusal'
import type { Part } from '../domain/viewer'
import { insertAnswer, insertLimitationNote, insertManagementResponse } from '../store/reports.server'
import { id, paragraph } from './input'
import { audits, openFile, openFileWith, pick, step } from './step'

/** Answers a research question; a later answer stands beside the earlier one and counts (R3). */
export const answerQuestion = step({
  name: 'answer-question',
  input: z.object({ questionId: id, text: paragraph }),
  async run(work, { questionId, text }) {
    const { file } = await openFileWith(work, 'question', questionId, audits)
    const question = pick(file.engagement.questions, questionId)
    const engagementId = file.engagement.id
    await insertAnswer(work.tx, { id: work.newId(), engagementId, questionId, text, ...work.signed('auditor') })
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      detail: { question: question.position },
      change: { questionId, text },
      result: { engagementId },
    }
  },
})

/** Adds to the limitations that were computed from the file: an author can add, never take away (R7). */
export const noteLimitation = step({
  name: 'note-limitation',
  input: z.object({ engagementId: id, systemId: id.nullish(), text: paragraph }),
  async run(work, { engagementId, systemId, text }) {
    const { file } = await openFile(work, engagementId, audits)
    if (systemId && !file.systems.some((system) => system.id === systemId)) refuse({ kind: 'not-found' })
    await insertLimitationNote(work.tx, { id: work.newId(), engagementId, systemId: systemId ?? null, text, ...work.signed('auditor') })
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      change: { systemId: systemId ?? null, text },
      result: { engagementId },
    }
  },
})

/** The client responds to the draft report; printed verbatim in the final one. */
export const respondAsManagement = step({
  name: 'respond-as-management',
  input: z.object({ engagementId: id, text: paragraph }),
  async run(work, { engagementId, text }) {
    const { file } = await openFile(work, engagementId, (part: Part) => part.manages)
    if (!hasDraft(file)) refuse({ kind: 'no-draft-report' })
    await insertManagementResponse(work.tx, { id: work.newId(), engagementId, text, ...work.signed('management') })
    return { engagementId, subject: { kind: 'engagement', id: engagementId }, as: 'management', change: { text }, result: { engagementId } }
  },
})
