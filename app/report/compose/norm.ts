import type { Aspect } from '../../domain/catalogue'
import type { Norm } from '../../domain/norm'
import { isApproved, type Verdict } from '../../domain/verdict'
import type { Block, Cell, Column, Fact, Span, Text } from '../blocks'
import { capitalised, type Scope } from './scope'
import { signs } from './summary'
import { carriedWords } from './upgrades'

/** One norm on one system: what it asks, and per aspect the facts, in an assurance engagement with the verdict (R8). */
export function composeNorm(scope: Scope, norm: Norm): Block[] {
  const words = scope.text.findings
  const id = `norm-${norm.systemId}-${norm.id}`
  const caption = scope.factsOnly ? words.normCaption.facts(norm.id) : words.normCaption.verdicts(norm.id)
  return [
    { kind: 'heading', level: 4, id, text: `${norm.id} ${norm.title}`, unlisted: true },
    { kind: 'facts', rows: askedBy(scope, norm), labelWidth: 0.22 },
    { kind: 'table', caption, columns: columnsOf(scope), rows: norm.aspects.map((aspect) => rowOf(scope, norm, aspect)) },
  ]
}

function askedBy(scope: Scope, norm: Norm): Fact[] {
  const words = scope.text.findings
  const findings = scope.file.findings.filter((finding) => finding.systemId === norm.systemId && finding.normIds.includes(norm.id))
  const links = findings.flatMap((finding, index): Span[] => [
    ...(index ? [{ text: ', ' }] : []),
    { text: words.findingLink(finding.number), link: `#finding-${finding.number}` },
  ])
  return [
    ...(norm.statement === norm.criterion ? [] : [{ label: words.statement, value: norm.statement }]),
    { label: words.criterion, value: norm.criterion },
    ...(links.length ? [{ label: words.related, value: links }] : []),
  ]
}

function columnsOf(scope: Scope): Column[] {
  const { aspect, verdict, facts, evidence } = scope.text.findings.columns
  return [
    { title: aspect, width: 1, header: true },
    ...(scope.factsOnly ? [] : [{ title: verdict, width: 1.75 }]),
    { title: facts, width: scope.factsOnly ? 5.2 : 3.7 },
    { title: evidence, width: 1.05 },
  ]
}

function rowOf(scope: Scope, norm: Norm, aspect: Aspect): Cell[] {
  const { text } = scope
  const verdict = scope.verdictOn(norm, aspect)
  const name = capitalised(text.nouns.aspects[aspect])
  if (!verdict)
    return [name, ...(scope.factsOnly ? [] : [text.findings.pending]), scope.factsOnly ? text.findings.pending : text.none, text.none]
  return [
    name,
    ...(scope.factsOnly ? [] : [{ text: verdictWords(scope, verdict), sign: signs[verdict.outcome.value] }]),
    factsWords(scope, verdict),
    scope.evidenceBehind(verdict.basis),
  ]
}

function verdictWords(scope: Scope, verdict: Verdict): Text {
  const { nouns, draft } = scope.text
  const { outcome } = verdict
  const word = capitalised(nouns.verdicts[outcome.value])
  const why = outcome.value === 'cannot-be-established' ? `: ${nouns.reasons[outcome.reason]}` : ''
  const reference = outcome.value === 'not-applicable' ? ` (${outcome.reference})` : ''
  const state: Span[] = scope.isDraft && !isApproved(verdict) ? [{ text: `\n${draft.notReviewed}`, italic: true }] : []
  return [{ text: word, bold: true }, { text: why + reference }, ...state, ...carried(scope, verdict)]
}

/** The facts; where there are none, why. Where the report gives facts only, the outcome that is not a fact is said here. */
function factsWords(scope: Scope, verdict: Verdict): Text {
  const words = scope.text.findings
  const facts = verdict.withheld ? words.underEmbargo(scope.format.list(verdict.withheld)) : verdict.facts.trim()
  if (!scope.factsOnly) return facts || words.noFacts
  const spans: Span[] = [...instead(scope, verdict), ...(facts ? [{ text: facts }] : [])]
  const state: Span[] = scope.isDraft && !isApproved(verdict) ? [{ text: `\n(${scope.text.draft.notReviewed})`, italic: true }] : []
  return [...(spans.length ? spans : [{ text: words.noFacts }]), ...state, ...carried(scope, verdict)]
}

const carried = (scope: Scope, { carriedFrom }: Verdict): Span[] =>
  carriedFrom ? [{ text: `\n${carriedWords(scope, carriedFrom)}`, italic: true }] : []

function instead(scope: Scope, { outcome }: Verdict): Span[] {
  const words = scope.text.findings
  switch (outcome.value) {
    case 'met':
    case 'partly-met':
    case 'not-met':
      return []
    case 'cannot-be-established':
      return [{ text: `${words.cannot(scope.text.nouns.reasons[outcome.reason])} `, bold: true }]
    case 'no-occurrence':
      return [{ text: `${words.noOccurrence} ` }]
    case 'not-applicable':
      return [{ text: `${words.notApplicable(outcome.reference)} ` }]
    case 'not-examined':
      return [{ text: `${words.notExamined} ` }]
  }
}
