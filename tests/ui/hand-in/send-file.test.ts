import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sendFile } from '../../../app/ui/hand-in/send-file'

/** Goes on with an upload that was begun, at a server that answers every question so. */
async function goOnAt(status: number): Promise<{ asked: string[]; told: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers['x-csrf']}`)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/uploads/1`
  const told: string[] = []
  await new Promise<void>((resolve, reject) => {
    // Outside a browser the library reads from memory.
    const file = Object.assign(Buffer.from('abc'), { name: 'a.csv', lastModified: 1 }) as unknown as File
    let token = 'old'
    const end = (what: string) => {
      told.push(what)
      resolve()
    }
    sendFile(
      { file, draftId: 'draft', csrf: () => token, address },
      {
        address: () => told.push('address'),
        gone: () => told.push('gone'),
        progress: () => {},
        received: () => end('received'),
        lost: () => end('lost'),
        refused: (_why, maybeLater) => end(`refused, ${maybeLater ? 'maybe later' : 'for good'}`),
      },
    ).then((sending) => {
      token = 'new'
      sending.start()
    }, reject)
  })
  await new Promise((resolve) => server.close(resolve))
  return { asked, told }
}

test('a server that fails when asked how far it is gets no second upload, and is asked with the token of now', async () => {
  expect(await goOnAt(500)).toEqual({ asked: ['HEAD new'], told: ['refused, maybe later'] })
  expect(await goOnAt(403)).toEqual({ asked: ['HEAD new'], told: ['refused, maybe later'] })
  expect(await goOnAt(503)).toEqual({ asked: ['HEAD new'], told: ['lost'] })
})

test('what a server has nothing of any more is known to be gone', async () => {
  for (const status of [404, 410]) expect(await goOnAt(status)).toEqual({ asked: ['HEAD new'], told: ['gone', 'refused, maybe later'] })
})
