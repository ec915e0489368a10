import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { deskFor } from '../../app/desk.server'
import { openDatabase, type DatabasePlace } from '../../app/store/database.server'
import { projectRoot } from '../../app/store/project-root.server'
import { formToken, startSession } from '../../app/store/sessions.server'
import { startCluster } from '../../tests/support/postgres-cluster'
import { playLaptops } from './samples'
import { withFolder } from './workspace'

/** The application as a process of its own, with somebody who hands in. */
export interface UploadServer {
  /** A new upload of so many bytes, sent in parts as our page does. */
  send(name: string, size: number, bytes: (from: number, to: number) => Readable): Promise<void>
  /** MiB that the process took at most since the last time this was asked. */
  peak(): number
}

/** Bytes in one request, as in app/ui/hand-in/send-file.ts. */
const PART = 64 * 1024 * 1024

type Work<Result> = (server: UploadServer, folder: string) => Promise<Result>

export const withUploadServer = <Result>(work: Work<Result>): Promise<Result> =>
  withFolder((folder) => serve(folder, { dir: join(folder, 'database') }, {}, work))

/** On a PostgreSQL server of its own, so that what is measured of the process is the process alone. */
export const withUploadServerOnPostgres = <Result>(work: Work<Result>): Promise<Result> =>
  withFolder(async (folder) => {
    const cluster = await startCluster()
    try {
      const url = cluster.url('postgres')
      return await serve(folder, { url }, { DATABASE_URL: url }, work)
    } finally {
      await cluster.stop()
    }
  })

async function serve<Result>(folder: string, place: DatabasePlace, settings: Record<string, string>, work: Work<Result>): Promise<Result> {
  const session = await prepare(folder, place)
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/run.mjs'), 'start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, SAMPLES: '0', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  try {
    const address = await addressIn(child.stdout)
    return await work({ send: sender(address, session), peak: () => peakOf(child.pid!) }, folder)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

interface Session {
  cookie: string
  csrf: string
  drafts: string[]
}

/** Somebody with a session, and drafts of which each takes fifty files. */
async function prepare(folder: string, place: DatabasePlace): Promise<Session> {
  const database = await openDatabase(place)
  const { stores, cast, engagementId } = await playLaptops(database.db, folder)
  const desk = deskFor(stores, cast.joost)
  const { requests } = (await desk.openFile(engagementId)).file
  const drafts: string[] = []
  for (const { id } of requests.slice(0, 6)) drafts.push((await desk.startHandIn({ requestId: id })).id)
  const token = await startSession(database.db, cast.joost.id, new Date())
  await database.close()
  return { cookie: `duiding-session=${token}`, csrf: formToken(token), drafts }
}

/** Reads on after, for a process whose words nobody takes dies of them. */
function addressIn(output: Readable): Promise<string> {
  let all = ''
  return new Promise((resolve, reject) => {
    output.on('data', (text) => {
      all += text
      const found = /https?:\/\/\S+/.exec(all)?.[0]
      if (found) resolve(found)
    })
    output.once('end', () => reject(new Error(`the server did not start: ${all}`)))
  })
}

function sender(address: string, { cookie, csrf, drafts }: Session): UploadServer['send'] {
  const agent = new Agent({ keepAlive: true })
  const headers = { 'tus-resumable': '1.0.0', cookie, 'x-csrf': csrf }
  const ask = (method: string, path: string, more: Record<string, string | number>, body?: Readable) =>
    new Promise<{ status: number; location: string }>((resolve, reject) => {
      const asked = request(new URL(path, address), { method, agent, headers: { ...headers, ...more } }, (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' }))
      })
      asked.on('error', reject)
      if (body) body.on('error', reject).pipe(asked)
      else asked.end()
    })
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  let sent = 0
  return async (name, size, bytes) => {
    const metadata = `draft ${base64(drafts[sent++ % drafts.length]!)},filename ${base64(name)}`
    const created = await ask('POST', '/uploads', { 'upload-length': size, 'upload-metadata': metadata })
    if (created.status !== 201) throw new Error(`creation of ${name}: ${created.status}`)
    for (let from = 0; from < size; from += PART) {
      const to = Math.min(from + PART, size)
      const part = { 'upload-offset': from, 'content-type': 'application/offset+octet-stream', 'content-length': to - from }
      const { status } = await ask('PATCH', created.location, part, bytes(from, to))
      if (status !== 204) throw new Error(`part of ${name} at ${from}: ${status}`)
    }
  }
}

/** Linux keeps the highest number, and forgets it when told so (proc(5), clear_refs). */
function peakOf(pid: number): number {
  const kibibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return Math.round(kibibytes / 1024)
}
