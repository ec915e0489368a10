import type { Cell } from './support'

/** A CSV register: name, header and rows. */
export interface Register {
  name: string
  header: string[]
  rows: Cell[][]
}
