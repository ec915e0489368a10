import type { Control, Framework, Measure } from '../../domain/catalogue'
import type { Headings, TableField } from './import-types'

const fields: TableField[] = [
  'id',
  'title',
  'statement',
  'officialTitle',
  'officialText',
  'group',
  'theme',
  'aspects',
  'level',
  'categories',
  'source',
  'note',
]

/** A framework as a table: headings, then each control with its measures below it. Columns that nothing fills are left out. */
export function frameworkRows(framework: Framework, headings: Headings = {}): string[][] {
  const titles = new Map(framework.groups.map((group) => [group.id, group.title]))
  const rows = framework.controls.flatMap((control) => [
    {
      ...common(control),
      group: titles.get(control.group ?? '') ?? '',
      theme: control.theme,
      categories: (control.categories ?? []).join(' '),
    },
    ...control.measures.map((measure) => ({ ...common(measure), group: '', theme: '', categories: measure.categories.join(' ') })),
  ])
  const used = fields.filter(
    (field) => field === 'id' || field === 'title' || field === 'statement' || rows.some((row) => row[field] !== ''),
  )
  return [used.map((field) => headings[field] ?? field), ...rows.map((row) => used.map((field) => row[field]))]
}

function common(norm: Control | Measure) {
  return {
    id: norm.id,
    title: norm.title,
    statement: norm.statement,
    officialTitle: norm.official?.title ?? '',
    officialText: norm.official?.text ?? '',
    aspects: norm.aspects.join(' '),
    level: norm.level === undefined ? '' : String(norm.level),
    source: norm.source,
    note: norm.note ?? '',
  }
}
