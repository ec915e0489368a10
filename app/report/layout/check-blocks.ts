import type { Block, Heading, ReportDocument, Text } from '../blocks'

/**
 * Refuses a document that could not be read aloud well, before anything is placed: heading levels that skip (ISO 14289-1 §7.4.2), a
 * figure without alternative text (§7.3), a table row of another length than its header, a link to nothing, an id used twice.
 */
export function checkBlocks(report: ReportDocument): void {
  const faults = [...headingFaults(headingsOf(report.blocks)), ...report.blocks.flatMap(blockFaults), ...linkFaults(report)]
  if (faults.length) throw new Error(`The report cannot be laid out:\n- ${faults.join('\n- ')}`)
}

export const headingsOf = (blocks: readonly Block[]): Heading[] => blocks.filter((block) => block.kind === 'heading')

function* headingFaults(headings: Heading[]): Generator<string> {
  const ids = new Set<string>()
  let level = 0
  for (const heading of headings) {
    if (!heading.text.trim()) yield `the heading ${heading.id} has no text`
    if (ids.has(heading.id)) yield `the id ${heading.id} stands for two headings`
    if (heading.level > level + 1) yield `the heading "${heading.text}" has level ${heading.level} after level ${level}`
    ids.add(heading.id)
    level = heading.level
  }
}

function blockFaults(block: Block): string[] {
  switch (block.kind) {
    case 'barChart':
      return block.alternative.trim() ? [] : [`the chart "${block.caption}" has no alternative text`]
    case 'table':
      return tableFaults(block)
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'facts':
    case 'callout':
    case 'quote':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

function tableFaults(table: Extract<Block, { kind: 'table' }>): string[] {
  const wrong = table.rows.findIndex((row) => row.length !== table.columns.length)
  return [
    ...(table.caption.trim() ? [] : ['a table has no caption']),
    ...(table.columns.every((column) => column.title.trim()) ? [] : [`a column of the table "${table.caption}" has no title`]),
    ...(wrong < 0
      ? []
      : [`row ${wrong + 1} of the table "${table.caption}" has ${table.rows[wrong]!.length} cells for ${table.columns.length} columns`]),
  ]
}

function linkFaults(report: ReportDocument): string[] {
  const ids = new Set(headingsOf(report.blocks).map((heading) => heading.id))
  const links = report.blocks.flatMap(textsOf).flatMap((text) => (typeof text === 'string' ? [] : text.flatMap((span) => span.link ?? [])))
  return links
    .filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))
    .map((link) => `a link points to ${link}, and no heading has that id`)
}

function textsOf(block: Block): Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.flatMap(function all(item): Text[] {
        return [item.text, ...(item.items ?? []).flatMap(all)]
      })
    case 'table':
      return block.rows.flat().map((cell) => (typeof cell === 'object' && !Array.isArray(cell) ? cell.text : cell))
    case 'facts':
      return block.rows.map((row) => row.value)
    case 'callout':
      return block.blocks.flatMap(textsOf)
    case 'quote':
      return block.paragraphs
    case 'heading':
    case 'barChart':
    case 'contents':
    case 'pageBreak':
      return []
  }
}
