import { withPacks } from './samples/support'
import type { MakeSample } from './samples/support'

/** Makes the files of the sample evidence packs again: `npm run samples:make [-- SYSTEM …]`. The files themselves are in the repository. */
const SYSTEMS = ['laptops', 'messaging-service', 'citrix', 'om-portals']

const asked = process.argv.slice(2)
const unknown = asked.filter((system) => !SYSTEMS.includes(system))
if (unknown.length > 0) {
  console.error(`No such sample system: ${unknown.join(', ')}. Choose from ${SYSTEMS.join(', ')}.`)
  process.exit(1)
}

await withPacks('evidence/samples', async (open) => {
  for (const system of asked.length > 0 ? asked : SYSTEMS) {
    const { make } = (await import(`./samples/${system}`)) as { make: MakeSample }
    await make(await open(system))
    console.log(`evidence/samples/${system}: made`)
  }
})
