import { PGlite } from '@electric-sql/pglite'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../drizzle/migrations')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
const editions = files.findIndex((name) => name.includes('framework-upgrades'))

test('an engagement from before editions keeps all its rows, and they are of its first edition', async () => {
  const db = new PGlite()
  const run = async (names: string[]) => {
    for (const name of names)
      for (const statement of readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint')) await db.exec(statement)
  }
  await run(files.slice(0, editions))
  const noor = `'noor', 'Noor', 'auditor', now()`
  await db.exec(`
    insert into people (id, name, email, password_hash, created_at)
      values ('noor', 'Noor', 'noor@voorbeeld.invalid', 'x', now()), ('iris', 'Iris', 'iris@voorbeeld.invalid', 'x', now());
    insert into pins values ('d', 'framework', '{"id": "kader-1"}', now());
    insert into engagements (id, title, type, legal_basis, occasion, purpose, object, delimitation, reference_date, period_from, period_to,
        client, distribution, framework_digest, by_id, by_name, by_role, at)
      values ('e', 'Onderzoek', 'assurance-direct', '{}', '', '', '', '', '2026-01-31', '2026-01-01', '2026-01-31', '', '[]', 'd', ${noor});
    insert into audited_systems values ('e', 'alpha', 'd', 1);
    insert into norms values ('e', 'alpha', '8.09', 1, '{}');
    insert into verdicts (id, engagement_id, system_id, norm_id, aspect, version, value, facts, by_id, by_name, by_role, at)
      values ('v', 'e', 'alpha', '8.09', 'design', 1, 'not-examined', 'Niets.', ${noor});`)
  await run(files.slice(editions))
  for (const table of ['audited_systems', 'norms', 'verdicts'])
    expect((await db.query(`select edition from ${table}`)).rows, table).toEqual([{ edition: 1 }])
  const review = (id: string) =>
    db.query(`insert into reviews (id, engagement_id, verdict_id, outcome, note, outside_team, by_id, by_name, by_role, at)
      values ('r-${id}', 'e', 'v', 'approved', '', false, '${id}', '${id}', 'auditor', now())`)
  await expect(review('noor')).rejects.toThrow('R4')
  await review('iris')
  await db.close()
})
