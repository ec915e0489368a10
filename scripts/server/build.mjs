// @ts-check
import { createRequestHandler } from '@remix-run/node'

/**
 * @typedef {typeof import("../../app/entry.server")} Entry
 * @typedef {{
 *   entry: Entry,
 *   handle: import("@remix-run/node").RequestHandler,
 *   vite?: import("vite").ViteDevServer,
 * }} Build
 */

/** The application as it was built, or as Vite makes it while one develops. @param {boolean} dev @returns {Promise<Build>} */
export async function loadBuild(dev) {
  if (!dev) {
    const build = await import(new URL('../../build/server/index.js', import.meta.url).href)
    return { entry: build.entry.module, handle: createRequestHandler(build, 'production') }
  }
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  process.removeAllListeners('SIGTERM') // Vite leaves at once; stop.mjs closes the stores first
  const load = async () => /** @type {any} */ (await vite.ssrLoadModule('virtual:remix/server-build'))
  return { entry: (await load()).entry.module, handle: createRequestHandler(load, 'development'), vite }
}
