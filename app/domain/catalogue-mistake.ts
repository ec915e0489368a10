/** One thing wrong in the catalogue's files: where, what, and the values that its sentence needs. */
export type Mistake = Place & Fault

export interface Place {
  /** Path below the catalogue's folder, with forward slashes. */
  file: string
  /** From 1; a fault of the file or folder as a whole stands at 1:1. */
  line: number
  /** From 1, in UTF-16 code units, as editors count. */
  column: number
  /** Name of the sheet in a workbook; line and column are then those of the sheet. */
  sheet?: string
}

export type Fault = FolderFault | BytesFault | YamlFault | ShapeFault | ReferenceFault | ImportFault | PackFault

export type FaultKind = Fault['kind']

export type FolderFault =
  | { kind: 'folderMissing' }
  | { kind: 'folderEmpty'; expected: string }
  | { kind: 'fileMissing'; expected: string }
  | { kind: 'unexpectedEntry'; expected: string[] }
  | { kind: 'outsideFolder' }
  | { kind: 'notAFile' }
  | { kind: 'unreadable'; code: string }
  | { kind: 'tooManyFiles'; limit: number }

export type BytesFault =
  { kind: 'fileTooLarge'; bytes: number; limit: number } | { kind: 'wrongEncoding'; found: 'utf-16' | 'not-utf-8' } | { kind: 'fileEmpty' }

export type YamlFault =
  | { kind: 'forbiddenCharacter'; codePoint: string }
  | { kind: 'tabIndent' }
  | { kind: 'badIndent' }
  | { kind: 'syntax'; problem: SyntaxProblem }
  | { kind: 'directive' }
  | { kind: 'severalDocuments' }
  | { kind: 'unknownTag'; tag: string }
  | { kind: 'mergeKey' }
  | { kind: 'unresolvedAlias'; name: string }
  | { kind: 'aliasesExplode'; limit: number }
  | { kind: 'tooDeep'; limit: number }
  | { kind: 'duplicateKey'; key: string; firstLine: number }

export type SyntaxProblem = 'key' | 'quote' | 'escape' | 'character' | 'block' | 'anchor' | 'unexpected' | 'other'

export type ShapeFault =
  /** Bare: nothing stands behind it, as when a comma cuts a text within braces. */
  | { kind: 'unknownKey'; key: string; suggestion: string | null; allowed: string[]; bare: boolean }
  | { kind: 'missingKey'; key: string }
  | { kind: 'wrongType'; key: string; expected: Shape; found: Shape }
  | { kind: 'numberUnquoted'; key: string; written: string; becomes: string }
  | { kind: 'notOneOf'; key: string; value: string; allowed: string[]; suggestion: string | null }
  | { kind: 'wrongForm'; key: string; value: string; form: Form }
  | { kind: 'emptyText'; key: string }
  | { kind: 'emptyList'; key: string }
  | { kind: 'repeatedValue'; key: string; value: string }
  /** A change that has more or fewer ids than its kind allows. */
  | { kind: 'kindDiffers'; change: string; from: number; to: number }
  | { kind: 'textTooLong'; key: string; length: number; limit: number }
  | { kind: 'listTooLong'; key: string; limit: number }
  /** A line break in what is one line, such as a title. */
  | { kind: 'severalLines'; key: string }
  /** Each choice is one key, or some that go together. */
  | { kind: 'chooseOne'; choices: string[][] }

/** What a value is in YAML. */
export type Shape = 'text' | 'number' | 'truth' | 'nothing' | 'list' | 'map'

/** How an id, date or address has to be written. */
export type Form =
  | 'controlId'
  | 'measureId'
  | 'normId'
  | 'groupId'
  | 'changeMapId'
  | 'frameworkId'
  | 'slug'
  | 'date'
  | 'address'
  | 'requestNumber'
  | 'evidenceNumber'
  | 'sha256'

export type ReferenceFault =
  | { kind: 'duplicateId'; noun: Identified; id: string; first: { file: string; line: number } }
  | { kind: 'nameDiffers'; id: string; expected: string }
  | {
      kind: 'unknownReference'
      noun: 'framework' | 'control' | 'measure' | 'norm' | 'system' | 'category' | 'group'
      id: string
      suggestion: string | null
    }
  | { kind: 'foreignMeasure'; measure: string; control: string }
  | { kind: 'criterionMissing'; control: string }
  | { kind: 'dependsOnItself'; system: string }
  /** Ids of a framework of which the change map says nothing. */
  | { kind: 'unaccounted'; framework: string; ids: string[] }

export type Identified =
  | 'framework'
  | 'control'
  | 'measure'
  | 'system'
  | 'component'
  | 'mapping'
  | 'exclusion'
  | 'evidence'
  | 'question'
  | 'criterion'
  | 'category'
  | 'group'
  | 'change map'

/** Of a file in another format than our own YAML. */
export type ImportFault =
  | { kind: 'unknownFormat'; found: ForeignFormat }
  /** YAML or JSON, but of nothing that can be imported; the keys at its top. */
  | { kind: 'unknownContent'; keys: string[] }
  /** A control or framework.yaml on its own: it belongs in a ZIP. */
  | { kind: 'partAlone'; part: 'framework' | 'control' }
  | { kind: 'jsonSyntax'; problem: JsonProblem }
  | { kind: 'zipBroken' }
  | { kind: 'zipEncrypted' }
  /** Unpacked, in bytes. */
  | { kind: 'zipTooLarge'; limit: number }
  | { kind: 'zipName'; name: string }
  | { kind: 'macros' }
  | { kind: 'sheetTooLarge'; rows: number; columns: number }
  | { kind: 'sheetBroken' }
  | { kind: 'tableEmpty' }
  | { kind: 'quoteOpen' }
  | { kind: 'rowTooLong'; cells: number; columns: number }
  | { kind: 'columnAbsent' }
  | { kind: 'numberEmpty' }
  | { kind: 'cellEmpty'; number: string }
  | { kind: 'numberRepeated'; number: string; firstRow: number }
  /** Kept as a number, so that a zero at the end is gone. */
  | { kind: 'numberShortened'; number: string; candidates: string[] }
  | { kind: 'numberIsDate'; written: string }
  /** A library of something else, such as threats. */
  | { kind: 'frameworkAbsent'; found: string[] }
  | { kind: 'severalInside'; noun: 'framework' | 'mapping'; count: number }
  | { kind: 'circle'; id: string }
  | { kind: 'moreMistakes'; more: number }
  /** More words, marks and lines of YAML than can be read in reasonable time. */
  | { kind: 'tooMuchInside'; limit: number }

/** Of an evidence pack. */
export type PackFault =
  | { kind: 'noZip' }
  | { kind: 'noEvidenceYaml' }
  /** What auditors write, or what only the samples hold. */
  | { kind: 'notForGivers'; key: string; whose: 'auditors' | 'samples' | 'answer' }
  /** A period that ends before it begins. */
  | { kind: 'periodBackwards'; from: string; to: string }
  /** Name of a file that cannot be kept as it is. */
  | { kind: 'fileName'; name: string }
  | { kind: 'fileAbsent'; name: string; suggestion: string | null }
  /** It lies in the pack, and no evidence names it. */
  | { kind: 'fileUnnamed' }
  /** Two names that differ in nothing that every computer keeps apart. */
  | { kind: 'fileNameTwice'; name: string; other: string }
  /** An entry that gives the same file for the same request as one above it. */
  | { kind: 'entryTwice'; name: string; firstLine: number }
  | { kind: 'systemDiffers'; found: string; expected: string }
  | {
      kind: 'notInEngagement'
      noun: 'request' | 'control' | 'evidence' | 'norm' | 'question' | 'member'
      id: string
      suggestion: string | null
    }
  /** Several requests ask for this control. */
  | { kind: 'severalRequests'; control: string; requests: string[] }
  /** Evidence that the other side gave. */
  | { kind: 'givenByOthers'; evidence: string }

export type ForeignFormat = 'pdf' | 'xml' | 'old-excel' | 'opendocument' | 'word' | 'gzip' | 'binary' | 'text'

export type JsonProblem = 'end' | 'character' | 'escape' | 'comma' | 'number' | 'after'

/** By file, then as one reads. */
export function compareMistakes(left: Mistake, right: Mistake): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.line - right.line || left.column - right.column
}
