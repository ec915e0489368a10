import type { Framework } from '../domain/catalogue'
import { CHANGE_KINDS } from '../domain/change-map'
import type { Mistake } from '../domain/catalogue-mistake'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import type { ImportContent, ImportedTable, Sheet, TableColumns } from '../store/exchange/import-types'
import type { CatalogueUpload } from '../store/working-catalogue.server'
import type { UploadView } from '../ui/frameworks/upload-view'
import { partsFrom, takenIds, type UploadChoice } from '../workflow'

/** What the page about an upload shows: what is in it, what it could become, and what stands in the way. */
export function uploadView(
  upload: CatalogueUpload,
  content: ImportContent,
  catalogue: WorkingCatalogue,
  search: URLSearchParams,
  reader: string,
): UploadView {
  const about = {
    uploadId: upload.id,
    fileName: upload.fileName,
    size: upload.size,
    taken: catalogue.additions.filter((one) => one.uploadId === upload.id).map((one) => one.name),
  }
  switch (content.kind) {
    case 'catalogue':
    case 'change-map':
      return { ...about, ...ownView(content, catalogue) }
    case 'framework': {
      // The language of who reads it, until they choose another.
      const wanted = search.get('language') ?? reader
      const language = content.languages.find((one) => one === wanted) ?? content.languages[0]
      const framework = content.inLanguage(language)
      const rows = normsOf(framework)
      const exists = takenIds([{ kind: 'framework', name: framework.id, content: framework }], catalogue).length > 0
      return {
        ...about,
        kind: 'framework',
        format: content.format,
        framework: { id: framework.id, title: framework.title, version: framework.version, publisher: framework.publisher },
        exists,
        languages: content.languages,
        language,
        counts: countsOf(framework),
        rows: rows.slice(0, SHOWN),
        all: rows.length,
        fits: fitsOf(new Set(rows.map((row) => row.id)), catalogue, framework.id),
      }
    }
    case 'profile':
      return {
        ...about,
        kind: 'profile',
        title: content.title,
        hrefs: content.hrefs,
        selects: catalogue.frameworks
          .map((framework) => ({
            id: framework.id,
            title: framework.title,
            version: framework.version,
            count: content.selectFrom(framework).ids.length,
          }))
          .filter((one) => one.count > 0),
      }
    case 'table':
      return { ...about, ...tableView(content, catalogue, upload, search) }
  }
}

/** Rows of a preview: enough to see whether it was read well. */
const SHOWN = 15

function ownView(content: Extract<ImportContent, { kind: 'catalogue' | 'change-map' }>, catalogue: WorkingCatalogue) {
  const reading = partsFrom(content, { as: content.kind }, catalogue, '')
  const parts = reading.ok ? reading.parts : []
  const taken = takenIds(parts, catalogue)
  return {
    kind: content.kind,
    parts: parts.map((part) => ({
      kind: part.kind,
      name: part.name,
      counts: 'controls' in part.content ? countsOf(part.content) : null,
      changes: 'changes' in part.content ? changeCounts(part.content.changes) : null,
      revision: part.kind === 'system' && catalogue.systems.some((system) => system.id === part.name),
      exists: taken.includes(part.name),
    })),
  }
}

const changeCounts = (changes: { kind: (typeof CHANGE_KINDS)[number] }[]) =>
  CHANGE_KINDS.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length })).filter((one) => one.count > 0)

function tableView(content: ImportedTable, catalogue: WorkingCatalogue, upload: CatalogueUpload, search: URLSearchParams) {
  const position = Math.min(Number(search.get('sheet') ?? 0) || 0, content.sheets.length - 1)
  const sheet = content.sheets[position] ?? content.sheets[0]
  const columns = columnsOf(sheet, search)
  const ids = new Set(columns.number === undefined ? [] : sheet.rows.map((row) => row.cells[columns.number!]?.text.trim() ?? ''))
  const fits = fitsOf(ids, catalogue)
  const over = catalogue.frameworks.find((one) => one.id === (search.get('over') ?? fits[0]?.id))
  return {
    kind: 'table' as const,
    format: content.format,
    sheets: content.sheets.map((one) => one.name),
    sheet: position,
    headings: sheet.columns,
    columns,
    rows: sheet.rows.slice(0, SHOWN).map((row) => ({ row: row.row, cells: row.cells.map((cell) => cell.text) })),
    all: sheet.rows.length,
    fits,
    over: over?.id ?? null,
    ...(over ? readOver(content, { sheet: position, columns, frameworkId: over.id }, catalogue, upload) : { mistakes: [], unknown: [] }),
  }
}

/** What the form chose, else what the reader guessed. */
function columnsOf(sheet: Sheet, search: URLSearchParams): Partial<TableColumns> {
  const chosen = (name: 'number' | 'title' | 'text' | 'group') => {
    if (!search.has(name)) return sheet.guess[name]
    const position = Number(search.get(name) || NaN)
    return Number.isInteger(position) && position >= 0 && position < sheet.columns.length ? position : undefined
  }
  const [number, title, text, group] = [chosen('number'), chosen('title'), chosen('text'), chosen('group')]
  return {
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
    ...(group === undefined ? {} : { group }),
  }
}

/** What laying the texts over a framework would meet: mistakes, and numbers that it lacks. */
function readOver(
  content: ImportedTable,
  { sheet, columns, frameworkId }: { sheet: number; columns: Partial<TableColumns>; frameworkId: string },
  catalogue: WorkingCatalogue,
  upload: CatalogueUpload,
): { mistakes: Mistake[]; unknown: string[] } {
  if (columns.number === undefined || columns.text === undefined) return { mistakes: [], unknown: [] }
  const choice: UploadChoice = {
    as: 'official-texts',
    sheet,
    columns: { ...columns, number: columns.number, text: columns.text },
    frameworkId,
  }
  const reading = partsFrom(content, choice, catalogue, upload.fileName)
  if (reading.ok) return { mistakes: [], unknown: reading.unknownIds }
  return { mistakes: 'mistakes' in reading ? reading.mistakes.slice(0, 200) : [], unknown: [] }
}

const normsOf = (framework: Framework) =>
  framework.controls.flatMap((control) => [
    { id: control.id, title: control.title, text: control.statement, below: false },
    ...control.measures.map((measure) => ({ id: measure.id, title: measure.title, text: measure.statement, below: true })),
  ])

const countsOf = (framework: Pick<Framework, 'controls'>) => ({
  controls: framework.controls.length,
  measures: framework.controls.reduce((sum, control) => sum + control.measures.length, 0),
})

/** The frameworks in which these numbers occur, the best first. */
function fitsOf(ids: Set<string>, catalogue: WorkingCatalogue, except?: string) {
  return catalogue.frameworks
    .filter((framework) => framework.id !== except || ids.size > 0)
    .map((framework) => ({
      id: framework.id,
      title: framework.title,
      version: framework.version,
      known: normsOf(framework).filter((norm) => ids.has(norm.id)).length,
      official: catalogue.additions.findLast((one) => one.kind === 'official-texts' && one.name === framework.id)?.fileName ?? null,
    }))
    .filter((one) => one.known > 0)
    .sort((left, right) => right.known - left.known)
}
