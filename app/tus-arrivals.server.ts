import type { Readable } from 'node:stream'
import { DataStore, Upload as TusUpload, type Lock, type Locker } from '@tus/server'
import { ERRORS } from '@tus/utils'
import type { Desk } from './desk.server'
import type { Id } from './domain/values'
import { takeLease, type Lease } from './store/upload-lease.server'
import { UPLOAD_LIFE } from './workflow/receive-upload'

/** Uploads for the tus library, as one person sees them, with the bytes that this one request brings. */
export class Arrivals extends DataStore implements Locker {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  private lease: Lease | null = null

  constructor(
    private readonly desk: Desk,
    /** Null when this request brings none. */
    private readonly bytes: Readable | null,
  ) {
    super()
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    // Its length must be known beforehand: the library refuses a deferred one.
    const { draft, filename, modified } = upload.metadata ?? {}
    await this.desk.beginUpload({
      id: upload.id,
      draftId: draft ?? '',
      fileName: filename ?? '',
      size: upload.size ?? 0,
      fileChanged: modified && /^\d{1,15}$/.test(modified) ? Number(modified) : null,
    })
    return upload
  }

  /** Straight from the socket: the library's own streams, which pass the bytes on several times, stay empty. */
  override async write(passedOn: Readable, id: Id, offset: number): Promise<number> {
    passedOn.resume()
    if (!this.bytes || !this.lease) throw new Error('bytes without a lease')
    return this.desk.addToUpload(await this.desk.upload(id), offset, this.bytes, this.lease.stopped)
  }

  override async getUpload(id: Id): Promise<TusUpload> {
    const upload = await this.desk.upload(id)
    const offset = await this.desk.keptOf(upload)
    // A server that died after the last byte did not put the file in its draft yet.
    if (offset === upload.size) await this.desk.finishUpload(upload)
    return new TusUpload({
      id,
      offset,
      size: upload.size,
      creation_date: upload.changedAt.toISOString(),
      metadata: {
        draft: upload.draftId,
        filename: upload.fileName,
        ...(upload.fileChanged === null ? {} : { modified: String(upload.fileChanged) }),
      },
    })
  }

  /** How far it is does not matter, so that one which cannot be read or finished is given up too. */
  override async remove(id: Id): Promise<void> {
    const upload = await this.desk.upload(id)
    if (upload.state === 'kept') throw ERRORS.INVALID_TERMINATION
    await this.desk.giveUpUpload(upload)
  }

  async finish(id: Id): Promise<void> {
    await this.desk.finishUpload(await this.desk.upload(id))
  }

  /** Milliseconds without a byte. */
  override getExpiration(): number {
    return UPLOAD_LIFE
  }

  /** Only who brings bytes needs the upload to itself; who asks how far it is, or gives it up, waits for nobody. */
  newLock(id: Id): Lock {
    return {
      lock: () => {
        if (this.bytes) this.lease = takeLease(id)
        return Promise.resolve()
      },
      unlock: () => {
        this.lease?.release()
        this.lease = null
        return Promise.resolve()
      },
    }
  }
}
