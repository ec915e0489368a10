import type { Catalogue, Framework, SystemProfile } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import type { ChangeMap } from '../../domain/change-map'

/*
 * Where the functions of these types stand, all in app/store/exchange/:
 *   readImport          read-import.ts           oscalCatalog     oscal-catalog.ts
 *   frameworkFromTable  framework-from-table.ts  oscalProfile     oscal-profile.ts
 *   textsFromTable      texts-from-table.ts      oscalMapping     oscal-mapping.ts
 *   textsOf             official-texts.ts        catalogueZip     catalogue-zip.ts
 *   frameworkCsv        framework-csv.ts         cisoLibrary      ciso-library.ts
 *   frameworkXlsx       framework-xlsx.ts
 */

/**
 * What a file of an administrator holds. Whatever the bytes are, the answer is content without mistakes or mistakes with
 * their places; it throws for no content, and does not take long for any. Known: the frameworks and systems that there are
 * already, to which the file may refer; what the file brings itself goes before them.
 */
export type ReadImport = (bytes: Uint8Array, fileName: string, known?: Catalogue) => Promise<ImportReading>

export type ImportReading = { ok: true; content: ImportContent } | { ok: false; mistakes: Mistake[] }

export type ImportContent = ImportedCatalogue | ImportedFramework | ImportedProfile | ImportedChangeMap | ImportedTable

/** Our own YAML: a ZIP with frameworks/, systems/ and changes/ (each may be absent), or one file of a system or of changes. */
export interface ImportedCatalogue {
  kind: 'catalogue'
  part: Catalogue
}

export interface ImportedFramework {
  kind: 'framework'
  format: FrameworkFormat
  /** At least one; the first is the language that the document was written in. BCP 47: `nl`, `en`, `pt-BR`. */
  languages: [string, ...string[]]
  /** In the first language when none is asked for; a text that was not translated stands in the first language too. */
  inLanguage(language?: string): Framework
  /** The document as it came, for an export in the same format. */
  received: Received
}

export type FrameworkFormat = 'oscal-catalog' | 'ciso-assistant'

export interface Received {
  format: FrameworkFormat
  bytes: Uint8Array
}

/** A selection from a framework (OSCAL profile). */
export interface ImportedProfile {
  kind: 'profile'
  title: string
  /** Addresses of the catalogues from which it selects, as the file says them. */
  hrefs: string[]
  /** Ids of controls and measures by name, as the file says them; empty when it takes all, or only by pattern. */
  ids: string[]
  /** Whether it takes all of a catalogue, but for what it excludes. */
  all: boolean
  /** The ids in this framework that it selects, and those that it names and the framework lacks. */
  selectFrom(framework: Framework): { ids: string[]; unknown: string[] }
}

/** OSCAL mapping-collection. */
export interface ImportedChangeMap {
  kind: 'change-map'
  map: ChangeMap
}

/** CSV or XLSX: an administrator says which column is what, and then makes a framework or official texts of it. */
export interface ImportedTable {
  kind: 'table'
  format: 'csv' | 'xlsx'
  /** At least one. */
  sheets: [Sheet, ...Sheet[]]
}

export interface Sheet {
  /** Name of the file, for the place of a mistake. */
  file: string
  /** Name of the sheet; of a CSV that of the file. */
  name: string
  /** Headings in their order; a column without heading has an empty one. */
  columns: string[]
  rows: Row[]
  /** Which columns look like number, title and text; absent when none does. */
  guess: Partial<TableColumns>
}

export interface Row {
  /** Row number as the spreadsheet shows it, from 1; of a CSV the line on which it begins. */
  row: number
  /** One for each column. */
  cells: Cell[]
}

export interface Cell {
  text: string
  /** Set when the spreadsheet keeps it as a number: then 5.10 has become 5.1, and nobody knows which was meant. */
  numeric?: true
  /** Set when the spreadsheet keeps it as a date: 5-10 has become 5 October. */
  date?: true
}

/** Positions in `columns`, from 0. */
export interface TableColumns {
  number: number
  title?: number
  text: number
  /** Heading of the chapter in which a row stands. */
  group?: number
}

/** What a table does not say of the framework that it holds. */
export interface AboutFramework {
  id: string
  title: string
  version: string
  publisher: string
  /** `2026-01-09`. */
  date: string
  /** Web address of the public original. */
  source: string
}

/** The topmost numbers become controls, those below them (`8.08.01` below `8.08`) measures. */
export type FrameworkFromTable = (sheet: Sheet, columns: TableColumns, about: AboutFramework) => FrameworkReading

export type FrameworkReading = { ok: true; framework: Framework } | { ok: false; mistakes: Mistake[] }

/** Id of a control or measure to what its publisher wrote. */
export type Texts = Map<string, { title?: string; text: string }>

export type TextsReading = { ok: true; texts: Texts } | { ok: false; mistakes: Mistake[] }

/**
 * With the framework that they are for, `5.1` finds `5.01` (as ISO and BIO differ in writing), a number that the framework
 * lacks is a mistake, and so is one that may be two (5.1 from a number cell: `5.01` or `5.10`).
 */
export type TextsFromTable = (sheet: Sheet, columns: TableColumns, framework?: Framework) => TextsReading

/** The texts of another copy of a framework, such as an imported library. */
export type TextsOf = (framework: Framework) => Texts

/** Every writer gives the same bytes for the same input. */
export type OscalCatalog = (framework: Framework) => Uint8Array

/** The controls and measures that apply to a system, by its mappings that are for this framework. */
export type OscalProfile = (framework: Framework, system: SystemProfile) => Uint8Array

export type OscalMapping = (map: ChangeMap, from: Framework, to: Framework) => Uint8Array

/** Refused with mistakes when our YAML cannot say it, such as an imported id with spaces. */
export type CatalogueZip = (framework: Framework, changes: ChangeMap[], systems?: SystemProfile[]) => ZipWriting

export type ZipWriting = { ok: true; bytes: Uint8Array } | { ok: false; mistakes: Mistake[] }

/** Headings by column; the names of the YAML keys when none are given. */
export type Headings = Partial<Record<TableField, string>>

export type TableField =
  | 'id'
  | 'title'
  | 'statement'
  | 'officialTitle'
  | 'officialText'
  | 'group'
  | 'theme'
  | 'aspects'
  | 'level'
  | 'categories'
  | 'source'
  | 'note'

export type FrameworkCsv = (framework: Framework, headings?: Headings) => Uint8Array

export type FrameworkXlsx = (framework: Framework, headings?: Headings) => Promise<Uint8Array>

/** A library file of CISO Assistant (YAML). */
export type CisoLibrary = (framework: Framework) => Uint8Array
