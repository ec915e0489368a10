import { expect, test } from 'vitest'
import type { Fault, FaultKind } from '../../app/domain/catalogue-mistake'
import { catalogueText as en } from '../../app/text/en/catalogue'
import { catalogueText as nl } from '../../app/text/nl/catalogue'
import { tellMistake } from '../../app/text/tell-mistake'

/** One fault of each kind: a new kind does not compile until it stands here. */
const faults: { [Kind in FaultKind]: Extract<Fault, { kind: Kind }> } = {
  folderMissing: { kind: 'folderMissing' },
  folderEmpty: { kind: 'folderEmpty', expected: 'laptops.yaml' },
  fileMissing: { kind: 'fileMissing', expected: 'framework.yaml' },
  unexpectedEntry: { kind: 'unexpectedEntry', expected: ['.yaml'] },
  outsideFolder: { kind: 'outsideFolder' },
  notAFile: { kind: 'notAFile' },
  unreadable: { kind: 'unreadable', code: 'EACCES' },
  tooManyFiles: { kind: 'tooManyFiles', limit: 2000 },
  fileTooLarge: { kind: 'fileTooLarge', bytes: 52_428_800, limit: 1_048_576 },
  wrongEncoding: { kind: 'wrongEncoding', found: 'utf-16' },
  fileEmpty: { kind: 'fileEmpty' },
  forbiddenCharacter: { kind: 'forbiddenCharacter', codePoint: 'U+0000' },
  tabIndent: { kind: 'tabIndent' },
  badIndent: { kind: 'badIndent' },
  syntax: { kind: 'syntax', problem: 'quote' },
  directive: { kind: 'directive' },
  severalDocuments: { kind: 'severalDocuments' },
  unknownTag: { kind: 'unknownTag', tag: '!x' },
  mergeKey: { kind: 'mergeKey' },
  unresolvedAlias: { kind: 'unresolvedAlias', name: 'a' },
  aliasesExplode: { kind: 'aliasesExplode', limit: 100 },
  tooDeep: { kind: 'tooDeep', limit: 40 },
  duplicateKey: { kind: 'duplicateKey', key: 'title', firstLine: 2 },
  unknownKey: { kind: 'unknownKey', key: 'titel', suggestion: 'title', allowed: ['title'], bare: false },
  missingKey: { kind: 'missingKey', key: 'title' },
  wrongType: { kind: 'wrongType', key: 'owner', expected: 'map', found: 'text' },
  numberUnquoted: { kind: 'numberUnquoted', key: 'id', written: '5.10', becomes: '5.1' },
  notOneOf: { kind: 'notOneOf', key: 'theme', value: 'tech', allowed: ['people'], suggestion: null },
  wrongForm: { kind: 'wrongForm', key: 'id', value: '8.9', form: 'controlId' },
  emptyText: { kind: 'emptyText', key: 'title' },
  emptyList: { kind: 'emptyList', key: 'aspects' },
  repeatedValue: { kind: 'repeatedValue', key: 'aspects', value: 'design' },
  textTooLong: { kind: 'textTooLong', key: 'title', length: 161, limit: 160 },
  duplicateId: { kind: 'duplicateId', noun: 'question', id: 'q', first: { file: 'systems/laptops.yaml', line: 4 } },
  nameDiffers: { kind: 'nameDiffers', id: 'a', expected: 'b' },
  unknownReference: { kind: 'unknownReference', noun: 'system', id: 'jds', suggestion: null },
  foreignMeasure: { kind: 'foreignMeasure', measure: '8.08.01', control: '8.09' },
  criterionMissing: { kind: 'criterionMissing', control: '8.09' },
  kindDiffers: { kind: 'kindDiffers', change: 'moved', from: 2, to: 1 },
  unaccounted: { kind: 'unaccounted', framework: 'bio2-1.2', ids: ['5.01.01'] },
  dependsOnItself: { kind: 'dependsOnItself', system: 'laptops' },
  listTooLong: { kind: 'listTooLong', key: 'norms', limit: 500 },
  severalLines: { kind: 'severalLines', key: 'title' },
  chooseOne: { kind: 'chooseOne', choices: [['day'], ['from', 'to']] },
  noZip: { kind: 'noZip' },
  noEvidenceYaml: { kind: 'noEvidenceYaml' },
  notForGivers: { kind: 'notForGivers', key: 'verdicts', whose: 'auditors' },
  periodBackwards: { kind: 'periodBackwards', from: '2026-02-01', to: '2026-01-01' },
  fileName: { kind: 'fileName', name: '../register.csv' },
  fileAbsent: { kind: 'fileAbsent', name: 'register.csv', suggestion: null },
  fileUnnamed: { kind: 'fileUnnamed' },
  fileNameTwice: { kind: 'fileNameTwice', name: 'A.csv', other: 'a.csv' },
  entryTwice: { kind: 'entryTwice', name: 'register.csv', firstLine: 4 },
  systemDiffers: { kind: 'systemDiffers', found: 'beta', expected: 'alpha' },
  notInEngagement: { kind: 'notInEngagement', noun: 'request', id: 'V-099', suggestion: null },
  severalRequests: { kind: 'severalRequests', control: '8.09', requests: ['V-001', 'V-002'] },
  givenByOthers: { kind: 'givenByOthers', evidence: 'B-007' },
  unknownFormat: { kind: 'unknownFormat', found: 'pdf' },
  unknownContent: { kind: 'unknownContent', keys: ['assessment-plan'] },
  partAlone: { kind: 'partAlone', part: 'control' },
  jsonSyntax: { kind: 'jsonSyntax', problem: 'comma' },
  zipBroken: { kind: 'zipBroken' },
  zipEncrypted: { kind: 'zipEncrypted' },
  zipTooLarge: { kind: 'zipTooLarge', limit: 52_428_800 },
  zipName: { kind: 'zipName', name: '../laptops.yaml' },
  macros: { kind: 'macros' },
  sheetTooLarge: { kind: 'sheetTooLarge', rows: 10_000, columns: 100 },
  sheetBroken: { kind: 'sheetBroken' },
  tableEmpty: { kind: 'tableEmpty' },
  quoteOpen: { kind: 'quoteOpen' },
  rowTooLong: { kind: 'rowTooLong', cells: 5, columns: 3 },
  columnAbsent: { kind: 'columnAbsent' },
  numberEmpty: { kind: 'numberEmpty' },
  cellEmpty: { kind: 'cellEmpty', number: '5.10' },
  numberRepeated: { kind: 'numberRepeated', number: '5.1', firstRow: 2 },
  numberShortened: { kind: 'numberShortened', number: '5.1', candidates: ['5.01', '5.10'] },
  numberIsDate: { kind: 'numberIsDate', written: '2026-10-05' },
  frameworkAbsent: { kind: 'frameworkAbsent', found: ['threats'] },
  severalInside: { kind: 'severalInside', noun: 'framework', count: 2 },
  circle: { kind: 'circle', id: 'a' },
  moreMistakes: { kind: 'moreMistakes', more: 12 },
  tooMuchInside: { kind: 'tooMuchInside', limit: 500_000 },
}

const place = { file: 'systems/laptops.yaml', line: 1, column: 1 }

test.each(Object.values(faults))('a mistake of kind $kind has one line in each language that also says what to do', (fault) => {
  for (const language of ['nl', 'en'] as const) {
    const sentence = tellMistake({ ...place, ...fault }, language)
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\n/)
    // What is wrong, then the remedy: at least two sentences.
    expect(sentence).toMatch(/[.?:] .*[.?]$/)
  }
})

test('the two languages do not share a sentence', () => {
  for (const fault of Object.values(faults)) {
    expect(tellMistake({ ...place, ...fault }, 'nl')).not.toBe(tellMistake({ ...place, ...fault }, 'en'))
  }
})

test('a number that YAML would shorten is told with both numbers and the way to write it', () => {
  expect(tellMistake({ ...place, ...faults.numberUnquoted }, 'nl')).toBe(
    'Bij "id" leest YAML 5.10 als een getal, en maakt er 5.1 van. Zet het tussen aanhalingstekens: "5.10".',
  )
})

test('an unknown key asks whether the near one was meant', () => {
  expect(tellMistake({ ...place, ...faults.unknownKey }, 'nl')).toBe('De sleutel "titel" bestaat hier niet. Bedoelt u "title"?')
})

test('a file too large is told with its size and the limit', () => {
  expect(tellMistake({ ...place, ...faults.fileTooLarge }, 'nl')).toContain('50 MB groot; de grens is 1 MB')
})

test('what somebody wrote in a file cannot steer the terminal', () => {
  expect(tellMistake({ ...place, ...faults.unknownKey, key: 'a\u001b[2Jb\nc' }, 'nl')).not.toMatch(/[\u001b\n]/)
})

test('each problem of YAML, each form and each noun has its words', () => {
  expect(Object.keys(nl.mistakes)).toEqual(expect.arrayContaining(Object.keys(faults)))
  expect(Object.keys(en.mistakes).sort()).toEqual(Object.keys(nl.mistakes).sort())
})

test.each(['pdf', 'xml', 'old-excel', 'opendocument', 'word', 'gzip', 'binary', 'text'] as const)(
  'a file of the kind %s is told what to save it as, in both languages',
  (found) => {
    const [dutch, english] = (['nl', 'en'] as const).map((language) => tellMistake({ ...place, kind: 'unknownFormat', found }, language))
    expect(dutch).toMatch(/[.:] .*\.$/)
    expect(english).toMatch(/[.:] .*\.$/)
    expect(dutch).not.toBe(english)
  },
)

test('a number that a spreadsheet shortened is told with what it may have been', () => {
  expect(tellMistake({ ...place, ...faults.numberShortened }, 'nl')).toBe(
    'Van een nummer als "5.10" blijft 5.1 over als de cel een getal is. Het kan "5.01" of "5.10" zijn. Maak van de kolom tekst (Celeigenschappen, Tekst), en vul het nummer opnieuw in.',
  )
})
