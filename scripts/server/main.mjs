// @ts-check
// Serves the application over Node's own http server. Started by scripts/run.mjs, after the build.
import { createServer } from 'node:http'
import { once } from 'node:events'
import { answerWith } from './answer.mjs'
import { loadBuild } from './build.mjs'
import { stopWith } from './stop.mjs'

/** @param {{ dev: boolean }} how */
export async function serve({ dev }) {
  // React chooses its build when it is first imported.
  process.env.NODE_ENV = dev ? 'development' : 'production'
  const build = await loadBuild(dev)
  const { openApplication, readEnvironment, startSentence, startText } = build.entry
  try {
    const environment = readEnvironment(process.env)
    const server = createServer()
    // Uploads may take hours; the time limit on the headers still stops those who keep a connection busy with nothing.
    server.requestTimeout = 0
    server.headersTimeout = 20_000
    // The port comes first: a start that fails on it must not have touched the data.
    server.listen(environment.port, environment.host)
    await once(server, 'listening')
    const opening = openApplication(environment)
    answerWith(server, build, environment, opening)
    const application = await opening
    stopWith(server, application, build)
    console.log(startText.ready(addressOf(server, environment)))
    for (const line of application.signInLines) console.log(line)
  } catch (error) {
    console.error(startSentence(error) ?? error)
    process.exit(1)
  }
}

/** @param {import("node:http").Server} server @param {import("../../app/store/environment.server").Environment} environment */
function addressOf(server, environment) {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address())
  if (environment.origin) return environment.origin
  const host = environment.host === '127.0.0.1' ? 'localhost' : environment.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
