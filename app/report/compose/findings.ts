import { themes } from '../../domain/catalogue'
import type { AuditedSystem } from '../../domain/engagement'
import type { Norm } from '../../domain/norm'
import type { Block, Cell } from '../blocks'
import { composeFinding } from './finding'
import { composeNorm } from './norm'
import { capitalised, paragraphsOf, type Scope } from './scope'
import { signs } from './summary'

/** Per system: an overview where verdicts are given, the findings, then each norm by theme. */
export function composeFindings(scope: Scope): Block[] {
  return [
    { kind: 'heading', level: 1, id: 'findings', number: '3', text: scope.text.findings.title },
    ...scope.file.systems.flatMap((system, index) => ofSystem(scope, system, `3.${index + 1}`)),
  ]
}

function ofSystem(scope: Scope, system: AuditedSystem, number: string): Block[] {
  const words = scope.text.findings
  const norms = scope.normsOf(system.id)
  const applicable = norms.filter((norm) => norm.applicability.kind === 'applies')
  let part = 0
  const section = (id: string, text: string): Block => ({
    kind: 'heading',
    level: 3,
    id: `${system.id}-${id}`,
    number: `${number}.${++part}`,
    text,
  })
  return [
    { kind: 'heading', level: 2, id: `system-${system.id}`, number, text: system.name },
    ...paragraphsOf(system.description).map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
    ...(norms.length === 0 ? [{ kind: 'paragraph', text: words.noNorms } as const] : []),
    ...(scope.factsOnly || applicable.length === 0 ? [] : [section('overview', words.overview), overview(scope, system, applicable)]),
    section('findings', words.list),
    ...findingsOn(scope, system),
    ...themes.flatMap((theme): Block[] => {
      const ofTheme = applicable.filter((norm) => norm.theme === theme)
      return ofTheme.length ? [section(theme, scope.text.themes[theme]), ...ofTheme.flatMap((norm) => composeNorm(scope, norm))] : []
    }),
    ...inapplicable(scope, system, norms, section),
  ]
}

function findingsOn(scope: Scope, system: AuditedSystem): Block[] {
  const findings = scope.file.findings.filter((finding) => finding.systemId === system.id).sort((a, b) => a.number - b.number)
  if (findings.length === 0) return [{ kind: 'paragraph', text: scope.text.findings.noFindings }]
  return findings.flatMap((finding) => composeFinding(scope, finding))
}

/** The matrix of norms and aspects; only where the report gives verdicts (R8). */
function overview(scope: Scope, system: AuditedSystem, norms: Norm[]): Block {
  const { text } = scope
  const aspects = ['design', 'existence', 'operation'] as const
  const cell = (norm: Norm, aspect: (typeof aspects)[number]): Cell => {
    if (!norm.aspects.includes(aspect)) return text.none
    const value = scope.verdictOn(norm, aspect)?.outcome.value
    return value ? { text: capitalised(text.nouns.verdicts[value]), sign: signs[value] } : text.findings.pending
  }
  return {
    kind: 'table',
    caption: text.findings.overviewCaption(system.name),
    columns: [
      { title: text.findings.columns.norm, width: 2.2, header: true },
      ...aspects.map((aspect) => ({ title: capitalised(text.nouns.aspects[aspect]), width: 1.8 })),
    ],
    rows: norms.map((norm) => [`${norm.id} ${norm.title}`, ...aspects.map((aspect) => cell(norm, aspect))]),
  }
}

function inapplicable(scope: Scope, system: AuditedSystem, norms: Norm[], section: (id: string, text: string) => Block): Block[] {
  const words = scope.text.findings
  const rows = norms.flatMap((norm) =>
    norm.applicability.kind === 'not-applicable'
      ? [[`${norm.id} ${norm.title}`, norm.applicability.reason, norm.applicability.reference]]
      : [],
  )
  if (rows.length === 0) return []
  const columns = words.inapplicableColumns
  return [
    section('inapplicable', words.inapplicable),
    { kind: 'paragraph', text: words.inapplicableText },
    {
      kind: 'table',
      caption: words.inapplicableCaption(system.name),
      columns: [
        { title: columns.norm, width: 2, header: true },
        { title: columns.reason, width: 3 },
        { title: columns.reference, width: 1.4 },
      ],
      rows,
    },
  ]
}
