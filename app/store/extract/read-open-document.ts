import type { ExtractedFacts } from '../../domain/extraction'
import { openDocumentFacts } from './office-facts'
import type { PackedDocument } from './packed-document'
import { Gathering, type Passages } from './passages'
import { TableWatch } from './table-facts'
import { encrypted } from './unreadable'
import { walkXml } from './walk-xml'

const MOST_COLUMNS = 1000
/** Rows after which a sheet ends: a program may say that one row is repeated as often as it likes. */
const LAST_ROW = 1_048_576

/** Text, presentation or spreadsheet of OpenDocument (ODF 1.3): paragraphs, and the tables of a spreadsheet row by row. */
export async function readOpenDocument(packed: PackedDocument, passages: Passages): Promise<ExtractedFacts> {
  if ((await packed.text('META-INF/manifest.xml')).includes('encryption-data')) throw encrypted()
  const content = new Content(passages)
  await walkXml(packed.stream('content.xml'), content)
  content.end()
  const facts = await openDocumentFacts(packed)
  return content.tables.length > 0 ? { ...facts, tables: content.tables.map((watch) => watch.facts(!passages.late)) } : facts
}

class Content {
  readonly tables: TableWatch[] = []
  private readonly paragraphs: Gathering
  private number = 0
  private spreadsheet = false
  /** Elements around here whose text is not there for who reads: what was deleted, notes of a reviewer, hidden forms. */
  private silent = 0
  private inText = 0
  private text_ = ''
  private rows: Gathering | null = null
  private row = 0
  private repeatRow = 1
  private repeatCell = 1
  private value: string | undefined
  private cells: string[] = []
  private column = 0

  constructor(private readonly passages: Passages) {
    this.paragraphs = new Gathering(passages, (first, last) => ({ kind: 'paragraphs', first, last }))
  }

  open(name: string, attributes: Record<string, string>): void {
    if (isSilent(name)) this.silent += 1
    if (name === 'spreadsheet') this.spreadsheet = true
    if (name === 'p' || name === 'h') this.inText += 1
    if (name === 's' || name === 'tab' || name === 'line-break') this.text_ += ' '
    if (!this.spreadsheet) return
    if (name === 'table') this.beginTable(attributes['name'] ?? '')
    if (name === 'table-row') {
      this.repeatRow = times(attributes['number-rows-repeated'], LAST_ROW)
      this.cells = []
      this.column = 0
    }
    if (name === 'table-cell' || name === 'covered-table-cell') {
      this.repeatCell = times(attributes['number-columns-repeated'], MOST_COLUMNS)
      this.value = attributes['date-value']
      this.text_ = ''
    }
  }

  close(name: string): void {
    if (isSilent(name)) this.silent -= 1
    if (name === 'p' || name === 'h') {
      this.inText -= 1
      if (this.spreadsheet) this.text_ += ' '
      else this.endParagraph()
    }
    if (!this.spreadsheet) return
    if (name === 'table-cell' || name === 'covered-table-cell') this.endCell()
    if (name === 'table-row') this.endRow()
    if (name === 'table') {
      this.rows?.end()
      this.rows = null
    }
  }

  text(text: string): void {
    if (this.inText > 0 && this.silent === 0) this.text_ += text
  }

  enough(): boolean {
    const enough = this.passages.late || (!this.spreadsheet && this.passages.full)
    if (enough) this.passages.cut = true
    return enough
  }

  end(): void {
    this.paragraphs.end()
    this.rows?.end()
  }

  private endParagraph(): void {
    this.number += 1
    this.paragraphs.add(this.number, this.text_)
    this.text_ = ''
  }

  private beginTable(sheet: string): void {
    this.tables.push(new TableWatch(sheet))
    this.rows = new Gathering(this.passages, (first, last) => ({ kind: 'rows', sheet, first, last }))
    this.row = 0
  }

  private endCell(): void {
    const text = this.value?.slice(0, 10) ?? this.text_.trim()
    // An empty cell is repeated up to the edge of the sheet; one that says something a few times at most.
    if (text !== '' && this.column < MOST_COLUMNS) this.cells[this.column] = text
    this.column += this.repeatCell
    this.text_ = ''
  }

  private endRow(): void {
    const filled = this.cells.filter((cell) => cell !== undefined)
    if (filled.length > 0) {
      this.rows?.add(this.row + 1, filled.join(' · '))
      const watch = this.tables.at(-1)
      for (let time = 0; time < Math.min(this.repeatRow, LAST_ROW - this.row); time++) watch?.add(this.cells)
    }
    this.row += this.repeatRow
  }
}

const isSilent = (name: string) => name === 'tracked-changes' || name === 'annotation' || name === 'forms'

const times = (written: string | undefined, most: number) => Math.min(Math.max(1, Math.trunc(Number(written)) || 1), most)
