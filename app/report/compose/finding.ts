import { dayOf } from '../../domain/calendar'
import { latestVersion, type Finding, type FindingVersion } from '../../domain/finding'
import { inNaturalOrder } from '../../domain/natural-order'
import { isApproved } from '../../domain/verdict'
import type { Block, Fact } from '../blocks'
import { paragraphsOf, type Scope } from './scope'
import { versionOf } from './upgrades'

/**
 * A finding with what the auditee said of it. Agreed-upon procedures report facts: there the effect and the recommendation, which
 * weigh them, stay out (R8).
 */
export function composeFinding(scope: Scope, finding: Finding): Block[] {
  const words = scope.text.findings
  const version = latestVersion(finding)
  const { parts } = words
  const part = (label: string, value: string): Fact[] => (value.trim() ? [{ label, value: paragraphsOf(value).join('\n') }] : [])
  const state = scope.isDraft && !isApproved(version) ? part(parts.state, scope.text.draft.notReviewed) : []
  return [
    { kind: 'heading', level: 4, id: `finding-${finding.number}`, text: words.finding(finding.number, version.title), unlisted: true },
    {
      kind: 'facts',
      labelWidth: 0.22,
      rows: [
        { label: parts.norms, value: inNaturalOrder(finding.normIds, (id) => id).join(', ') || scope.text.none },
        ...part(parts.earlier, earlier(scope, finding)),
        ...(version.withheld
          ? part(parts.condition, words.underEmbargo(scope.format.list(version.withheld)))
          : contents(scope, version, part)),
        { label: parts.evidence, value: scope.evidenceBehind(version.basis) },
        ...state,
      ],
    },
    ...replies(scope, finding),
  ]
}

function contents(scope: Scope, version: FindingVersion, part: (label: string, value: string) => Fact[]): Fact[] {
  const { parts } = scope.text.findings
  return [
    ...part(parts.criterion, version.criterion),
    ...part(parts.condition, version.condition),
    ...part(parts.cause, version.cause),
    ...(scope.factsOnly ? [] : [...part(parts.effect, version.effect), ...part(parts.recommendation, version.recommendation)]),
  ]
}

/** The norms with which it was raised, where those were called otherwise or did not come back. */
function earlier(scope: Scope, { earlierNorms = [] }: Finding): string {
  const words = scope.text.findings
  return earlierNorms
    .filter(({ from, to }) => to.length !== 1 || to[0] !== from.id)
    .map(({ from, to }) => `${from.id} (${versionOf(scope, from.framework)}${to.length === 0 ? `, ${words.lapsed}` : ''})`)
    .join(', ')
}

function replies(scope: Scope, finding: Finding): Block[] {
  const words = scope.text.findings
  if (!finding.sentForReply) return []
  if (finding.replies.length === 0) return [{ kind: 'paragraph', size: 'small', text: words.replyAwaited }]
  return finding.replies.flatMap((reply): Block[] => [
    {
      kind: 'paragraph',
      text: [
        { text: `${words.reply(scope.text.nouns.stances[reply.stance])}. `, bold: true },
        { text: words.replyBy(reply.by.name, scope.roleOf(reply.by), scope.format.day(dayOf(reply.at))) },
      ],
    },
    { kind: 'quote', paragraphs: paragraphsOf(reply.text) },
  ])
}
