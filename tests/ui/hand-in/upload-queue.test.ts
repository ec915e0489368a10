import { expect, test } from 'vitest'
import type { FileToSend, SendingTells } from '../../../app/ui/hand-in/send-file'
import { UploadQueue } from '../../../app/ui/hand-in/upload-queue'

/** Stands in for the network: what was asked of it, and what it then tells. */
function network() {
  const asked: string[] = []
  const calls: { file: FileToSend; tells: SendingTells }[] = []
  const send = (file: FileToSend, tells: SendingTells) => {
    calls.push({ file, tells })
    const say = (what: string) => void asked.push(`${what} ${file.file.name}`)
    return Promise.resolve({ start: () => say('start'), pause: () => Promise.resolve(say('pause')) })
  }
  const forget = (address: string) => Promise.resolve(void asked.push(`forget ${address}`))
  return { asked, calls, send, forget }
}

const file = (name: string, text = 'abc', lastModified = 1) => new File([text], name, { lastModified })
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const states = (queue: UploadQueue) => queue.lines().map(({ name, state }) => `${name} ${state}`)

test('three files go at once; the next goes when one is there', async () => {
  const net = network()
  const queue = new UploadQueue('draft', [], net)
  queue.add(['a', 'b', 'c', 'd', 'e'].map((name) => file(name)))
  await settled()
  expect(states(queue)).toEqual(['a sending', 'b sending', 'c sending', 'd waiting', 'e waiting'])
  net.calls[1]!.tells.received()
  await settled()
  expect(states(queue)).toEqual(['a sending', 'c sending', 'd sending', 'e waiting'])
})

test('who pauses before the server made room waits for the address, so that no room is made twice', async () => {
  const net = network()
  const queue = new UploadQueue('draft', [], net)
  queue.add([file('a')])
  await settled()
  const { key } = queue.lines()[0]!
  await queue.pause(key)
  queue.resume(key)
  await settled()
  await queue.pause(key)
  expect(net.asked).toEqual(['start a'])
  net.calls[0]!.tells.address('/uploads/1')
  expect(net.asked).toEqual(['start a', 'pause a'])
  queue.resume(key)
  await settled()
  expect(net.asked).toEqual(['start a', 'pause a', 'start a'])
})

test('what is taken away before the server made room is forgotten as soon as it did', async () => {
  const net = network()
  const queue = new UploadQueue('draft', [], net)
  queue.add([file('a')])
  await settled()
  await queue.cancel(queue.lines()[0]!.key)
  net.calls[0]!.tells.address('/uploads/1')
  await settled()
  expect([net.asked, queue.lines()]).toEqual([['start a', 'pause a', 'forget /uploads/1'], []])
})

test('only the very same file goes on where it was: name, size and moment of change', async () => {
  const net = network()
  const begun = { id: '1', fileName: 'a', size: 3, kept: 2, fileChanged: 1 }
  const queue = new UploadQueue('draft', [begun], net)
  queue.add([file('a', 'abc', 2), file('a', 'abcd', 1), file('b', 'abc', 1)])
  await settled()
  expect(net.calls.map((call) => call.file.address)).toEqual([null, null, null])
  net.calls[0]!.tells.received()
  queue.add([file('a', 'abc', 1)])
  await settled()
  expect(net.calls[3]!.file.address).toBe('/uploads/1')
})

test('what was lost waits, and goes on at once when the network is back; what was refused stays with its sentence', async () => {
  const net = network()
  const queue = new UploadQueue('draft', [], net)
  queue.add([file('a'), file('b')])
  await settled()
  net.calls[0]!.tells.lost()
  net.calls[1]!.tells.refused('Te vol.', true)
  expect(states(queue)).toEqual(['a lost', 'b failed'])
  expect(queue.lines()[1]!.why).toBe('Te vol.')
  queue.retryLost()
  await settled()
  expect(states(queue)).toEqual(['a sending', 'b failed'])
  net.calls[1]!.tells.refused('Leeg.', false)
  expect(states(queue)).toEqual(['a sending', 'b refused'])
})

test('what the server has nothing of any more is sent anew, with the token of now', async () => {
  const net = network()
  const queue = new UploadQueue('draft', [], net)
  queue.csrf = 'first'
  queue.add([file('a')])
  await settled()
  net.calls[0]!.tells.address('/uploads/1')
  net.calls[0]!.tells.progress(2)
  net.calls[0]!.tells.gone()
  net.calls[0]!.tells.refused(null, true)
  expect(queue.lines().map(({ state, sent }) => [state, sent])).toEqual([['failed', 0]])
  queue.csrf = 'second'
  expect(net.calls[0]!.file.csrf()).toBe('second')
  await queue.cancel(queue.lines()[0]!.key)
  expect(net.asked).toEqual(['start a'])
})
