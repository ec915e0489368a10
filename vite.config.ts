import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [remix(remixConfig), readFileProcess()],
  build: {
    // The content security policy allows no data: fonts or scripts, so nothing may be inlined.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
})

/** The process that reads the text out of a file is a program of its own, beside the server. */
function readFileProcess(): Plugin {
  return {
    name: 'read-file-process',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'app/store/extract/child.ts', fileName: 'read-file.js' })
    },
  }
}
