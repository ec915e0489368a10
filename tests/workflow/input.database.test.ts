import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RefusalReason } from '../../app/domain/refusal'
import type { Db } from '../../app/store/database.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { mistakesIn, type FieldSort } from '../support/mistakes'
import { openStage, refusalOf, type Stage } from '../support/stage'
import { attemptsOn, type Attempt } from './attempts'

const steps = Object.entries(workflow)
  .filter(([, value]) => typeof value === 'object' && 'run' in value)
  .map(([name]) => name)

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  let attempts: Record<string, Attempt>
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    attempts = await attemptsOn(stage)
  })
  const takeWith = (name: string, input: unknown) =>
    workflow.takeStep(stage.stores, stage.cast[attempts[name]!.by], attempts[name]!.step, input)

  test('every step of the workflow is tried', () => {
    expect(Object.keys(attempts).sort()).toEqual([...steps].sort())
  })

  describe.each(steps)('%s', (name) => {
    test('tells of each wrong field which one it is, and leaves nothing', async () => {
      const { input, fields } = attempts[name]!
      const before = await rowsIn(stage.stores.db)
      const wrong: string[] = []
      for (const [path, spec] of Object.entries(fields)) {
        const [sort, optional] = spec.endsWith('?') ? [spec.slice(0, -1) as FieldSort, true] : [spec as FieldSort, false]
        for (const [mistake, value] of mistakesIn(sort, optional)) {
          const reason = await outcomeOf(takeWith(name, changed(input, path, value)))
          if (typeof reason === 'string' || reason.kind !== 'input' || !names(reason.fields, path))
            wrong.push(`${path} ${mistake}: ${JSON.stringify(reason)}`)
        }
      }
      expect(wrong).toEqual([])
      expect(await rowsIn(stage.stores.db)).toBe(before)
    })

    test('refuses the id of nothing, and leaves nothing', async () => {
      const { input, fields, valid } = attempts[name]!
      const before = await rowsIn(stage.stores.db)
      for (const path of Object.keys(fields).filter((key) => fields[key]!.startsWith('id'))) {
        for (const id of [randomUUID(), '__proto__', 'constructor', '0']) {
          const reason = await outcomeOf(takeWith(name, changed(input, path, id)))
          expect(reason, `${path}: ${id}`).toBeTypeOf('object')
        }
      }
      expect(await rowsIn(stage.stores.db)).toBe(before)
      expect(valid).toBeDefined()
    })

    test('refuses what is no form at all, and takes nothing from a prototype', async () => {
      const { fields } = attempts[name]!
      for (const input of [undefined, null, 7, 'x', [], [[]], new Date(), JSON.parse('{"__proto__":{"title":"x","engagementId":"y"}}')]) {
        expect(await outcomeOf(takeWith(name, input)), JSON.stringify(input)).toMatchObject(
          Object.keys(fields).length ? { kind: 'input' } : {},
        )
      }
      expect(({} as Record<string, unknown>)['title']).toBeUndefined()
    })
  })

  test('words in every script, with emoji, come back as they went', async () => {
    const text = 'עברית \u200fوالعربية\u200f 漢字 👩🏽‍💻 e\u0301 ﷽\n\ttweede regel'
    await stage.as('noor').take(workflow.noteLimitation, { engagementId: stage.engagementId, text: `  ${text}\r\n` })
    expect((await stage.file()).limitationNotes.at(-1)?.text).toBe(text)
  })

  test('a good answer in every field is taken', async () => {
    for (const [name, { input, valid, extra }] of Object.entries(attempts)) {
      const given = { ...(input as object), ...extra, unknown: { deep: { deeper: ['x'] } }, ['__proto__x']: 1 }
      const reason = await outcomeOf(takeWith(name, given))
      expect(typeof reason === 'string' ? reason : reason.kind, name).toBe(valid)
    }
  })

  test('a key of a form that is no key is refused, and does not reach the database', async () => {
    const take = (once: string) =>
      stage.as('noor').take(workflow.noteLimitation, { engagementId: stage.engagementId, text: 'Nog een.' }, once)
    for (const once of ['a\u0000b', 'x'.repeat(5000), "'; drop table trail; --"])
      expect(await refusalOf(take(once))).toEqual({ kind: 'stale-form' })
  })

  test('an address that cannot be one is not found, by whatever door', async () => {
    const desk = stage.as('noor')
    for (const id of ['\u0000', 'a\u0000', '\ud800', 'x'.repeat(10_000), '../..', '', '%00', "' or ''='"]) {
      for (const kind of [
        'request',
        'evidence',
        'revision',
        'clarification',
        'finding',
        'report',
        'question',
        'annotation',
        'draft',
      ] as const)
        expect(await refusalOf(desk.fileWith(kind, id))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.openFile(id))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.trail(stage.engagementId, id || '\u0000'))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.draft(id))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.openEvidence(id))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.openReport(id))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(desk.saveHandIn(id, { title: 'x' }))).toEqual({ kind: 'not-found' })
      expect(await refusalOf(stage.as('daan').personWith(id))).toEqual({ kind: 'not-found' })
      expect((await refusalOf(desk.startHandIn({ engagementId: stage.engagementId, systemId: id }))).kind).toBe('not-allowed')
    }
  })
})

/** Why it was refused, or "taken", or the error that it should not be. */
async function outcomeOf(work: Promise<unknown>): Promise<RefusalReason | string> {
  try {
    return await refusalOf(work)
  } catch (error) {
    return String(error) === 'Error: nothing was refused' ? 'taken' : String(error)
  }
}

/** Whether the faults name this field, or the whole that it decides about (a kind decides what else is asked). */
const names = (fields: object, path: string): boolean =>
  Object.keys(fields).some((name) => name === path || path.startsWith(`${name}.`) || name.startsWith(`${path}.`))

function changed(input: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(input) as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  const place = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy)
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

/** Rows of all tables together. */
async function rowsIn(db: Db): Promise<number> {
  const tables = await db.execute(sql`select tablename from pg_tables where schemaname = 'public' order by 1`)
  const counts = tables.map((row) => `select count(*)::int as n from "${String(row['tablename'])}"`).join(' union all ')
  const [row] = await db.execute(sql.raw(`select sum(n)::int as all from (${counts}) c`))
  return Number(row?.['all'])
}
