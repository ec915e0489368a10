// A process that takes real steps until it is killed. First it checks that all that was acknowledged before is there and whole.
// It prints a line for each step only after the door told that it was taken.
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deskFor } from '../../app/desk.server'
import type { Person } from '../../app/domain/person'
import { openDatabase } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { findPerson } from '../../app/store/people.server'
import * as workflow from '../../app/workflow'
import { lostOf } from './acknowledged'

const [folder = '', round = '', engagementId = ''] = process.argv.slice(2)
const { db } = await openDatabase({ dir: join(folder, 'database') })
const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
const stores: workflow.Stores = {
  db,
  vault,
  catalogue: () => Promise.reject(new Error('no catalogue here')),
  scanner: null,
  now: () => new Date(),
  post: null,
  origin: null,
}
// Not console.log: what waits in a buffer is lost with the process.
const acknowledge = (line: string) => writeSync(1, `${line}\n`)

const lost = await lostOf(
  stores,
  await person('noor'),
  engagementId,
  readFileSync(join(folder, 'acknowledged'), 'utf8').split('\n').filter(Boolean),
)
if (lost.length) {
  acknowledge(`lost ${lost.join(', ')}`)
  process.exit(3)
}

const [noor, joost] = [deskFor(stores, await person('noor')), deskFor(stores, await person('joost'))]
const { requests } = (await noor.openFile(engagementId)).file
const requestId = requests.find((request) => request.systemId === 'alpha' && request.controlId === '8.09')!.id
const cell = { engagementId, systemId: 'alpha', normId: '8.09', aspect: 'design' }

for (let index = 0; ; index += 1) {
  const draft = await joost.startHandIn({ requestId })
  await joost.receiveFile(draft.id, Readable.from([Buffer.alloc(100_000, `${round}.${index} `)]), 'register.csv')
  await joost.saveHandIn(draft.id, { title: `Register ${round}.${index}` })
  const { revisionId } = await joost.handIn(draft.id)
  acknowledge(`revision ${revisionId}`)
  await noor.take(workflow.judgeContext, { revisionId, basedOn: 0, verdict: 'interpretable', reason: 'Klopt.' })
  acknowledge(`judgement ${revisionId}`)
  const { annotationId } = await noor.take(workflow.annotate, {
    revisionId,
    anchor: { kind: 'row', row: 1 },
    text: 'Let op.',
    bearings: [],
  })
  acknowledge(`annotation ${annotationId}`)
  const { verdicts } = (await noor.openFile(engagementId)).file
  const { verdictId } = await noor.take(workflow.giveVerdict, {
    ...cell,
    basedOnVersion: verdicts.length,
    value: 'met',
    facts: 'Gezien.',
    basis: [annotationId],
  })
  acknowledge(`verdict ${verdictId}`)
}

async function person(key: string): Promise<Person> {
  const found = await findPerson(db, `sample-${key}`)
  if (!found) throw new Error(`no ${key}`)
  return found
}
