import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { packLimits } from '../../../app/store/pack/limits'
import { listZip } from '../../../app/store/pack/list-zip'

test('a list of files longer than any true one is refused before it is read', async () => {
  const size = 2 * 1024 ** 3
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(size - 22, 12)
  let longest = 0
  const stream = async (first: number, length: number) => {
    longest = Math.max(longest, length)
    if (first + length < size) return Readable.from([Buffer.alloc(0)])
    return Readable.from([Buffer.concat([Buffer.alloc(length - 22), end])])
  }
  const listing = await listZip({ size, stream }, 'pakket.zip')
  expect(listing).toEqual({ ok: false, mistakes: [expect.objectContaining({ file: 'pakket.zip', kind: 'zipBroken' })] })
  expect(longest).toBeLessThanOrEqual(packLimits.directoryBytes)
})
