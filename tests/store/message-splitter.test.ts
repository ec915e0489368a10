import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MessageSplitter } from '../../app/store/message-splitter.mjs'

/** Start-up message without a type byte, then messages with one; the length counts itself. */
function encode(bodies: Uint8Array[]): Buffer[] {
  return bodies.map((body, i) => {
    const message = Buffer.alloc((i === 0 ? 4 : 5) + body.length)
    if (i > 0) message[0] = 0x51
    message.writeInt32BE(4 + body.length, i === 0 ? 0 : 1)
    message.set(body, message.length - body.length)
    return message
  })
}

const bodies = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 })

test('however the bytes are cut, only whole messages come out, all of them, in order', () => {
  fc.assert(
    fc.property(bodies, fc.array(fc.nat(30)), (given, cuts) => {
      const messages = encode(given)
      const bytes = Buffer.concat(messages)
      const ends = new Set(messages.map((_, i) => Buffer.concat(messages.slice(0, i + 1)).length))
      const splitter = new MessageSplitter()
      const out: Uint8Array[] = []
      let at = 0
      for (const size of [...cuts, bytes.length]) {
        const whole = splitter.take(bytes.subarray(at, at + size))
        at = Math.min(at + size, bytes.length)
        if (!whole) continue
        out.push(whole)
        expect(ends.has(Buffer.concat(out).length)).toBe(true)
      }
      expect(Buffer.concat(out).equals(bytes)).toBe(true)
    }),
  )
})

test('a new connection begins with a start-up message again, and forgets a half message', () => {
  const splitter = new MessageSplitter()
  const [startUp, query] = encode([Buffer.from('a'), Buffer.from('b')]) as [Buffer, Buffer]
  splitter.take(startUp)
  expect(splitter.take(query.subarray(0, 3))).toBeUndefined()
  splitter.restart()
  expect(Buffer.from(splitter.take(startUp) ?? []).equals(startUp)).toBe(true)
})

test('what comes out shares no memory with what went in', () => {
  const [startUp] = encode([Buffer.from('kept')]) as [Buffer]
  const whole = new MessageSplitter().take(startUp)
  startUp.fill(0)
  expect(
    Buffer.from(whole ?? [])
      .toString()
      .endsWith('kept'),
  ).toBe(true)
})
