/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile version 4.2: the output intent that PDF/A asks for. Written from the
 * published numbers, so that no file of another's needs to travel along.
 */
export function colourProfile(): Buffer {
  const tags: [string, Buffer][] = [
    ['desc', unicodeText('sRGB')],
    ['cprt', unicodeText('Public domain')],
    ['wtpt', xyz(whiteD50)],
    ['chad', fixedArray('sf32', adaptation)],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve()],
    ['gTRC', curve()],
    ['bTRC', curve()],
  ]
  const start = 128 + 4 + 12 * tags.length
  const directory = Buffer.alloc(start - 128)
  directory.writeUInt32BE(tags.length)
  let offset = start
  tags.forEach(([signature, data], index) => {
    directory.write(signature, 4 + 12 * index, 'latin1')
    directory.writeUInt32BE(offset, 8 + 12 * index)
    directory.writeUInt32BE(data.length, 12 + 12 * index)
    offset += data.length
  })
  return Buffer.concat([header(offset), directory, ...tags.map(([, data]) => data)])
}

const whiteD50 = [0.9642, 1, 0.8249]
/** From the D65 white of sRGB to the D50 of the profile connection space (Bradford). */
const adaptation = [1.04792979, 0.02294687, -0.05019227, 0.02962809, 0.99043444, -0.01707383, -0.00924304, 0.0150552, 0.75187428]

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  whiteD50.forEach((value, index) => bytes.writeInt32BE(fixed(value), 68 + 4 * index))
  return bytes
}

/** s15Fixed16Number */
const fixed = (value: number): number => Math.round(value * 65536)

function fixedArray(signature: string, values: number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length)
  bytes.write(signature, 'latin1')
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 8 + 4 * index))
  return bytes
}

const xyz = (values: number[]): Buffer => fixedArray('XYZ ', values)

/** parametricCurveType 3: a straight line near black, a power above it. */
function curve(): Buffer {
  const bytes = fixedArray('para', [0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
  bytes.writeUInt16BE(3, 8)
  return bytes
}

/** multiLocalizedUnicodeType with one record, padded to four bytes. */
function unicodeText(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16()
  const bytes = Buffer.alloc(Math.ceil((28 + words.length) / 4) * 4)
  bytes.write('mluc', 'latin1')
  bytes.writeUInt32BE(1, 8)
  bytes.writeUInt32BE(12, 12)
  bytes.write('enUS', 16, 'latin1')
  bytes.writeUInt32BE(words.length, 20)
  bytes.writeUInt32BE(28, 24)
  words.copy(bytes, 28)
  return bytes
}
