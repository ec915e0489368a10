import { dayOf } from '../../domain/calendar'
import { mono, type Block } from '../blocks'
import { paragraphsOf, type Scope } from './scope'
import { versionOf } from './upgrades'

export function composeIntroduction(scope: Scope): Block[] {
  const { text, format } = scope
  const { engagement } = scope.file
  const words = text.introduction
  const section = numbered()
  return [
    { kind: 'heading', level: 1, id: 'introduction', number: '2', text: words.title },
    section('occasion', words.occasion),
    ...said(scope, engagement.occasion),
    section('purpose', words.purpose),
    ...said(scope, engagement.purpose),
    section('questions', words.questions),
    {
      kind: 'list',
      ordered: true,
      items: [...engagement.questions].sort((a, b) => a.position - b.position).map((question) => ({ text: question.text })),
    },
    section('object', words.object),
    ...said(scope, engagement.object),
    systemsTable(scope),
    section('delimitation', words.delimitation),
    ...said(scope, engagement.delimitation),
    section('framework', words.framework),
    { kind: 'paragraph', text: frameworkText(scope) },
    {
      kind: 'facts',
      rows: [
        ...scope.file.editions
          .slice(0, -1)
          .map(({ framework }) => ({ label: words.frameworkFacts.earlier, value: versionOf(scope, framework) })),
        { label: words.frameworkFacts.version, value: `${engagement.framework.title}, ${engagement.framework.version}` },
        { label: words.frameworkFacts.source, value: linked(engagement.framework.source) },
        { label: words.frameworkFacts.digest, value: [mono(engagement.framework.digest)] },
      ],
    },
    section('period', words.period),
    { kind: 'paragraph', text: words.periodText(format.day(engagement.referenceDate), format.period(engagement.period)) },
    section('reading', words.reading),
    { kind: 'paragraph', text: scope.factsOnly ? words.readingText.facts : words.readingText.verdicts },
  ]
}

function frameworkText(scope: Scope): string {
  const words = scope.text.introduction
  const { title, version } = scope.file.engagement.framework
  const [last, ...earlier] = [...scope.file.editions].reverse()
  if (!last || earlier.length === 0) return words.frameworkText(title, version)
  return words.frameworkUpgraded(title, version, scope.format.day(dayOf(last.at)))
}

function numbered(): (id: string, text: string) => Block {
  let number = 0
  return (id, text) => ({ kind: 'heading', level: 2, id, number: `2.${++number}`, text })
}

const said = (scope: Scope, words: string): Block[] =>
  paragraphsOf(scope.orNotFilledIn(words)).map((paragraph) => ({ kind: 'paragraph', text: paragraph }))

const linked = (source: string) => (/^https?:\/\/\S+$/.test(source) ? [{ text: source, link: source }] : source)

function systemsTable(scope: Scope): Block {
  const words = scope.text.introduction
  return {
    kind: 'table',
    caption: words.systems,
    columns: [
      { title: words.system.name, width: 2, header: true },
      { title: words.system.kind, width: 1.6 },
      { title: words.system.owner, width: 2.6 },
      { title: words.system.supplier, width: 2 },
    ],
    rows: scope.file.systems.map((system) => [
      system.name,
      system.kind,
      system.owner ? `${system.owner.function}, ${system.owner.organisation}` : [{ text: words.system.noOwner, bold: true }],
      system.supplier ? `${system.supplier.function}, ${system.supplier.organisation}` : words.system.noSupplier,
    ]),
  }
}
