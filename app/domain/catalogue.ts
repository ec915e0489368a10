import type { ChangeMap, Confidence } from './change-map'

/** What the YAML under controls/ says, once read: frameworks with their controls, systems with their mappings, and what changed between versions. */
export interface Catalogue {
  frameworks: Framework[]
  systems: SystemProfile[]
  changes: ChangeMap[]
}

/** Opzet, bestaan, werking: BIO2 part 1 asks an entity to show all three. */
export type Aspect = 'design' | 'existence' | 'operation'

export const aspects: readonly Aspect[] = ['design', 'existence', 'operation']

/** The four themes of ISO/IEC 27002:2022; `other` for an imported framework that does not know them. */
export type Theme = 'organisational' | 'people' | 'physical' | 'technological' | 'other'

export const themes: readonly Theme[] = ['organisational', 'people', 'physical', 'technological', 'other']

/** The date of a framework of which nobody says when it was published. */
export const UNDATED = '1970-01-01'

export interface Framework {
  /** Name and version in one, as the folder is called: `bio2-1.3`. */
  id: string
  title: string
  version: string
  publisher: string
  /** Date of publication, `2026-01-09`. */
  date: string
  /** Address of the public original. */
  source: string
  /** Kinds of measure that this version tells apart (BIO2 1.2: basic hygiene, chain hygiene, government risk); empty where it does not. */
  categories: Category[]
  /** Chapters; a group stands below its parent. Empty where the themes are all there is. */
  groups: Group[]
  /** In natural order of their ids. */
  controls: Control[]
}

export interface Category {
  id: string
  title: string
}

export interface Group {
  id: string
  title: string
  parent?: string
}

/** What the publisher wrote, as a user imported it: it lies over our paraphrase and does not replace it. */
export interface OfficialText {
  title?: string
  text: string
  /** Where it was imported from, in words: `bio2-1.2.xlsx, 22 november 2026`. */
  from: string
}

/** Basisbeveiligingsniveau (BBN) of BIO 1.04 from which a control or measure holds. */
export type ProtectionLevel = 1 | 2 | 3

export interface Control {
  /** Zero padded, as in the ids of its measures: `8.09`. */
  id: string
  title: string
  /** A Dutch paraphrase of our own: the original belongs to its publisher. */
  statement: string
  theme: Theme
  /** The aspects that an auditor usually examines. */
  aspects: Aspect[]
  /** The usual ways to show an aspect. */
  evidenceHints: Partial<Record<Aspect, string[]>>
  source: string
  /** Id of the chapter in which it stands. */
  group?: string
  level?: ProtectionLevel
  /** Ids of the framework's categories; of a control without measures, for a measure has its own. */
  categories?: string[]
  /** A known fault or doubt about the public text, for the reader. */
  note?: string
  official?: OfficialText
  /** Numbers that only point to a measure elsewhere, such as 8.08.06 of BIO2 1.3: no norm of their own. */
  pointers?: Pointer[]
  /** Empty: the control itself is the norm, and each mapping brings a criterion of its own. */
  measures: Measure[]
}

export interface Pointer {
  id: string
  /** The measure that it points to. */
  to: string
}

export interface Measure {
  /** Begins with the id of its control: `8.08.01`. */
  id: string
  title: string
  statement: string
  aspects: Aspect[]
  source: string
  /** Ids of the framework's categories. */
  categories: string[]
  level?: ProtectionLevel
  /** A known fault or doubt about the public text, for the reader. */
  note?: string
  official?: OfficialText
}

export interface SystemProfile {
  /** As the file is called: `laptops`. */
  id: string
  name: string
  /** What sort of thing it is, in words: `Beheerde apparaten`. */
  kind: string
  description: string
  /** Null when nobody owns it: a gap that the audit reports. */
  owner: Party | null
  /** Null when there is no supplier. */
  supplier: Party | null
  components: Component[]
  dependencies: Dependency[]
  /** The framework for which the mappings were written; `mappingsFor` carries them to other versions. */
  framework: string
  /** In natural order of their controls, one for each control of a framework. */
  mappings: Mapping[]
}

export interface Party {
  organisation: string
  function: string
}

export interface Component {
  id: string
  name: string
  description: string
}

export interface Dependency {
  /** The id of a system in the catalogue, or the name of one outside it. */
  system: string
  description: string
}

export type Mapping = ApplicableMapping | InapplicableMapping

interface MappedControl {
  control: string
  /** Where it differs from the framework of the file: a mapping written for another version. */
  framework?: string
  /** Set when nobody wrote it for this framework, but it follows from another version through a change map. */
  derivedFrom?: DerivedFrom
}

export interface DerivedFrom {
  framework: string
  controls: string[]
  confidence: Confidence
}

export interface ApplicableMapping extends MappedControl {
  applies: true
  /** What is tested against; obligatory when the control has no measures. */
  criterion?: string
  /** Criteria of single measures; they go before `criterion`. */
  criteria: { measure: string; text: string }[]
  /** Ids of the measures in scope; absent means all of the control. */
  measures?: string[]
  exclusions: Exclusion[]
  expectedEvidence: ExpectedEvidence[]
  questions: Question[]
}

/** A control is left out only with a risk analysis that the statement of applicability refers to (BIO2 part 2, introduction). */
export interface InapplicableMapping extends MappedControl {
  applies: false
  reason: string
  /** Where the statement of applicability (VvT) says so. */
  reference: string
  /** The risk analysis on which it rests. */
  riskAnalysis?: string
}

/** A measure may be left out only because it cannot apply (BIO2 part 1). */
export interface Exclusion {
  measure: string
  reason: string
  /** Where the statement of applicability (VvT) says so. */
  reference: string
}

export interface ExpectedEvidence {
  /** Unique within the system. */
  id: string
  title: string
  aspects: Aspect[]
}

/** What the evidence context must answer for this control on this system. */
export interface Question {
  /** Unique within the system. */
  id: string
  text: string
  /** A good answer, shown beside the question. */
  example?: string
}

/** The categories of a control: its own, and those of its measures. */
export const categoriesOf = (control: Control): string[] => [
  ...(control.categories ?? []),
  ...control.measures.flatMap((measure) => measure.categories),
]

/** Whether the text is written as an id of a system rather than as the name of one outside the catalogue. */
export function looksLikeSystemId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
