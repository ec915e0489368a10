// @ts-check
// The commands of package.json. Node's built-ins only, here and in setup/: this runs before anything is installed.
import { runScript } from './setup/command.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { check } from './setup/check.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { refuseOldNode } from './setup/node-version.mjs'
import { test } from './setup/test.mjs'

refuseOldNode()
const [command, ...rest] = process.argv.slice(2)
switch (command) {
  case 'start':
    await ensureInstalled()
    await ensureBuilt()
    await (await import('./server/main.mjs')).serve({ dev: false })
    break
  case 'dev':
    await ensureInstalled()
    await (await import('./server/main.mjs')).serve({ dev: true })
    break
  case 'test':
    await ensureInstalled()
    process.exitCode = await test(rest)
    break
  case 'check':
    // What CI runs, or with "quick" the part that takes seconds.
    await ensureInstalled()
    process.exitCode = rest[0] === 'quick' ? check() : await test(rest)
    break
  case 'script':
    await ensureInstalled()
    process.exitCode = runScript(rest)
    break
  default:
    console.error('Kies een opdracht: npm start, npm run dev, npm test of npm run check.')
    process.exitCode = 2
}
