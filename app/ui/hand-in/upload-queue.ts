import type { UnfinishedUpload } from './hand-in-view'
import { forgetUpload, sendFile, type FileToSend, type Sending, type SendingTells } from './send-file'

export type LineState = 'waiting' | 'sending' | 'closing' | 'paused' | 'lost' | 'failed' | 'refused' | 'unfinished'

/** A file on its way, as its reader sees it. */
export interface UploadLine {
  key: string
  name: string
  /** Bytes. */
  size: number
  sent: number
  state: LineState
  /** Why it was refused, where the server said so. */
  why: string | null
}

interface Item extends UploadLine {
  file: File | null
  fileChanged: number | null
  address: string | null
  sending: Sending | null
  tries: number
  /** The server is making room for it: asking again would have it make room twice. */
  beginning: boolean
}

export interface Sender {
  send(file: FileToSend, tells: SendingTells): Promise<Sending>
  forget(address: string, csrf: string): Promise<void>
}

/** Files that are sent at once; the others wait for their turn. */
const AT_ONCE = 3
/** Milliseconds before the next try, longer each time. */
const patience = (tries: number) => Math.min(15_000, 1000 * 2 ** tries)

/** The files of one draft on their way. It outlives the page of a step, so that sending goes on while the context is written. */
export class UploadQueue {
  private items: Item[] = []
  private shown: UploadLine[] = []
  private readonly listeners = new Set<() => void>()
  private counter = 0
  csrf = ''
  onReceived: () => void = () => {}

  constructor(
    private readonly draftId: string,
    unfinished: UnfinishedUpload[],
    private readonly sender: Sender = { send: sendFile, forget: forgetUpload },
  ) {
    this.items = unfinished.map(({ id, fileName, size, kept, fileChanged }) =>
      this.itemOf({ name: fileName, size, sent: kept, state: 'unfinished', fileChanged, address: `/uploads/${id}` }),
    )
    this.show()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly lines = (): UploadLine[] => this.shown
  /** Whether leaving the page would break something off. */
  busy = (): boolean =>
    this.items.some(({ state }) => state === 'sending' || state === 'waiting' || state === 'closing' || state === 'lost')

  add(files: Iterable<File>): void {
    for (const file of files) {
      const begun = this.items.find((item) => item.state === 'unfinished' && isSame(item, file))
      if (begun) Object.assign(begun, { file, state: 'waiting' })
      else this.items.push(this.itemOf({ name: file.name, size: file.size, file, fileChanged: file.lastModified }))
    }
    this.go()
  }

  async pause(key: string): Promise<void> {
    const item = this.set(key, { state: 'paused' })
    // While the server makes room it is not broken off: see `beginning`.
    if (item?.address) await item.sending?.pause()
    this.go()
  }

  resume(key: string): void {
    this.set(key, { state: 'waiting', why: null, tries: 0 })
    this.go()
  }

  /** Takes a file off the list, and has the server forget what it got. */
  async cancel(key: string): Promise<void> {
    const item = this.items.find((one) => one.key === key)
    this.items = this.items.filter((one) => one !== item)
    this.go()
    if (item?.address) await this.forget(item, item.address)
  }

  /** The network is back: what waited for it goes on now. */
  retryLost(): void {
    for (const item of this.items) if (item.state === 'lost') Object.assign(item, { state: 'waiting', tries: 0 })
    this.go()
  }

  private itemOf(known: Partial<Item> & Pick<Item, 'name' | 'size'>): Item {
    const key = String(this.counter++)
    return {
      key,
      sent: 0,
      state: 'waiting',
      why: null,
      file: null,
      fileChanged: null,
      address: null,
      sending: null,
      tries: 0,
      beginning: false,
      ...known,
    }
  }

  /** Lets as many go as may go at once. */
  private go(): void {
    const running = this.items.filter(({ state }) => state === 'sending' || state === 'closing').length
    const next = this.items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_ONCE - running))
    for (const item of next) void this.send(item)
    this.show()
  }

  private async send(item: Item): Promise<void> {
    const { file, address } = item
    if (!file) return
    item.state = 'sending'
    item.sending ??= await this.sender.send({ file, draftId: this.draftId, csrf: () => this.csrf, address }, this.tellsFor(item))
    // Paused or taken away while the client was fetched.
    if (item.state !== 'sending' || !this.items.includes(item) || item.beginning) return
    item.beginning = item.address === null
    item.sending.start()
  }

  private tellsFor(item: Item): SendingTells {
    return {
      address: (address) => {
        Object.assign(item, { address, beginning: false })
        if (!this.items.includes(item)) void this.forget(item, address)
        else if (item.state === 'paused') void item.sending?.pause()
      },
      gone: () => void Object.assign(item, { address: null, sent: 0 }),
      progress: (bytes) => {
        if (item.state === 'sending' || item.state === 'closing')
          this.set(item.key, { sent: bytes, tries: 0, state: bytes < item.size ? 'sending' : 'closing' })
      },
      received: () => {
        this.items = this.items.filter((one) => one !== item)
        this.go()
        this.onReceived()
      },
      lost: () => {
        item.beginning = false
        if (item.state === 'paused') return
        this.set(item.key, { state: 'lost', tries: item.tries + 1 })
        setTimeout(() => item.state === 'lost' && this.resumeLost(item), patience(item.tries))
        this.go()
      },
      refused: (why, maybeLater) => {
        item.beginning = false
        this.set(item.key, { state: maybeLater ? 'failed' : 'refused', why })
        this.go()
      },
    }
  }

  private async forget(item: Item, address: string): Promise<void> {
    await item.sending?.pause()
    await this.sender.forget(address, this.csrf)
  }

  private resumeLost(item: Item): void {
    item.state = 'waiting'
    this.go()
  }

  private set(key: string, change: Partial<Item>): Item | undefined {
    const item = this.items.find((one) => one.key === key)
    if (item) Object.assign(item, change)
    this.show()
    return item
  }

  private show(): void {
    this.shown = this.items.map(({ key, name, size, sent, state, why }) => ({ key, name, size, sent, state, why }))
    for (const listener of this.listeners) listener()
  }
}

/** Another moment of change is another file, to whose beginning nothing may be added. */
const isSame = (item: Item, file: File): boolean =>
  item.name === file.name && item.size === file.size && (item.fileChanged === null || item.fileChanged === file.lastModified)
