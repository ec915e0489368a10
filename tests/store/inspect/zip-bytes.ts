import { deflateRawSync } from 'node:zlib'

/** A file in an archive, and what the archive says of it; sizes as they are, unless it lies. */
export interface ZipFile {
  name: string
  data?: Uint8Array | string
  store?: boolean
  encrypted?: boolean
  /** Mode of a Unix system. */
  mode?: number
  /** What it says that it unpacks to. */
  unpacked?: number
}

/** A ZIP archive written by hand, so that it can say what no library would write. */
export function zipBytes(files: ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data = 'inhoud', store = false, encrypted = false, mode = 0, unpacked } of files) {
    const raw = Buffer.from(data as Uint8Array)
    const packed = store ? raw : deflateRawSync(raw)
    const title = Buffer.from(name)
    const common = Buffer.alloc(22)
    common.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 0)
    common.writeUInt16LE(store ? 0 : 8, 2)
    common.writeUInt32LE(packed.length, 12)
    common.writeUInt32LE(unpacked ?? raw.length, 16)
    common.writeUInt16LE(title.length, 20)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), common, Buffer.alloc(2), title, packed])
    const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, mode ? 3 : 0, 20, 0]), common, Buffer.alloc(16)])
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(offset, 42)
    directory.push(central, title)
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
