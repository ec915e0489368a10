/** What the YAML under controls/ says, once read: frameworks with their controls, and systems with their mappings. */
export interface Catalogue {
  frameworks: Framework[]
  systems: SystemProfile[]
}

/** Opzet, bestaan, werking: BIO2 part 1 asks an entity to show all three. */
export type Aspect = 'design' | 'existence' | 'operation'

export const aspects: readonly Aspect[] = ['design', 'existence', 'operation']

export type Theme = 'organisational' | 'people' | 'physical' | 'technological'

export const themes: readonly Theme[] = ['organisational', 'people', 'physical', 'technological']

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
  /** In natural order of their ids. */
  controls: Control[]
}

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
  /** Numbers of BIO 1.04 from which it grew; empty when it is new. */
  formerly: string[]
  /** Empty: the control itself is the norm, and each mapping brings a criterion of its own. */
  measures: Measure[]
}

export interface Measure {
  /** Begins with the id of its control: `8.08.01`. */
  id: string
  title: string
  statement: string
  aspects: Aspect[]
  source: string
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
  /** In natural order of their controls, one for each control. */
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

export interface ApplicableMapping {
  control: string
  applies: true
  /** What is tested against; obligatory when the control has no measures. */
  criterion?: string
  /** Ids of the measures in scope; absent means all of the control. */
  measures?: string[]
  exclusions: Exclusion[]
  expectedEvidence: ExpectedEvidence[]
  questions: Question[]
}

/** A measure may be left out only because it cannot apply (BIO2 part 1). */
export interface InapplicableMapping {
  control: string
  applies: false
  reason: string
  /** Where the statement of applicability (VvT) says so. */
  reference: string
}

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

/** Whether the text is written as an id of a system rather than as the name of one outside the catalogue. */
export function looksLikeSystemId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
