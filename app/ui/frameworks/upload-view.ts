import type { Mistake } from '../../domain/catalogue-mistake'
import type { ChangeKind } from '../../domain/change-map'
import type { AdditionKind } from '../../domain/working-catalogue'

/** What an administrator sees of an upload before anything of it is taken in. */
export type UploadView = AboutUpload & (OwnView | FrameworkView | ProfileView | TableView)

interface AboutUpload {
  uploadId: string
  fileName: string
  /** Bytes. */
  size: number
  /** Ids that were taken in from it already. */
  taken: string[]
}

export interface Counts {
  controls: number
  measures: number
}

/** A framework with how many of the upload's numbers occur in it. */
export interface Fit {
  id: string
  title: string
  version: string
  known: number
  /** File of the official texts that lie over it already. */
  official: string | null
}

/** Our own YAML, or a map of changes: what is in it is what comes in. */
export interface OwnView {
  kind: 'catalogue' | 'change-map'
  parts: {
    kind: AdditionKind
    name: string
    counts: Counts | null
    changes: { kind: ChangeKind; count: number }[] | null
    revision: boolean
    exists: boolean
  }[]
}

export interface FrameworkView {
  kind: 'framework'
  format: string
  framework: { id: string; title: string; version: string; publisher: string }
  exists: boolean
  languages: string[]
  language: string
  counts: Counts
  rows: { id: string; title: string; text: string; below: boolean }[]
  all: number
  fits: Fit[]
}

export interface ProfileView {
  kind: 'profile'
  title: string
  hrefs: string[]
  selects: { id: string; title: string; version: string; count: number }[]
}

export interface TableView {
  kind: 'table'
  format: 'csv' | 'xlsx'
  sheets: string[]
  sheet: number
  headings: string[]
  columns: { number?: number; title?: number; text?: number; group?: number }
  rows: { row: number; cells: string[] }[]
  all: number
  fits: Fit[]
  /** The framework over which the texts would lie, once chosen. */
  over: string | null
  mistakes: Mistake[]
  /** Numbers that this framework lacks. */
  unknown: string[]
}
