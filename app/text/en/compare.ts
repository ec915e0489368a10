import { counted } from '../format'
import type { compareText as nl } from '../nl/compare'

const pieces = counted('en')

export const compareText: typeof nl = {
  title: 'What changed',
  lead: (older, newer) =>
    `Version ${older} on the left, version ${newer} on the right. A judgement and annotations stay with their own version.`,
  from: 'Version on the left',
  to: 'Version on the right',
  show: 'Compare',
  version: (number) => `Version ${number}`,
  by: (name, day) => `${name}, ${day}`,
  digest: 'Digest over file and context together',

  context: 'Context',
  contextSame: 'The context is the same, word for word.',
  fieldsSame: (names) => `Unchanged: ${names}.`,
  empty: 'Not filled in',

  facts: 'File',
  factColumns: { what: 'Fact', older: 'Left', newer: 'Right', state: 'Difference' },
  fact: { kind: 'Form', name: 'Name', size: 'Size', type: 'Type', sha256: 'SHA-256' },
  kinds: { file: 'file', inspection: 'inspection on site, no copy' },
  same: 'the same',
  differs: 'different',
  none: 'none',

  content: 'Content',
  contentSame: 'It is the same file: its content is equal to the last byte.',
  counts: (counts, lines) => {
    const many = (count: number) => (lines ? pieces(count, 'line', 'lines') : pieces(count, 'row', 'rows'))
    return `${many(counts.changed)} changed, ${counts.added} added, ${counts.removed} removed, ${counts.same} the same.`
  },
  textSame: 'The text is the same. Only what is no text, such as layout or properties of the file, can differ.',
  rowsSame: 'All rows are the same.',
  byKey: (key) => `Rows are matched by the column “${key}”. The order of rows does not count.`,
  byRow:
    'No column has a value of its own in every row. So only whole rows were compared: a row that changed stands here as “removed” and as “added”.',
  key: 'Match rows by column',
  columnsCame: (names) => `New columns: ${names}.`,
  columnsWent: (names) => `Columns that went: ${names}.`,
  unnamed: 'without a name',
  rowKinds: { same: 'the same', changed: 'changed', added: 'added', removed: 'removed' },
  row: 'Row',
  rowPlace: (older, newer) =>
    older === null ? `${newer}` : newer === null ? `was ${older}` : older === newer ? `${newer}` : `${newer}, was ${older}`,
  kind: 'Difference',
  all: 'Show what is the same too',
  changes: 'Show the differences only',
  gap: (count) => `${pieces(count, 'line', 'lines')} that are the same not shown`,
  tableCaption: 'Rows that differ',
  linesCaption: 'Text of both versions beside each other',
  place: 'Place',
  cut: (size) => `Only the beginning of the files was compared (${size}).`,
  places: {
    page: (page) => `p. ${page}`,
    rows: (sheet, first) => (sheet ? `${sheet}, row ${first}` : `row ${first}`),
    lines: (first) => `${first}`,
    paragraphs: (first) => `paragraph ${first}`,
    attachment: (name) => `attachment ${name}`,
  },
  image: (number, title) => `Image of version ${number}: ${title}. The context describes what is on it.`,

  not: {
    title: 'The content was not compared',
    'older-closed': 'The file of the version on the left cannot be opened now. So only the context stands here.',
    'newer-closed': 'The file of the version on the right cannot be opened now. So only the context stands here.',
    'other-kind': 'One version is a file and the other an inspection on site. Those cannot be laid beside each other; compare the context.',
    unread: 'No text was read out of one of the files (yet). Open both versions to compare them yourself.',
    'too-different': 'The files differ too much to compare them line by line. Open both versions to read them yourself.',
    missing: 'The storage does not give back one of the files. Tell the administrator.',
  },
  open: (number) => `Open version ${number}`,
}
