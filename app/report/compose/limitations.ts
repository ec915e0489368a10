import { dayOf } from '../../domain/calendar'
import type { ContextField } from '../../domain/evidence-context'
import { computeLimitations, type Limitation } from '../../domain/limitations'
import { limitationWords } from '../../text/limitation-words'
import type { ToldLimitation } from '../../text/nl/report-limitation'
import type { Block, Table } from '../blocks'
import { capitalised, type Scope } from './scope'

/** Computed from the file; the author's notes come after, and nothing can be left out (R7). */
export function composeLimitations(scope: Scope): Block[] {
  const { text, file } = scope
  const limitations = computeLimitations(file, scope.today)
  const systems = file.systems.filter((system) => limitations.some((one) => one.systemId === system.id))
  return [
    { kind: 'heading', level: 1, id: 'limitations', number: '4', text: text.limitations.title },
    { kind: 'paragraph', text: text.limitations.intro },
    ...(limitations.length === 0 ? [{ kind: 'paragraph', text: text.limitations.none } as const] : []),
    ...systems.flatMap((system, index): Block[] => [
      { kind: 'heading', level: 2, id: `limitations-${system.id}`, number: `4.${index + 1}`, text: system.name },
      ...ofSystem(
        scope,
        limitations.filter((one) => one.systemId === system.id),
        system.name,
      ),
    ]),
    ...notes(scope, `4.${systems.length + 1}`),
  ]
}

function ofSystem(scope: Scope, limitations: Limitation[], system: string): Block[] {
  const { text } = scope
  const told = limitations.filter((one): one is ToldLimitation => one.kind !== 'cannot-be-established' && one.kind !== 'not-examined')
  const kinds = [...new Set(told.map((one) => one.kind))]
  return [
    ...kinds.flatMap((kind): Block[] => [
      {
        kind: 'heading',
        level: 3,
        id: `limitations-${limitations[0]!.systemId}-${kind}`,
        text: text.limitation.groups[kind],
        unlisted: true,
      },
      {
        kind: 'list',
        items: told
          .filter((one) => one.kind === kind)
          .map((one) => ({
            text: text.limitation.sentence(
              one,
              limitationWords(one, text.limitation, scope.format, (field) => fieldWords(scope, field)),
            ),
          })),
      },
    ]),
    ...cannot(scope, limitations, system),
    ...notExamined(scope, limitations, system),
  ]
}

/** The name of a field of the context, or the question that the norm asked. */
export function fieldWords(scope: Scope, field: string): string {
  if (!field.startsWith('question:')) return scope.text.contextFields[field as ContextField]
  const id = field.slice('question:'.length)
  const question = scope.file.requests.flatMap((request) => request.questions).find((one) => one.id === id)
  return `“${question?.text ?? id}”`
}

function cannot(scope: Scope, limitations: Limitation[], system: string): Table[] {
  const { text } = scope
  const rows = limitations.flatMap((one) =>
    one.kind === 'cannot-be-established'
      ? [[normName(scope, one), capitalised(text.nouns.aspects[one.aspect]), capitalised(text.nouns.reasons[one.reason])]]
      : [],
  )
  const { norm, aspect, reason } = text.limitations.columns
  const columns = [
    { title: norm, width: 3.4, header: true },
    { title: aspect, width: 1 },
    { title: reason, width: 2.2 },
  ]
  return rows.length ? [{ kind: 'table', caption: text.limitations.cannotCaption(system), columns, rows }] : []
}

function notExamined(scope: Scope, limitations: Limitation[], system: string): Table[] {
  const { text } = scope
  const rows = limitations.flatMap((one) =>
    one.kind === 'not-examined' ? [[normName(scope, one), capitalised(text.nouns.aspects[one.aspect])]] : [],
  )
  const { norm, aspect } = text.limitations.columns
  const columns = [
    { title: norm, width: 4, header: true },
    { title: aspect, width: 1 },
  ]
  return rows.length ? [{ kind: 'table', caption: text.limitations.examinedCaption(system), columns, rows }] : []
}

function normName(scope: Scope, { systemId, norm }: { systemId: string; norm: string }): string {
  const title = scope.file.norms.find((one) => one.systemId === systemId && one.id === norm)?.title
  return title ? `${norm} ${title}` : norm
}

function notes(scope: Scope, number: string): Block[] {
  const { text, format, file } = scope
  if (file.limitationNotes.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: 'limitation-notes', number, text: text.limitations.notes },
    {
      kind: 'list',
      items: file.limitationNotes.map((note) => ({
        text: [
          { text: `${note.systemId ? scope.systemName(note.systemId) : text.limitations.general}: `, bold: true },
          { text: text.limitations.note(note.text, note.by.name, format.day(dayOf(note.at))) },
        ],
      })),
    },
  ]
}
