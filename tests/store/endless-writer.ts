// A process that keeps writing until it is killed. It prints a line for each thing only after it was told that it is kept.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { counted } from './counted'

const [folder = '', round = ''] = process.argv.slice(2)
const { db } = await openDatabase({ dir: join(folder, 'database') })
const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
await db.execute(sql`create table if not exists written (name text primary key, filler text)`)
// Not console.log: what waits in a buffer is lost with the process.
const acknowledge = (line: string) => writeSync(1, `${line}\n`)

async function writeRows(): Promise<never> {
  for (let i = 0; ; i += 1) {
    const name = `${round}.${i}`
    await db.transaction(async (tx) => {
      await tx.execute(sql`insert into written values (${name}, repeat('x', 500))`)
      await tx.execute(sql`update written set filler = 'whole' where name = ${name}`)
    })
    acknowledge(`row ${name}`)
  }
}

async function writeFiles(): Promise<never> {
  for (let i = 0; ; i += 1) {
    const { sha256 } = await vault.put(Readable.from([`${round}.${i}`, Buffer.alloc(200_000, i)]))
    acknowledge(`file ${sha256}`)
  }
}

/** Files that arrive in parts, one after the other. */
async function writeParts(): Promise<never> {
  for (let i = 0; ; i += 1) {
    const id = `${round}-${i}`
    await vault.arriving.begin(id)
    for (let offset = 0, size = 0; offset < 2_000_000; offset = size) {
      size = await vault.arriving.append(id, offset, Readable.from([counted(offset, 1 + Math.floor(Math.random() * 700_000))]))
      acknowledge(`part ${id} ${size}`)
    }
    const { sha256 } = await vault.arriving.finish(id)
    acknowledge(`file ${sha256}`)
    acknowledge(`end ${id}`)
  }
}

await Promise.all([writeRows(), writeFiles(), writeParts()])
