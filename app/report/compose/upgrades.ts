import { dayOf } from '../../domain/calendar'
import { inNaturalOrder } from '../../domain/natural-order'
import type { CarriedFrom, Edition, UpgradePlan } from '../../domain/upgrade'
import type { Verdict } from '../../domain/verdict'
import type { Block } from '../blocks'
import type { Scope } from './scope'

/** Which version the work was done under, when it went over to another, and what was carried over from before. */
export function composeUpgrades(scope: Scope): Block[] {
  const words = scope.text.account.upgrade
  const { editions } = scope.file
  return [
    ...editions.slice(1).map((edition, index): Block => ({ kind: 'paragraph', text: wentOver(scope, editions[index]!, edition) })),
    { kind: 'paragraph', text: scope.factsOnly ? words.method.facts : words.method.verdicts },
    ...carried(scope),
  ]
}

function wentOver(scope: Scope, before: Edition, { framework, at, upgrade }: Edition): string {
  const words = scope.text.account.upgrade
  const count = (kind: 'carries' | 'judge-again' | 'lapses') =>
    scope.format.number(upgrade?.plan.norms.filter((one) => one.kind === kind).length ?? 0)
  const told = words.wentOver(scope.format.day(dayOf(at)), versionOf(scope, before.framework), versionOf(scope, framework))
  const counted = words.counts(
    count('carries'),
    count('judge-again'),
    count('lapses'),
    scope.format.number(upgrade?.plan.added.length ?? 0),
  )
  return [told, counted, ...lapsed(scope, upgrade?.plan)].join(' ')
}

/** What was a norm of the engagement and is none any more, by number: whoever misses it finds it here. */
function lapsed(scope: Scope, plan: UpgradePlan | undefined): string[] {
  const gone = (plan?.norms ?? []).filter((one) => one.kind === 'lapses')
  if (gone.length === 0) return []
  const ids = [...new Set(gone.map((one) => one.normId))]
  const named = inNaturalOrder(ids, (id) => id).map((id) => {
    const systems = gone.filter((one) => one.normId === id).map((one) => scope.systemName(one.systemId))
    return `${id} (${scope.format.list(systems)})`
  })
  return [scope.text.account.upgrade.lapsed(scope.format.list(named))]
}

/** Each norm with what was carried over to it, once. */
function carried(scope: Scope): Block[] {
  const words = scope.text.account.upgrade
  const rows = new Map<string, { verdict: Verdict; from: CarriedFrom; aspects: string[] }>()
  for (const verdict of scope.currentVerdicts()) {
    const from = verdict.carriedFrom
    if (!from) continue
    const key = `${verdict.systemId}/${verdict.normId}/${from.edition}/${from.id}`
    const row = rows.get(key) ?? { verdict, from, aspects: [] }
    row.aspects.push(scope.text.nouns.aspects[verdict.aspect])
    rows.set(key, row)
  }
  if (rows.size === 0) return [{ kind: 'paragraph', text: scope.factsOnly ? words.none.facts : words.none.verdicts }]
  return [
    {
      kind: 'table',
      caption: scope.factsOnly ? words.caption.facts : words.caption.verdicts,
      columns: [
        { title: words.columns.norm, width: 1, header: true },
        { title: words.columns.system, width: 2 },
        { title: words.columns.from, width: 2.4 },
        { title: words.columns.aspects, width: 1.8 },
      ],
      rows: inNaturalOrder([...rows.values()], (row) => `${row.verdict.normId} ${row.verdict.systemId}`).map(
        ({ verdict, from, aspects }) => [
          verdict.normId,
          scope.systemName(verdict.systemId),
          `${versionOf(scope, from.framework)}, ${from.id}`,
          aspects.join(', '),
        ],
      ),
    },
  ]
}

/** Said beside what was carried over, so that a reader of one norm sees it too. */
export const carriedWords = (scope: Scope, { framework, id }: CarriedFrom): string =>
  scope.text.findings.carriedFrom(versionOf(scope, framework), id)

export const versionOf = (scope: Scope, { title, version }: Pick<Edition['framework'], 'title' | 'version'>): string =>
  scope.text.version(title, version)
