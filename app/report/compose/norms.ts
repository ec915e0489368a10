import { inNaturalOrder } from '../../domain/natural-order'
import type { Norm } from '../../domain/norm'
import type { Block } from '../blocks'
import type { Scope } from './scope'

/** Every norm once, with the systems that it was applied to. */
export function composeNorms(scope: Scope): Block[] {
  const words = scope.text.norms
  const byId = new Map<string, Norm[]>()
  for (const norm of scope.file.norms) byId.set(norm.id, [...(byId.get(norm.id) ?? []), norm])
  const ids = inNaturalOrder([...byId.keys()], (id) => id)
  return [
    { kind: 'heading', level: 1, id: 'norms', text: scope.text.annex('C', words.title) },
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { title: words.columns.norm, width: 2, header: true },
        { title: words.columns.statement, width: 4 },
        { title: words.columns.systems, width: 1.6 },
      ],
      rows: ids.map((id) => {
        const norms = byId.get(id)!
        return [`${id} ${norms[0]!.title}`, norms[0]!.statement, norms.map((norm) => systemWords(scope, norm)).join('\n')]
      }),
    },
  ]
}

function systemWords(scope: Scope, norm: Norm): string {
  const name = scope.systemName(norm.systemId)
  return norm.applicability.kind === 'applies' ? name : scope.text.norms.inapplicable(name)
}
