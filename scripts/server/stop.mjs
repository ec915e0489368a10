// @ts-check
import { once } from 'node:events'

/** Milliseconds that running requests get to finish, and after which a second signal is meant. */
const patience = 30_000
const sameKeystroke = 1_000

/**
 * SIGTERM and SIGINT: no new requests, the running ones finish, the stores close, exit 0. A second signal stops at once.
 * @param {import("node:http").Server} server
 * @param {import("../../app/application.server").Application} application
 * @param {import("./build.mjs").Build} build
 */
export function stopWith(server, application, build) {
  const { startText } = build.entry
  let since = 0
  server.on('request', (_incoming, outgoing) => outgoing.once('close', () => since > 0 && server.closeIdleConnections()))
  whenLeftBehind(() => void (since === 0 && begin()))
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      if (since > 0) {
        // npm passes on the signal that the terminal already gave us.
        if (Date.now() - since > sameKeystroke) process.exit(1)
        return
      }
      begin()
    })
  }

  function begin() {
    since = Date.now()
    void stop()
  }

  async function stop() {
    console.log(startText.stopping)
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience).unref()
    await closed
    await build.vite?.close()
    await application.close()
    console.log(startText.stopped)
    process.exit(0)
  }
}

/**
 * npm gives a signal to its shell, and many a shell dies of it without a word to us: without the one who started us,
 * nobody could stop us any more.
 * @param {() => void} act
 */
function whenLeftBehind(act) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && act(), 250).unref()
}
