import { computeLimitations } from '../../domain/limitations'
import { VERDICT_VALUES, type VerdictValue } from '../../domain/verdict'
import type { BarChart, Block, Sign } from '../blocks'
import { capitalised, paragraphsOf, type Scope } from './scope'

export function composeSummary(scope: Scope): Block[] {
  const { text } = scope
  return [
    { kind: 'heading', level: 1, id: 'summary', number: '1', text: text.summary.title },
    ...paragraphsOf(scope.file.engagement.purpose).map((words): Block => ({ kind: 'paragraph', size: 'lead', text: words })),
    { kind: 'heading', level: 2, id: 'answers', number: '1.1', text: text.summary.answers },
    ...answers(scope),
    ...limited(scope),
    ...chart(scope),
  ]
}

/** The latest answer to each research question. */
function answers(scope: Scope): Block[] {
  const { text, file } = scope
  return [...file.engagement.questions]
    .sort((a, b) => a.position - b.position)
    .flatMap((question): Block[] => {
      const answer = file.answers.filter((one) => one.questionId === question.id).at(-1)
      const words = answer ? paragraphsOf(answer.text) : [text.summary.unanswered]
      return [
        { kind: 'heading', level: 3, id: `answer-${question.position}`, text: text.summary.question(question.position), unlisted: true },
        { kind: 'paragraph', text: [{ text: question.text, italic: true }] },
        ...words.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
      ]
    })
}

function limited(scope: Scope): Block[] {
  const { text, file } = scope
  const count = computeLimitations(file, scope.today).length + file.limitationNotes.length
  if (count === 0) return []
  const words = text.summary.limited
  const told = scope.count(count, text.limitation.count.one, text.limitation.count.many)
  const link = { text: words.link('4'), link: '#limitations' }
  return [
    {
      kind: 'callout',
      tone: 'plain',
      title: words.title,
      blocks: [{ kind: 'paragraph', text: [{ text: words.text(told) }, link, { text: '.' }] }],
    },
  ]
}

function chart(scope: Scope): Block[] {
  const { text } = scope
  const bars = scope.factsOnly ? factBars(scope) : verdictBars(scope)
  if (bars.every((bar) => bar.value === 0)) return []
  const { title, caption, alternative } = text.summary.chart
  return [
    { kind: 'heading', level: 2, id: 'outcomes', number: '1.2', text: title },
    {
      kind: 'barChart',
      caption: scope.factsOnly ? caption.facts : caption.verdicts,
      alternative: alternative(bars.map((bar) => `${bar.label} ${bar.value}`).join(', ')),
      bars,
    },
  ]
}

export const signs: Record<VerdictValue, Sign> = {
  met: 'full',
  'partly-met': 'half',
  'not-met': 'cross',
  'cannot-be-established': 'dash',
  'no-occurrence': 'open',
  'not-applicable': 'open',
  'not-examined': 'open',
}

function verdictBars(scope: Scope): BarChart['bars'] {
  const verdicts = scope.currentVerdicts()
  return VERDICT_VALUES.map((value) => ({
    label: capitalised(scope.text.nouns.verdicts[value]),
    value: verdicts.filter((verdict) => verdict.outcome.value === value).length,
    sign: signs[value],
  })).filter((bar) => bar.value > 0)
}

/** Whatever the auditor noted, the reader sees only whether there are facts (R8). */
function factBars(scope: Scope): BarChart['bars'] {
  const counts = new Map<string, BarChart['bars'][number]>()
  for (const { outcome } of scope.currentVerdicts()) {
    const label = capitalised(scope.text.outcomes[outcome.value])
    const sign = signs[outcome.value]
    const bar = counts.get(label) ?? { label, value: 0, sign: sign === 'half' || sign === 'cross' ? 'full' : sign }
    counts.set(label, { ...bar, value: bar.value + 1 })
  }
  return [...counts.values()].sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1))
}
