// @ts-check
// Answers half a second late, and stops as the real server does.
import { createServer } from 'node:http'
import { stopWith } from '../../scripts/server/stop.mjs'

const server = createServer((_incoming, outgoing) => {
  console.log('asked')
  setTimeout(() => outgoing.end('finished'), 500)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address())
  console.log(`port ${port}`)
})
const application = { close: async () => console.log('stores closed') }
const build = { entry: { startText: { stopping: 'stopping', stopped: 'stopped' } } }
stopWith(server, /** @type {any} */ (application), /** @type {any} */ (build))
