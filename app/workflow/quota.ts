import { z } from 'zod'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { insertSetting, lastSetting } from '../store/people.server'
import type { Db } from '../store/database.server'
import type { Reader, Tx } from '../store/transaction.server'
import { bytesOfEngagement, takeQuotaTurn } from '../store/uploads.server'
import { number } from './input'
import { onlyAdministrator } from './people'
import { step } from './step'

/** Bytes that an engagement may take until an administrator decides otherwise. */
export const STANDARD_QUOTA = 100_000_000_000
const GIGABYTE = 1_000_000_000

/** The administrator decides how much the files of one engagement may take. */
export const decideQuota = step({
  name: 'decide-setting',
  input: z.object({ gigabytes: number.pipe(z.number().min(1, 'not-a-number').max(100_000, 'not-a-number')) }),
  async run(work, { gigabytes }) {
    onlyAdministrator(work)
    const settingId = work.newId()
    const value = String(gigabytes * GIGABYTE)
    await insertSetting(work.tx, { id: settingId, name: 'engagement-quota', value, ...work.signed('administrator') })
    return {
      engagementId: null,
      subject: { kind: 'setting', id: settingId },
      as: 'administrator',
      detail: { setting: 'engagement-quota', value },
      change: { name: 'engagement-quota', value },
      result: { value },
    }
  },
})

/** Bytes that the files of one engagement may take together. */
export async function engagementQuota(db: Reader): Promise<number> {
  return Number((await lastSetting(db, 'engagement-quota')) ?? STANDARD_QUOTA)
}

/** Bytes that still fit; nobody else takes them until the transaction ends. */
async function roomIn(tx: Tx, engagementId: Id): Promise<{ left: number; quota: number }> {
  await takeQuotaTurn(tx, engagementId)
  const quota = await engagementQuota(tx)
  return { left: Math.max(0, quota - (await bytesOfEngagement(tx, engagementId))), quota }
}

/** @throws Refusal when so many bytes do not fit in the engagement */
export async function takeRoom(tx: Tx, engagementId: Id, bytes: number): Promise<void> {
  const room = await roomIn(tx, engagementId)
  if (bytes > room.left) refuse({ kind: 'quota-full', ...room })
}

/** Bytes whose number nobody announced: refused as soon as they do not fit. */
export async function* withinQuota(db: Db, engagementId: Id, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const room = await db.transaction((tx) => roomIn(tx, engagementId))
  let came = 0
  for await (const part of bytes) {
    came += part.length
    if (came > room.left) refuse({ kind: 'quota-full', ...room })
    yield part
  }
}
