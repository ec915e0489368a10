import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { startSession } from '../../app/store/sessions.server'
import { sessionCookie } from '../../app/store/cookie.server'
import { deskFor, type Desk } from '../../app/desk.server'
import { findCast } from '../../app/samples/cast.server'
import { readEnvironment } from '../../app/store/environment.server'
import { loadBuild } from '../server/build.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { inMilliseconds, sideBySide, timed, type Measurement } from './measurement'
import { withFolder } from './workspace'

/** A query as it went to the database. */
interface Query {
  text: string
  parameters: unknown[]
}

/** Of all main pages on the samples the slowest, beside the very queries it asks, sent by postgres.js and nothing done with the rows. */
export function measureSlowestPage(): Promise<Measurement> {
  return withFolder(async (folder) => {
    const application = await openBuilt(folder)
    try {
      const { open, client, addresses } = application
      const slowest = await slowestOf(addresses, open)
      const queries = await queriesOf(client, () => open(slowest))
      const ask = () => Promise.all(queries.map(({ text, parameters }) => client.unsafe(text, parameters as never[]).values()))
      const times = await sideBySide(() => open(slowest), ask, { warmUp: 3, counted: 15 })
      return inMilliseconds(
        times,
        `the same ${queries.length} queries of ${nameless(slowest)} (of ${addresses.length} pages the slowest), bare`,
      )
    } finally {
      await application.close()
    }
  })
}

/** The application as it is served, without the network. */
async function openBuilt(folder: string) {
  // React chooses its build when it is first imported.
  process.env.NODE_ENV = 'production'
  await ensureBuilt()
  const build = await loadBuild(false)
  const application = await build.entry.openApplication(readEnvironment({ NODE_ENV: 'production', DATA_DIR: folder }))
  const load = () => application.loadContext({ nonce: randomBytes(16).toString('base64'), address: '127.0.0.1' })
  const { stores } = load()
  const cast = await findCast(stores.db)
  if (!cast) throw new Error('the samples are missing')
  const cookie = sessionCookie(await startSession(stores.db, cast.noor.id, new Date()), false)
  const open = async (address: string): Promise<void> => {
    const response = await build.handle(new Request(`http://localhost${address}`, { headers: { cookie } }), load())
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
  }
  const client = (stores.db as unknown as { $client: Sql }).$client
  return { open, client, addresses: await addressesFor(deskFor(stores, cast.noor)), close: () => application.close() }
}

/** The pages that an auditor works in, of every engagement. */
async function addressesFor(desk: Desk): Promise<string[]> {
  const files = (await desk.engagements()).map(({ file }) => file)
  return [
    '/',
    '/engagements',
    '/controls',
    ...files.flatMap(({ engagement, norms, evidence, findings, requests }) => [
      ...['', '/requests', '/evidence', '/findings', '/limitations', '/report', '/trail'].map(
        (tab) => `/engagements/${engagement.id}${tab}`,
      ),
      ...norms.slice(0, 2).map((norm) => `/engagements/${engagement.id}/norms/${norm.systemId}/${norm.id}`),
      ...requests.slice(0, 1).map((request) => `/requests/${request.id}`),
      ...evidence.map((one) => `/evidence/${one.id}`),
      ...findings.map((finding) => `/findings/${finding.id}`),
    ]),
  ]
}

async function slowestOf(addresses: string[], open: (address: string) => Promise<void>): Promise<string> {
  const times = new Map<string, number>()
  for (const address of addresses) {
    await open(address)
    // The least of three: a hiccup of the machine must not choose the page.
    times.set(address, Math.min(await timed(() => open(address)), await timed(() => open(address)), await timed(() => open(address))))
  }
  return [...times].sort(([, left], [, right]) => right - left)[0]?.[0] ?? '/'
}

async function queriesOf(client: Sql, work: () => Promise<void>): Promise<Query[]> {
  const queries: Query[] = []
  const options = client.options as unknown as { debug: unknown }
  options.debug = (_connection: number, text: string, parameters: unknown[]) => queries.push({ text, parameters: [...parameters] })
  await work()
  options.debug = false
  return queries
}

/** Without the ids, which differ from run to run. */
const nameless = (address: string): string => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
