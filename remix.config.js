// @ts-check

/** All v3 flags are on: they keep the way to React Router 7 open. @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  // A build is made beside the one in use and renamed when it is whole; see scripts/setup/build.mjs.
  buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
  // The routes stand in app/routes.ts; files in app/routes are not routes by their name.
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
