import type { Aspect, Theme } from '../../domain/catalogue'
import type { Fault, ForeignFormat, Form, Identified, JsonProblem, Shape, SyntaxProblem } from '../../domain/catalogue-mistake'
import type { MistakeSentences, catalogueText as nlCatalogueText } from '../nl/catalogue'

const aspects: Record<Aspect, string> = { design: 'design', existence: 'existence', operation: 'operation' }

const themes: Record<Theme, string> = {
  organisational: 'Organisational',
  people: 'People',
  physical: 'Physical',
  technological: 'Technological',
  other: 'Other',
}

const shapes: Record<Shape, string> = {
  text: 'text',
  number: 'a number',
  truth: 'true or false',
  nothing: 'nothing',
  list: 'a list (lines with a dash)',
  map: 'a block with keys',
}

const forms: Record<Form, string> = {
  controlId: 'two numbers, the second with two digits, such as "8.09"',
  measureId: 'three numbers, the last two with two digits, such as "8.08.01"',
  normId: 'the number of a control or a measure, such as "8.09" or "8.08.01"',
  groupId: 'letters, digits, dots and hyphens, such as "5"',
  changeMapId: 'the id of the old and of the new framework with two hyphens between them, such as bio2-1.2--bio2-1.3',
  frameworkId: 'lower-case letters, digits, dots and hyphens, such as bio2-1.3',
  slug: 'lower-case letters, digits and hyphens, such as wifi-setting',
  date: 'an existing date as year-month-day, such as 2026-01-09',
  address: 'a web address that begins with https:// and has no spaces',
  requestNumber: 'the number of a request, such as V-012',
  evidenceNumber: 'the number of a piece of evidence, such as B-007',
  sha256: '64 digits and letters a to f, in lower case',
}

const nouns: Record<Identified, string> = {
  framework: 'Framework',
  control: 'Control',
  measure: 'Measure',
  system: 'System',
  component: 'Component',
  mapping: 'The mapping to control',
  exclusion: 'The exclusion of measure',
  evidence: 'Expected evidence',
  question: 'Question',
  criterion: 'The criterion of measure',
  category: 'Category',
  group: 'Group',
  'change map': 'Change map',
}

const problems: Record<SyntaxProblem, string> = {
  key: 'A colon or line end stands inside a key or value here. Put text with a colon in quotes, or begin a new line.',
  quote: 'The closing quote or bracket is missing here. Close the text or list.',
  escape: 'The backslash is followed by a character that it cannot escape. Write \\\\ for a backslash, or use single quotes.',
  character: 'A text cannot begin with this character. Put the text in quotes.',
  block: 'A list or block of several lines cannot stand inside brackets. Write it on new lines, without brackets.',
  anchor: 'The anchor (&) or alias (*) is misplaced here. Write the text out.',
  unexpected: 'YAML does not expect this here. See whether the line begins too far left or right, or has a bracket or colon too many.',
  other: 'This is not valid YAML. Compare the line with one in another file.',
}

const foreign: Record<ForeignFormat, string> = {
  pdf: 'This is a PDF. Ask the publisher for the framework as OSCAL (JSON), YAML, XLSX or CSV.',
  xml: 'This is XML. Save OSCAL as JSON, or a table as XLSX or CSV.',
  'old-excel': 'This is an old Excel file (.xls), or it has a password. Save it in Excel as .xlsx, without a password.',
  opendocument: 'This is an OpenDocument file. Save it as .xlsx or CSV.',
  word: 'This is a Word file. Put the norms in a table, and save that as .xlsx or CSV.',
  gzip: 'This file is packed with gzip. Unpack it first.',
  binary: 'This file is not text. Choose a file in JSON, YAML, CSV or XLSX, or a ZIP of the catalogue.',
  text: 'This holds no framework that can be recognised. Choose a file in JSON, YAML, CSV or XLSX, or a ZIP of the catalogue.',
}

const jsonProblems: Record<JsonProblem, string> = {
  end: 'The JSON stops here before everything is closed. See whether the file is complete, or ask for it again.',
  character: 'This character does not belong here in JSON. See whether a quote, colon or bracket is missing.',
  escape: 'The backslash is followed by a character that it cannot escape. Write \\\\ for a backslash.',
  comma: 'A comma or a closing bracket belongs here. Add it, or take a comma too many away.',
  number: 'This number is not written well. Put a number such as "5.10" in quotes.',
  after: 'Something stands after the end of the JSON. Take it away.',
}

const missing = {
  framework: 'Check the id, or add the framework.',
  norm: 'Check the number and the version of the framework.',
  category: 'Check the name, or add the category to framework.yaml.',
  group: 'Check the id, or add the group to framework.yaml.',
  control: 'Check the number, or add the control to the framework.',
  measure: 'Check the number, or add the measure to the control.',
  system: 'Add the system, or write the name of a system outside the catalogue with a capital.',
} as const

const notForGivers: Record<Extract<Fault, { kind: 'notForGivers' }>['whose'], (key: string) => string> = {
  auditors: (key) => `"${key}" is written by the auditors, not by who gives evidence. Remove it.`,
  samples: (key) => `"${key}" stands in the samples only. Remove it: Duiding knows by itself who gives this and which version it is.`,
  answer: (key) => `"${key}" does not belong in a pack. Say on the page of the request that you do not have something, and remove it here.`,
}

type Noun = Extract<Fault, { kind: 'notInEngagement' }>['noun']

const inEngagement: Record<Noun, (id: string) => string> = {
  request: (id) => `You have no request ${id} for this system.`,
  control: (id) => `You have no request about control "${id}" for this system.`,
  evidence: (id) => `You gave no evidence ${id} for this system.`,
  norm: (id) => `Norm "${id}" is not examined for this system.`,
  question: (id) => `The question "${id}" was not asked.`,
  member: (id) => `"${id}" takes no part in this engagement.`,
}

const remedies: Record<Noun, string> = {
  request: 'See on your list of requests which number it is.',
  control: 'Correct the number, or remove the key if nobody asked for it.',
  evidence: 'See on your list of evidence which number it is, or give new evidence with "title".',
  norm: 'Correct the number, or remove the norm.',
  question: 'See at the request which questions there are, or remove the answer.',
  member: 'Write the e-mail address of somebody in the team.',
}

const mistakes: MistakeSentences = {
  folderMissing: () => 'This folder does not exist, or is no folder. Check its name, or give the right one.',
  folderEmpty: ({ expected }) => `This folder lacks its contents. Put at least ${expected} in it.`,
  fileMissing: ({ expected }) =>
    `The file ${expected} is missing. Make it, with id, title, version, publisher, date and source of the framework.`,
  unexpectedEntry: ({ expected }) =>
    `This does not belong here and so is not read. Only ${expected.join(' or ')} stands here: rename it or take it away.`,
  outsideFolder: () => 'This link points outside the folder. Put a copy of the file itself here.',
  notAFile: () => 'This is no ordinary file. Take it away or give it another name.',
  unreadable: ({ code }) => `This file or folder cannot be read (${code}). Check that it exists and that you may read it.`,
  tooManyFiles: ({ limit }) => `There are more than ${limit} files here. Check that this is the right folder; more are not read.`,
  fileTooLarge: ({ bytes, limit }) =>
    `The file is ${megabytes(bytes)} MB; the limit is ${megabytes(limit)} MB. Split it, or check that it is the right file.`,
  wrongEncoding: ({ found }) =>
    found === 'utf-16'
      ? 'The file is saved as UTF-16. Save it as UTF-8.'
      : 'There are bytes here that are not UTF-8. Save the file as UTF-8.',
  fileEmpty: () => 'The file is empty. Fill it, or take it away.',
  forbiddenCharacter: ({ codePoint }) => `There is an invisible control character here (${codePoint}). Take it away.`,
  tabIndent: () => 'This line is indented with a tab. Use spaces.',
  badIndent: () => 'This line is not indented well. Let keys that belong together begin below each other, with spaces.',
  syntax: ({ problem }) => problems[problem],
  directive: () => 'The file begins with a % line, which changes what values mean. Take that line away.',
  severalDocuments: () => 'A second document begins here with ---. Put each in a file of its own.',
  unknownTag: ({ tag }) => `The type ${tag} is not used. Take it away and write the plain value.`,
  mergeKey: () => 'Merging with << is not used. Write the keys out here.',
  unresolvedAlias: ({ name }) =>
    `The alias *${name} points to nothing: there is no anchor &${name} above it. Write the text out, or put text with a * in quotes.`,
  aliasesExplode: ({ limit }) => `The aliases (*) multiply what they point to more than ${limit} times. Write the text out.`,
  tooDeep: ({ limit }) =>
    `More than ${limit} lists or blocks stand inside each other here. No file of the catalogue goes that deep: check the brackets and dashes.`,
  duplicateKey: ({ key, firstLine }) =>
    `The key "${key}" stands here for the second time; the first is on line ${firstLine}. Take one away.`,
  unknownKey: ({ key, suggestion, allowed, bare }) => {
    const remedy = suggestion === null ? `Choose from: ${allowed.join(', ')}.` : `Did you mean "${suggestion}"?`
    const comma = bare ? ' Is there a comma in a text within braces? Then put that text in quotes.' : ''
    return `There is no key "${key}" here. ${remedy}${comma}`
  },
  missingKey: ({ key }) => `The key "${key}" is missing. Add it.`,
  wrongType: ({ key, expected, found }) =>
    `${key === '' ? 'The file' : `"${key}"`} has ${shapes[found]}, but needs ${shapes[expected]}.${expected === 'list' && found === 'nothing' ? ' Fill the list, or take the key away.' : ' Change the value.'}`,
  numberUnquoted: ({ key, written, becomes }) =>
    written === becomes
      ? `"${key}" has the number ${written}, but needs text. Put it in quotes: "${written}".`
      : `At "${key}" YAML reads ${written} as a number, and makes it ${becomes}. Put it in quotes: "${written}".`,
  notOneOf: ({ key, value, allowed, suggestion }) =>
    `"${key}" has "${value}". ${suggestion === null ? `Choose from: ${allowed.join(', ')}.` : `Did you mean "${suggestion}"?`}`,
  wrongForm: ({ key, value, form }) => `"${key}" has "${value}". Write ${forms[form]}.`,
  emptyText: ({ key }) => `The text of "${key}" is empty. Fill it in.`,
  emptyList: ({ key }) => `The list of "${key}" is empty. Name at least one.`,
  repeatedValue: ({ key, value }) => `"${key}" has "${value}" twice. Take one away.`,
  kindDiffers: ({ change, from, to }) =>
    `A change "${change}" does not fit ${from} old and ${to} new numbers. Choose another kind, or change "from" and "to".`,
  textTooLong: ({ key, length, limit }) => `The text of "${key}" has ${length} characters; the limit is ${limit}. Shorten it.`,
  duplicateId: ({ noun, id, first }) =>
    `${nouns[noun]} "${id}" exists already, on line ${first.line} of ${first.file}. Give one of them another id, or take one away.`,
  nameDiffers: ({ id, expected }) => `The id is "${id}", but the name of the file or folder says "${expected}". Make them equal.`,
  unknownReference: ({ noun, id, suggestion }) =>
    `There is no ${noun} "${id}". ${suggestion === null ? missing[noun] : `Did you mean "${suggestion}"?`}`,
  foreignMeasure: ({ measure, control }) =>
    `Measure "${measure}" does not belong to control "${control}". Name a measure that begins with "${control}.", or move it.`,
  criterionMissing: ({ control }) =>
    `Control "${control}" has no measures, so there is nothing to test against. Add a criterion of your own with "criterion".`,
  unaccounted: ({ framework, ids }) =>
    `Of ${ids.length === 1 ? 'one number' : `${ids.length} numbers`} of ${framework} it is not said what became of them: ${listed(ids)}. Put them in "same", or add a change.`,
  dependsOnItself: ({ system }) => `The system "${system}" depends on itself here. Name another system, or take the line away.`,
  unknownFormat: ({ found }) => foreign[found],
  unknownContent: ({ keys }) =>
    `This holds no framework, selection, change map or system${keys.length === 0 ? '' : ` (but: ${listed(keys)})`}. Choose an OSCAL catalog, profile or mapping, a library of CISO Assistant, or a file of the own catalogue.`,
  partAlone: ({ part }) =>
    part === 'framework'
      ? 'This is framework.yaml without controls. Put the whole folder frameworks/ in a ZIP.'
      : 'This is one control. Put the whole folder frameworks/ with framework.yaml in a ZIP.',
  jsonSyntax: ({ problem }) => jsonProblems[problem],
  zipBroken: () => 'This packed file is damaged or not complete. Make it again, or ask for it again.',
  zipEncrypted: () => 'This packed file has a password. Make it again without a password.',
  zipTooLarge: ({ limit }) => `Unpacked this is larger than ${megabytes(limit)} MB. See whether it is the right file; more is not read.`,
  zipName: ({ name }) => `The file "${name}" in the ZIP points outside it. Pack the folder again.`,
  macros: () => 'This workbook holds macros. Save it as .xlsx, without macros.',
  sheetTooLarge: ({ rows, columns }) =>
    `This sheet goes on past ${rows} rows or ${columns} columns. Put only the norms on a sheet, and take empty rows and columns away.`,
  sheetBroken: () => 'This workbook cannot be read as an XLSX should be. Open it in Excel or LibreOffice and save it again as .xlsx.',
  tableEmpty: () => 'This table has no rows. Put the names of the columns in the first row, and a norm in each row below it.',
  quoteOpen: () => 'A quote here does not close well. Put quotes around the whole cell, and double those in the text.',
  rowTooLong: ({ cells, columns }) =>
    `This row has ${cells} cells, but there are ${columns} columns. Put quotes around a cell that holds a separator.`,
  columnAbsent: () => 'The column that was chosen does not exist in this sheet. Choose another column.',
  numberEmpty: () => 'The number is missing in this row. Fill it in, or take the row away.',
  cellEmpty: ({ number }) => `The text of "${number}" is missing. Fill it in, or take the row away.`,
  numberRepeated: ({ number, firstRow }) =>
    /\d\.\d$/.test(number)
      ? `The number "${number}" stands in row ${firstRow} too. Is "${number}0" meant here? Format the column as text, and fill in the number again.`
      : `The number "${number}" stands in row ${firstRow} too. Correct it, or take one of the rows away.`,
  numberShortened: ({ number, candidates }) =>
    `Of a number such as "${number}0" only ${number} is left when the cell is numeric. ${candidates.length > 1 ? `It may be ${candidates.map((id) => `"${id}"`).join(' or ')}. ` : ''}Format the column as text (Format cells, Text), and fill in the number again.`,
  numberIsDate: ({ written }) =>
    `This cell holds a date (${written}), not a number. Format the column as text (Format cells, Text), and fill in the number again.`,
  frameworkAbsent: ({ found }) =>
    `This library holds no framework${found.length === 0 ? '' : `, but does hold: ${listed(found)}`}. Choose a library with a framework.`,
  severalInside: ({ noun, count }) =>
    noun === 'framework'
      ? `This library holds ${count} frameworks. Make a file of its own for each.`
      : `This collection holds ${count} mappings between different catalogs. Make a file of its own for each pair.`,
  circle: ({ id }) => `"${id}" stands below itself. Correct parent_urn.`,
  tooMuchInside: ({ limit }) =>
    `This file holds more than ${limit} separate parts. No framework is that large: see whether it is the right file.`,
  listTooLong: ({ key, limit }) => `The list at "${key}" has more than ${limit}. Shorten it, or divide it over several packs.`,
  severalLines: ({ key }) => `The text at "${key}" belongs on one line, without invisible characters. Remove the line break.`,
  chooseOne: ({ choices }) =>
    `Here belongs ${choices.map((keys) => keys.map((key) => `"${key}"`).join(' and ')).join(' or ')}. Fill in one of them, and remove the others.`,
  noZip: () => 'This is no ZIP. Make a ZIP of the folder with evidence.yaml and the files.',
  noEvidenceYaml: () => 'This pack has no evidence.yaml. Put it beside the files, and make the pack again.',
  notForGivers: ({ key, whose }) => notForGivers[whose](key),
  periodBackwards: ({ from, to }) => `The period begins on ${from} and ends before that, on ${to}. Swap the dates, or correct them.`,
  fileName: ({ name }) =>
    `"${name}" cannot be the name of a file in a pack. Give the file an ordinary name, without ../ or odd characters.`,
  fileAbsent: ({ name, suggestion }) =>
    `The file "${name}" is not in the pack. ${suggestion === null ? 'Add it, or correct the name.' : `Do you mean "${suggestion}"?`}`,
  fileUnnamed: () => 'This file is not named in evidence.yaml. Name it with its context, or take it out of the pack.',
  fileNameTwice: ({ name, other }) =>
    `The names "${name}" and "${other}" are the same, or differ in capitals only. Give one of them another name.`,
  entryTwice: ({ name, firstLine }) => `"${name}" also stands on line ${firstLine}, for the same request. Remove one of them.`,
  systemDiffers: ({ found, expected }) =>
    `This pack is for system "${found}", but you give evidence of "${expected}". Choose the right system, or correct evidence.yaml.`,
  notInEngagement: ({ noun, id, suggestion }) =>
    `${inEngagement[noun](id)} ${suggestion === null ? remedies[noun] : `Do you mean "${suggestion}"?`}`,
  severalRequests: ({ control, requests }) =>
    `There are several requests about control "${control}": ${requests.join(', ')}. Name one with "request" instead of "control".`,
  givenByOthers: ({ evidence }) => `Evidence ${evidence} was given by somebody else. Give new evidence, with "title" instead of "revises".`,
  moreMistakes: ({ more }) => `There are ${more} more mistakes. Correct these first, and offer the file again.`,
}

function listed(ids: string[]): string {
  const some = ids.slice(0, 10).join(', ')
  return ids.length > 10 ? `${some} and ${ids.length - 10} more` : some
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

export const catalogueText: typeof nlCatalogueText = {
  aspects,
  themes,
  mistakes,
  check: {
    read: (counts) =>
      `Good: ${counts.frameworks} framework(s), ${counts.controls} controls, ${counts.measures} measures, ${counts.systems} systems, ${counts.mappings} mappings, ${counts.changes} lines of change.`,
    watching: (dir) => `Duiding watches ${dir} and checks again after each change. Stop with Ctrl+C.`,
    count: (count) => (count === 1 ? '1 mistake.' : `${count} mistakes.`),
  },
}
