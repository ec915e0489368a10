import type { Measurement } from './bench/measurement'

/** `npm run bench [-- NAME …]`: one JSON object a line for each ratio. */
const measurements = new Map<string, () => Promise<Measurement>>([
  ['report', async () => (await import('./bench/report')).measureReport()],
  ['controls', async () => (await import('./bench/catalogue')).measureCatalogue()],
  ['page', async () => (await import('./bench/page')).measureSlowestPage()],
  ['trail', async () => (await import('./bench/trail')).measureTrail()],
  ['list', async () => (await import('./bench/evidence-list')).measureEvidenceList()],
  ['search', async () => (await import('./bench/search')).measureSearch()],
  ['extraction', async () => (await import('./bench/extraction')).measureExtraction()],
  ['door', async () => (await import('./bench/door')).measureDoor()],
  ['upload', async () => (await import('./bench/upload')).measureUpload()],
  ['upload-memory', async () => (await import('./bench/upload')).measureUploadMemory()],
  ['upload-many', async () => (await import('./bench/upload')).measureManyUploads()],
])

async function main(asked: string[]): Promise<number> {
  const unknown = asked.find((name) => !measurements.has(name))
  if (unknown !== undefined) {
    console.error(`Er is geen meting "${unknown}": kies uit ${[...measurements.keys()].join(', ')}, of geef geen naam voor alle.`)
    return 1
  }
  for (const [name, measure] of measurements) {
    if (asked.length === 0 || asked.includes(name)) console.log(JSON.stringify({ name, ...(await measure()) }))
  }
  return 0
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
